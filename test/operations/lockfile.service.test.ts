import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../compose/composeFile.ts'
import { ownDirectory } from '../support/directory.ts'

/** Without what the npm that runs the tests tells its children. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')))

/** npm on a copy of what decides an install. It asks no registry: a lockfile that is complete has every answer. */
async function npmOnCopy() {
  const directory = await ownDirectory()
  const read = (file: string) => readFileSync(join(directory, file), 'utf8')
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    copyFileSync(join(root, file), join(directory, file))
  }
  return {
    read,
    npm(...asked: readonly string[]) {
      const told = ['--offline', '--ignore-scripts', '--cache', join(directory, 'cache')]
      const { status, stdout, stderr } = spawnSync('npm', [...asked, ...told], {
        cwd: directory,
        env,
        encoding: 'utf8',
      })
      return { status, said: stdout + stderr }
    },
  }
}

test('an install leaves package.json and the lockfile as they are', async () => {
  const { npm, read } = await npmOnCopy()
  const { status, said } = npm('install', '--package-lock-only')
  expect(status, said).toBe(0)
  expect(read('package-lock.json')).toBe(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  expect(read('package.json')).toBe(readFileSync(join(root, 'package.json'), 'utf8'))
})

test('a clean install finds the lockfile and package.json in agreement', async () => {
  const { npm } = await npmOnCopy()
  const { status, said } = npm('ci', '--dry-run')
  expect(status, said).toBe(0)
  // Every package of the lockfile that this platform takes, and none more.
  expect(said).toMatch(/added \d{3} packages/)
})
