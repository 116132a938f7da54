import type { EventStoreDBClient } from '@eventstore/db-client'
import type { Streams } from './streams.ts'

/** The connection of a log: servers, stream names and timeout. */
export type Connection = {
  readonly client: EventStoreDBClient
  readonly hosts: string
  readonly streams: Streams
  /** Milliseconds for one answer. */
  readonly timeout: number
}

/** Back-off towards a lost server. Short waits: a cluster has a new leader within seconds. */
export const reconnecting = { longest: 1_000, jitter: 0.5 } as const
