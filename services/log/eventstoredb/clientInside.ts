import type { EventStoreDBClient } from '@eventstore/db-client'

/**
 * What the client keeps to itself and a call of our own needs: its connection, with discovery and change of leader.
 * Why a call of our own: see `appendWhole`. Protected members can only be named like this.
 */
export const clientInside = (client: EventStoreDBClient) => ({
  // biome-ignore lint/complexity/useLiteralKeys: a protected member
  execute: client['execute'],
  // biome-ignore lint/complexity/useLiteralKeys: a protected member
  callArguments: client['callArguments'],
  // biome-ignore lint/complexity/useLiteralKeys: a protected member
  capabilities: () => client['capabilities'],
})
