import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { clearLeftovers, withUpload } from '../../services/import/uploads.ts'
import { ownDirectory } from '../support/directory.ts'

const script = fileURLToPath(new URL('./uploadUntilKilled.ts', import.meta.url))
const body = () => Readable.from([Buffer.from('name\nAnna\n')])

test('what was sent is gone once it was looked at, also when looking failed', async () => {
  const directory = await ownDirectory()
  const seen = await withUpload(body(), async (path, size) => ({ there: existsSync(path), size }), directory)
  expect(seen).toEqual({ there: true, size: 10 })
  const failing = withUpload(body(), () => Promise.reject(new Error('not a table')), directory)
  await expect(failing).rejects.toThrow('not a table')
  expect(await readdir(directory)).toEqual([])
})

test('a start removes what a killed server was looking at, and leaves what others look at', async () => {
  const directory = await ownDirectory()
  const killed = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [left] = (await once(createInterface(killed.stdout), 'line')) as [string]
  expect(existsSync(left)).toBe(true)
  expect(await clearLeftovers(directory)).toEqual({ removed: 0, failed: [] })
  const ended = once(killed, 'exit')
  killed.kill('SIGKILL')
  await ended
  expect(existsSync(left)).toBe(true)
  await withUpload(
    body(),
    async (mine) => {
      expect(await clearLeftovers(directory)).toEqual({ removed: 1, failed: [] })
      expect([existsSync(left), existsSync(mine)]).toEqual([false, true])
    },
    directory,
  )
})

test('what this process cannot have left itself is removed: its number was that of another before', async () => {
  const directory = await ownDirectory()
  const folder = join(directory, `weefsel-import-${process.pid}-before`)
  await mkdir(folder)
  const longAgo = new Date(Date.now() - process.uptime() * 1_000 - 60_000)
  await utimes(folder, longAgo, longAgo)
  await mkdir(join(directory, 'weefsel-imported-elsewhere'))
  expect(await clearLeftovers(directory)).toEqual({ removed: 1, failed: [] })
  expect(await readdir(directory)).toEqual(['weefsel-imported-elsewhere'])
})
