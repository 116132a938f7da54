import { spawnSync } from 'node:child_process'
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import project from '../../package.json' with { type: 'json' }
import { ownDirectory } from '../support/directory.ts'

const launcher = fileURLToPath(new URL('../../scripts/weefsel.js', import.meta.url))

/** The Node on the machine's path; npm's own may be older than the one that Weefsel brings along. */
const nodeOfThePath = () => {
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'))
  return { ...process.env, PATH: path.join(':') }
}
const env = nodeOfThePath()
const hasNode = spawnSync('node', ['--version'], { env }).status === 0

describe('the command, called by name', () => {
  it.skipIf(!hasNode)('runs on the Node of this machine, or goes on with its own', () => {
    const { status, stdout } = spawnSync('node', [launcher, '--version'], { env, encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, `${project.version}\n`])
  })

  it.skipIf(!hasNode)('hands on how it ended', () => {
    const args = [launcher, 'measure', '--neighbourhood', 'Not A Name']
    const { status, stderr } = spawnSync('node', args, { env, encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toContain('expected the name of a neighbourhood')
  })

  it.each(['weefsel.js', 'dev.js'])(
    '%s says in one sentence that Node is too old, with no other beside it',
    async (name) => {
      const alone = await ownDirectory()
      await writeFile(join(alone, 'package.json'), '{ "type": "module" }')
      for (const file of [name, 'onOwnNode.js'])
        await cp(fileURLToPath(new URL(`../../scripts/${file}`, import.meta.url)), join(alone, file))
      const older = "Object.defineProperty(process.versions, 'node', { value: '20.20.2' })"
      const given = ['--import', `data:text/javascript,${encodeURIComponent(older)}`, join(alone, name)]
      const { status, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' })
      expect(status).toBe(2)
      expect(stderr).toMatch(/^weefsel: this is Node 20\.20\.2, and Weefsel needs 22\.18 or later;[^\n]*\n$/)
    },
  )
})
