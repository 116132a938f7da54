import { onTestFinished } from 'vitest'
import type { Neighbourhood, NewEvent } from '../../events/index.ts'
import {
  type EventLog,
  type EventStoreLogOptions,
  type LogBatch,
  openEventStoreLog,
} from '../../services/log/index.ts'
import { registered } from '../support/events.ts'
import { createWireServer, type WireServer, type WireServerOptions } from './wireServer.ts'

export const here = 'here' as Neighbourhood

/** A wire-level server of the test's own, gone when it is over. */
export async function ownServer(options?: WireServerOptions): Promise<WireServer> {
  const server = await createWireServer(options)
  onTestFinished(() => server.stop())
  return server
}

/** A log that is closed when the test is over. */
export async function ownLog(server: WireServer, options: Partial<EventStoreLogOptions> = {}) {
  const log = await openEventStoreLog({ url: server.url(), timeout: 1_000, ...options })
  onTestFinished(() => log.close())
  return log
}

export const people = (count: number): NewEvent[] => Array.from({ length: count }, () => registered())

export const appendTo = (log: EventLog, events: readonly NewEvent[]) =>
  log.append({ neighbourhood: here, events, recordedBy: 'test' })

export async function idsIn(batches: AsyncIterable<LogBatch>): Promise<string[]> {
  const ids: string[] = []
  for await (const { entries } of batches) ids.push(...entries.map(({ id }) => id))
  return ids
}
