import { setTimeout as sleep } from 'node:timers/promises'
import type { EventStoreDBClient } from '@eventstore/db-client'

/**
 * Closes the connection. The client itself would wait forever for calls that a silent server never answers.
 */
export const disposeOf = (client: EventStoreDBClient) =>
  Promise.race([client.dispose(), sleep(1_000, undefined, { ref: false })])
