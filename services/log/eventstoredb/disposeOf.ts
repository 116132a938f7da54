import { setTimeout as sleep } from 'node:timers/promises'
import type { EventStoreDBClient } from '@eventstore/db-client'

/** Lets go of the connection; the client waits for calls without end that a silent server never answers. */
export const disposeOf = (client: EventStoreDBClient) =>
  Promise.race([client.dispose(), sleep(1_000, undefined, { ref: false })])
