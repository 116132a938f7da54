import { execFileSync, fork, spawn, spawnSync } from 'node:child_process'
import { createServer as createHttpServer, get } from 'node:http'
import { createConnection, createServer } from 'node:net'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'

const refused = /a unit test (opens a server|asks a server|starts a process)/

test.each([
  ['a server on a socket', () => createServer().listen(0)],
  ['a server of HTTP', () => createHttpServer().listen(0, '127.0.0.1')],
  ['a connection to an engine', () => createConnection(7687, '127.0.0.1')],
  ['a request', () => get('http://127.0.0.1:7474/')],
  ['a process', () => spawn(process.execPath, ['--version'])],
  ['a process that is waited for', () => spawnSync(process.execPath, ['--version'])],
  ['a command', () => execFileSync('git', ['--version'])],
  ['a script of its own', () => fork(import.meta.filename)],
])('a unit test cannot have %s', (_, start) => {
  expect(start).toThrow(refused)
})

test('a unit test cannot fetch', async () => {
  await expect(fetch('http://127.0.0.1:7474/')).rejects.toMatchObject({
    cause: expect.objectContaining({ message: expect.stringMatching(refused) }),
  })
})

test('a unit test cannot have a browser', async () => {
  await expect(chromium.launch({ executablePath: process.execPath })).rejects.toThrow(refused)
})
