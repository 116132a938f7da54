import type { EventStoreDBClient } from '@eventstore/db-client'

/**
 * Protected members of the client that our own call needs: its connection, with discovery and change of leader. Why a
 * call of our own: see `appendWhole`. Protected members can only be named like this.
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
 * The client looks for another node behind the back of the call that failed. When it finds none, nobody awaits that,
 * and the rejection would end the process; the call itself has been told already, and the next one looks again.
 */
export function keepRejectionsIn(client: EventStoreDBClient): EventStoreDBClient {
  // biome-ignore lint/complexity/useLiteralKeys: a protected member
  const handleError = client['handleError']
  // biome-ignore lint/complexity/useLiteralKeys: a protected member
  client['handleError'] = (channel, error) => handleError(channel, error).catch(() => undefined)
  return client
}
