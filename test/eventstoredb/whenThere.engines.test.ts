import { expect, onTestFinished, test, vi } from 'vitest'
import { START } from '../../events/index.ts'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { eventStoreLogWhenThere, type LogUnavailable } from '../../services/log/index.ts'
import { createProjector } from '../../services/project/index.ts'
import { appendTo, here, idsIn, ownServer, people } from './ownServer.ts'

const PATIENCE = { timeout: 30_000 }

async function laterLog(url: string, more: Partial<Parameters<typeof eventStoreLogWhenThere>[0]> = {}) {
  const log = await eventStoreLogWhenThere({ url, timeout: 1_000, ...more })
  onTestFinished(() => log.close())
  return log
}

test('a log whose server is away says so at every call, and is there when the server is', async () => {
  const server = await ownServer()
  server.stop()
  const log = await laterLog(server.url())
  const away = `EventStoreDB at 127.0.0.1:${server.port()} cannot be reached`
  expect(log.trouble?.()?.message).toBe(away)
  const asked: (() => Promise<unknown>)[] = [
    () => appendTo(log, people(1)),
    () => log.head(),
    () => log.neighbourhoods(),
    () => log.revisions(here),
    () => log.find(here, []),
    () => idsIn(log.read({})),
    () => idsIn(log.subscribe({ signal: AbortSignal.timeout(1_000) })),
  ]
  for (const ask of asked) await expect(ask()).rejects.toThrow(away)
  await server.start()
  await vi.waitFor(() => expect(log.trouble?.()).toBeUndefined(), PATIENCE)
  const events = people(2)
  await appendTo(log, events)
  expect(await idsIn(log.read({}))).toEqual(events.map(({ id }) => id))
})

test('a projector that began before its log goes on by itself when the log is there', async () => {
  const server = await ownServer()
  server.stop()
  const log = await laterLog(server.url())
  const graph = createMemoryGraph()
  const projector = createProjector({ log, graph })
  onTestFinished(() => projector.close())
  await vi.waitFor(
    async () => expect((await projector.status()).trouble).toContain('cannot be reached'),
    PATIENCE,
  )
  await server.start()
  await vi.waitFor(() => expect(log.trouble?.()).toBeUndefined(), PATIENCE)
  await appendTo(log, people(3))
  await projector.reached(await log.head())
  expect(await graph.checkpoint(here)).toBe(3)
  await vi.waitFor(async () => expect((await projector.status()).trouble).toBeUndefined(), PATIENCE)
})

test.each([
  ['a name or password that is not taken', 'rejects this name and password'],
  ['a release that is too old', 'expected 23.10 or later'],
] as const)('%s is told while it lasts, and the log opens when that is mended', async (what, says) => {
  const isOld = what.startsWith('a release')
  const server = await ownServer()
  if (isOld) server.state.release = '22.10.0'
  else server.state.refuseAll = true
  const log = await laterLog(server.url())
  expect(log.trouble?.()?.message).toContain(says)
  await expect(log.head()).rejects.toThrow(says)
  server.state.release = '24.10.0'
  server.state.refuseAll = false
  await vi.waitFor(async () => expect(await log.head()).toBe(START), PATIENCE)
  await expect(appendTo(log, people(1))).resolves.toHaveLength(1)
})

test('what has to be done first is done before anybody has the log, and tried again when it fails', async () => {
  const server = await ownServer()
  let times = 0
  const log = await laterLog(server.url(), {
    onOpened: async (inner) => {
      expect(await inner.head()).toBe(START)
      times += 1
      if (times < 3) throw new Error('not yet')
    },
  })
  await vi.waitFor(async () => expect(await log.head()).toBe(START), PATIENCE)
  expect(times).toBe(3)
})

test('an address that cannot be one is refused at once', async () => {
  const refused = await eventStoreLogWhenThere({ url: 'http://127.0.0.1:2113' }).catch(
    (error: LogUnavailable) => error,
  )
  expect(refused).toMatchObject({ name: 'LogUnavailable', reason: 'unusable' })
})

test('a log that never came can be closed', async () => {
  const server = await ownServer()
  server.stop()
  const log = await eventStoreLogWhenThere({ url: server.url(), timeout: 1_000 })
  await log.close()
  await expect(log.head()).rejects.toMatchObject({ reason: 'closed' })
})
