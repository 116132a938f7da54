import type { EventStoreDBClient } from '@eventstore/db-client'

/**
 * The protected members of the client that a call of our own needs: its connection, with discovery and change
 * of leader. `appendWhole` tells why we make such a call. Bracket notation is the only way to reach them.
 */
export const clientInternals = (client: EventStoreDBClient) => ({
  // biome-ignore lint/complexity/useLiteralKeys: a protected member
  execute: client['execute'],
  // biome-ignore lint/complexity/useLiteralKeys: a protected member
  callArguments: client['callArguments'],
  // biome-ignore lint/complexity/useLiteralKeys: a protected member
  capabilities: () => client['capabilities'],
})

/**
 * After a failed call the client looks for another node in the background. When it finds none, the rejection
 * is unhandled and would end the process. The failed call has its error already, and the next call looks
 * again.
 */
export function keepRejectionsIn(client: EventStoreDBClient): EventStoreDBClient {
  // biome-ignore lint/complexity/useLiteralKeys: a protected member
  const handleError = client['handleError']
  // biome-ignore lint/complexity/useLiteralKeys: a protected member
  client['handleError'] = (channel, error) => handleError(channel, error).catch(() => undefined)
  return client
}
