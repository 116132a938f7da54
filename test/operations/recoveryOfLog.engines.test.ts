import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { SentEvent } from '../../events/index.ts'
import { makeCertificates } from '../eventstoredb/certificates.ts'
import { ownServer } from '../eventstoredb/ownServer.ts'
import { createWireServer, type WireServer } from '../eventstoredb/wireServer.ts'
import { people, street } from '../support/street.ts'
import { openssl } from '../support/tools.ts'
import { ownService } from './service.ts'

const PATIENCE = { timeout: 900_000 }

/** Events with ids, so that they can be sent again. */
const withIds = (events: readonly SentEvent[]) => events.map((event) => ({ ...event, id: randomUUID() }))
const meeting = (occurredAt: string) =>
  withIds([
    { type: 'resident-met-resident', occurredAt, data: { residents: [people.fatima, people.gerrit] } },
  ])

/**
 * Starts with a fault, removes it, brings it back while running and removes it again; nothing recorded is lost, and
 * every event is there once.
 */
async function comesThrough(
  service: Awaited<ReturnType<typeof ownService>>,
  { says, wrong, right }: { says: string; wrong: () => Promise<void>; right: () => Promise<void> },
) {
  await service.says(says)
  expect(await service.takes(withIds(street))).toBe(503)
  await right()
  await service.isReady()
  const first = await service.record(withIds(street))
  expect(first.at(-1)).toBe(street.length)
  await service.isReady(street.length)
  const before = await service.shows()

  await wrong()
  const late = meeting('2026-06-01')
  await service.says(says)
  expect(await service.takes(late)).toBe(503)
  await right()
  expect(await service.record(late)).toEqual([street.length + 1])
  await service.isReady(street.length + 1)
  expect(await service.shows()).toEqual({ ...before, ties: before.ties + 1 })
}

describe.skipIf(!openssl)('a server of the log that speaks TLS, and one that does not', () => {
  let ours: Awaited<ReturnType<typeof makeCertificates>>
  beforeAll(async () => {
    ours = await makeCertificates('node1')
  })
  afterAll(() => ours.remove())

  test.each([
    ['without TLS where the address says TLS', true],
    ['with TLS where the address says none', false],
  ])(
    'started %s, and replaced by the right one: Weefsel goes on by itself',
    PATIENCE,
    async (...[, secure]) => {
      const identity = await ours.identityOf('node1')
      const plain = await ownServer({ ...(!secure && { identity }) })
      const { store } = plain
      const port = plain.port()
      let now: WireServer = plain
      const replaceBy = (isSecure: boolean) => async () => {
        now.stop()
        now = await createWireServer({ store, port, ...(isSecure && { identity }) })
      }
      onTestFinished(() => now.stop())
      const query = secure ? `tlsCAFile=${ours.authority}` : 'tls=false'
      const service = await ownService({ eventStore: { url: `esdb://localhost:${port}?${query}` } })
      await comesThrough(service, {
        says: secure ? 'do not agree on TLS' : `localhost:${port}`,
        wrong: replaceBy(!secure),
        right: replaceBy(secure),
      })
    },
  )
})

test('a name and password that the server of the log does not take, and then takes', PATIENCE, async () => {
  const server = await ownServer()
  const refuse = (all: boolean) => async () => {
    server.state.refuseAll = all
    // Connected clients stay connected until the server restarts with its new accounts.
    await server.restart()
  }
  await refuse(true)()
  const service = await ownService({ eventStore: { url: server.url() } })
  await comesThrough(service, {
    says: 'rejects this name and password',
    wrong: refuse(true),
    right: refuse(false),
  })
})

test('a server of the log that is too old is upgraded', PATIENCE, async () => {
  const server = await ownServer({ release: '22.10.0' })
  const service = await ownService({ eventStore: { url: server.url() } })
  expect(await service.says('expected 23.10 or later')).toContain('is release 22.10.0')
  expect(await service.takes(withIds(street))).toBe(503)
  server.state.release = '24.10.0'
  await server.restart()
  await service.record(withIds(street))
  await service.isReady(street.length)
})

test('a server of the log whose disk is full, and is given room', PATIENCE, async () => {
  const server = await ownServer()
  const service = await ownService({ eventStore: { url: server.url() } })
  await service.record(withIds(street))
  server.state.full = true
  const late = meeting('2026-06-01')
  expect(await service.takes(late)).toBe(507)
  await service.says('has no room left on its disk')
  server.state.full = false
  expect(await service.record(late)).toEqual([street.length + 1])
  await service.isReady(street.length + 1)
})
