import { expect, test } from 'vitest'
import { type LogUnavailable, openEventStoreLog } from '../../services/log/index.ts'
import { appendTo, ownLog, ownServer, people } from './ownServer.ts'

const refusal = async (url: string): Promise<LogUnavailable> => {
  const log = await openEventStoreLog({ url, timeout: 1_000 }).catch((error: LogUnavailable) => error)
  if ('append' in log) {
    await log.close()
    throw new Error('it was opened')
  }
  return log
}

test.each([
  ['http://127.0.0.1:2113', 'expected esdb://'],
  ['esdb://', 'expected esdb://'],
  ['esdb://admin:s3cret@127.0.0.1:2113?tls=maybe', 'cannot be read'],
  ['esdb://admin:s3cret@127.0.0.1:2113?tsl=false', 'tsl'],
  ['esdb://admin:s3cret@127.0.0.1:2113?tlsVerifyCert=false', 'tlsCAFile'],
  ['esdb://admin:s3cret@127.0.0.1:2113?tlsCAFile=/no/such/file', 'certificate'],
  // Then a refused append would be told as one that went well.
  ['esdb://admin:s3cret@127.0.0.1:2113?throwOnAppendFailure=false', 'throwOnAppendFailure'],
  // The client would take only what stands before the second colon.
  ['esdb://admin:s3cret:more@127.0.0.1:2113', '%3A'],
])('the address %s is refused in one sentence, without the password', async (url, says) => {
  const { name, message } = await refusal(url)
  expect([name, message]).toEqual(['LogUnavailable', expect.stringContaining(says)])
  expect(message).not.toMatch(/s3cret|\n/)
})

test('nobody at the address, and no host by that name', async () => {
  const server = await ownServer()
  server.stop()
  const url = `esdb://admin:s3cret@127.0.0.1:${server.port()}?tls=false`
  const away = await refusal(url)
  expect(away.message).toBe(`EventStoreDB at 127.0.0.1:${server.port()} cannot be reached`)
  const nowhere = await refusal('esdb://no-such-host.invalid:2113?tls=false')
  expect(nowhere.message).toContain('no-such-host.invalid:2113')
})

test('a wrong name or password', async () => {
  const server = await ownServer()
  server.state.refuseAll = true
  expect((await refusal(server.url())).message).toContain('rejects this name and password')
})

test('TLS where the server speaks none', async () => {
  const server = await ownServer()
  expect((await refusal(`esdb://localhost:${server.port()}`)).message).toContain('TLS')
})

test.each(['22.10.5', '5.0.8', 'unknown'])('a server of release %s', async (release) => {
  const server = await ownServer({ release })
  expect(await refusal(server.url())).toMatchObject({ reason: 'unusable' })
})

test('a server of a later release, under its newer name', async () => {
  const server = await ownServer({ release: '26.1.0' })
  const log = await ownLog(server, { url: server.url().replace('esdb:', 'kurrentdb:') })
  await expect(appendTo(log, people(1))).resolves.toHaveLength(1)
})

test('a password that is no longer taken is told, and what was refused can be sent when it is', async () => {
  const server = await ownServer()
  const log = await ownLog(server)
  server.state.refuseAll = true
  const event = people(1)
  await expect(appendTo(log, event)).rejects.toMatchObject({ reason: 'refused' })
  server.state.refuseAll = false
  await expect(appendTo(log, event)).resolves.toMatchObject([{ already: false }])
})

test('a server without room says so, records nothing of it, and takes the same again when there is room', async () => {
  const server = await ownServer()
  const log = await ownLog(server)
  await appendTo(log, people(1))
  server.state.full = true
  const events = people(3)
  const sentence = `EventStoreDB at 127.0.0.1:${server.port()} has no room left on its disk`
  await expect(appendTo(log, events)).rejects.toMatchObject({ reason: 'full', message: sentence })
  expect(log.trouble()?.message).toBe(sentence)
  expect(await log.head()).toBe(1)
  server.state.full = false
  await expect(appendTo(log, events)).resolves.toMatchObject(events.map(({ id }) => ({ id, already: false })))
  expect(log.trouble()).toBeUndefined()
  expect(await log.head()).toBe(4)
})
