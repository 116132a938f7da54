import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { ownDirectory } from '../support/directory.ts'

const script = fileURLToPath(new URL('../../scripts/dev.js', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

async function takenPort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const close = () => new Promise((resolve) => server.close(resolve))
  return { port: typeof address === 'object' && address ? address.port : 0, close }
}

test('explorer and service answer at one address, and one signal stops both', async () => {
  const { port, close } = await takenPort()
  await close()
  const env = { ...process.env, PORT: String(port), WEEFSEL_DATA: await ownDirectory() }
  const dev = spawn(process.execPath, [script], { cwd: root, env, stdio: ['ignore', 'ignore', 'ignore'] })
  onTestFinished(() => void dev.kill('SIGKILL'))
  const textAt = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text()
  await expect.poll(() => textAt('/').catch(() => ''), { interval: 200 }).toContain('/@vite/client')
  await expect
    .poll(() => textAt('/health/ready').catch(() => ''), { interval: 200 })
    .toContain('"ready":true')
  expect(await textAt('/api/v1/neighbourhoods')).toContain('RijswijkBuiten')
  dev.kill('SIGTERM')
  await once(dev, 'exit')
  await expect(textAt('/')).rejects.toThrow()
})

test('a port in use, a wrong variable and a broken .env are told in one sentence', async () => {
  const { port, close } = await takenPort()
  onTestFinished(async () => void (await close()))
  const run = (more: NodeJS.ProcessEnv, cwd = root) =>
    spawnSync(process.execPath, [script], { cwd, env: { ...process.env, ...more }, encoding: 'utf8' })
  const taken = run({ PORT: String(port) })
  expect([taken.status, taken.stderr]).toEqual([
    2,
    `port ${port} is in use by another program; choose another with PORT\n`,
  ])
  const wrong = run({ WEEFSEL_COLOUR: 'blue' })
  expect(wrong.status).toBe(2)
  expect(wrong.stderr).toMatch(/^the environment variable WEEFSEL_COLOUR is not known[^\n]*\n$/)

  const folder = await ownDirectory()
  await writeFile(join(folder, '.env'), 'PORT=many\n')
  const broken = run({ PORT: undefined }, folder)
  expect([broken.status, broken.stderr]).toEqual([
    2,
    'the environment variable PORT is wrong: expected a port number\n',
  ])
  await rm(join(folder, '.env'))
  await mkdir(join(folder, '.env'))
  const unread = run({}, folder)
  expect(unread.status).toBe(2)
  expect(unread.stderr).toMatch(/^\.env cannot be read: [^\n]*\n$/)
})
