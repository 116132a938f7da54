import { fork } from 'node:child_process'
import { once } from 'node:events'
import { EventStoreDBClient, jsonEvent, streamNameFilter } from '@eventstore/db-client'
import { type Neighbourhood, type NewEvent, readNewEvent } from '../../events/index.ts'
import { openEventStoreLog } from '../../services/log/index.ts'
import type { Benchmark, Result } from './benchmark.ts'

const EVENTS = 48_000
const PER_REQUEST = 100
const IN_FLIGHT = 16
const RUNS = 3
const GOAL = 0.7
const here = 'bench' as Neighbourhood

/** A real server where `EVENTSTORE_URL` names one; else the wire-level server of the tests, in its own process. */
async function startServer() {
  if (process.env.EVENTSTORE_URL) return { url: process.env.EVENTSTORE_URL, stop: () => {} }
  const child = fork(new URL('../../test/eventstoredb/serveWire.ts', import.meta.url))
  const [url] = await once(child, 'message')
  return { url: String(url), stop: () => child.kill() }
}

const someEvents = (count: number): NewEvent[] =>
  Array.from({ length: count }, () => {
    const data = { residents: [crypto.randomUUID(), crypto.randomUUID()] }
    return readNewEvent({ type: 'resident-met-resident', occurredAt: '2026-03-14', data }, () =>
      crypto.randomUUID(),
    )
  })

const requestsOf = (events: readonly NewEvent[]): NewEvent[][] =>
  Array.from({ length: events.length / PER_REQUEST }, (_, index) =>
    events.slice(index * PER_REQUEST, (index + 1) * PER_REQUEST),
  )

/** Events a second, with `IN_FLIGHT` requests at a time. */
async function rate(
  events: readonly NewEvent[],
  send: (request: NewEvent[], lane: number) => Promise<unknown>,
) {
  const requests = requestsOf(events)
  const start = performance.now()
  const lanes = Array.from({ length: IN_FLIGHT }, async (_, lane) => {
    for (let request = requests.pop(); request; request = requests.pop()) await send(request, lane)
  })
  await Promise.all(lanes)
  return (events.length / (performance.now() - start)) * 1_000
}

/** The client by itself: one stream for each request in flight, the same data, explicit expected revisions. */
async function clientAppends(client: EventStoreDBClient, prefix: string): Promise<number> {
  const revisions = new Map<number, bigint>()
  return rate(someEvents(EVENTS), async (request, lane) => {
    const stream = `${prefix}${here}.client-${lane}`
    const events = request.map(({ id, type, occurredAt, precision, source, data }) =>
      jsonEvent({
        id,
        type,
        data: { occurredAt, precision, source, recordedBy: 'bench', data },
        metadata: { version: 1, neighbourhood: here, stream, revision: 0 },
      }),
    )
    const expectedRevision = revisions.get(lane) ?? 'no_stream'
    const { nextExpectedRevision } = await client.appendToStream(stream, events, { expectedRevision })
    revisions.set(lane, nextExpectedRevision)
  })
}

async function ourAppends(url: string, prefix: string): Promise<number> {
  const log = await openEventStoreLog({ url, prefix })
  const measured = await rate(someEvents(EVENTS), (events) =>
    log.append({ neighbourhood: here, events, recordedBy: 'bench' }),
  )
  await log.close()
  return measured
}

async function clientReads(client: EventStoreDBClient, prefix: string): Promise<number> {
  const filter = streamNameFilter({ prefixes: [`${prefix}${here}.client-`] })
  const subscription = client.subscribeToAll({ filter })
  const start = performance.now()
  let read = 0
  for await (const { event } of subscription) {
    if (event) read += 1
    if (read === EVENTS) break
  }
  const measured = (read / (performance.now() - start)) * 1_000
  await subscription.unsubscribe()
  return measured
}

async function ourReads(url: string, prefix: string): Promise<number> {
  const log = await openEventStoreLog({ url, prefix })
  const stop = new AbortController()
  const start = performance.now()
  let read = 0
  for await (const { entries } of log.subscribe({ signal: stop.signal })) {
    read += entries.length
    if (read >= EVENTS) stop.abort()
  }
  const measured = (read / (performance.now() - start)) * 1_000
  await log.close()
  return measured
}

async function run(): Promise<Result[]> {
  const server = await startServer()
  const client = EventStoreDBClient.connectionString(server.url)
  const best = { clientAppends: 0, ourAppends: 0, clientReads: 0, ourReads: 0 }
  const keep = (name: keyof typeof best, value: number) => {
    best[name] = Math.max(best[name], value)
  }
  try {
    for (let run = 0; run < RUNS; run++) {
      const prefix = `bench-${crypto.randomUUID()}-`
      keep('clientAppends', await clientAppends(client, prefix))
      keep('ourAppends', await ourAppends(server.url, prefix))
      keep('clientReads', await clientReads(client, prefix))
      keep('ourReads', await ourReads(server.url, prefix))
    }
  } finally {
    await client.dispose()
    server.stop()
  }
  const on = process.env.EVENTSTORE_URL ? 'EventStoreDB' : 'the wire-level server'
  const result = (name: string, value: number, reference: number): Result => ({
    name: `${name} on ${on}`,
    value,
    unit: 'events/s',
    against: 'the client by itself, in the same run',
    reference,
    ratio: value / reference,
    goal: `≥ ${GOAL}`,
    holds: value / reference >= GOAL,
  })
  return [
    result('append', best.ourAppends, best.clientAppends),
    result('catch up', best.ourReads, best.clientReads),
  ]
}

export const benchmarks: readonly Benchmark[] = [
  { name: 'eventstoredb', goal: `at least ${GOAL} of what the client does by itself`, run },
]
