import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import project from '../../package.json' with { type: 'json' }

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
})
