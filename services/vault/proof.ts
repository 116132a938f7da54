import { createSecretKey, type KeyObject } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Master } from './masterKey.ts'
import type { KeyStoreState } from './port.ts'
import { KEY_BYTES, unwrap, wrap } from './wrapping.ts'

const PROOF = 'weefsel proof of the master key'

/** Stores a proof of the master key that wraps everything. */
export const prove = (database: DatabaseSync, master: KeyObject) =>
  database
    .prepare('INSERT OR REPLACE INTO proof (one, wrapped) VALUES (1, ?)')
    .run(wrap(master, Buffer.alloc(KEY_BYTES), PROOF))

/** The master key, if it is present, and the state of the store. */
export type ProofRow = { readonly master: KeyObject | undefined; readonly state: KeyStoreState }

/** Checks that the present master key is the one of this store. A store without a proof adopts it. */
export function masterFor(database: DatabaseSync, found: Master): ProofRow {
  const locked = (reason: string): ProofRow => ({ master: undefined, state: { open: false, reason } })
  const opened = (key: Uint8Array): ProofRow => ({ master: createSecretKey(key), state: { open: true } })
  const proof = database.prepare('SELECT wrapped FROM proof').get()
  if (!proof) {
    const made = found.key ?? found.make?.()
    if (!made)
      return locked(`the master key (64 hexadecimal characters) is not in ${found.place}: put it there`)
    prove(database, createSecretKey(made))
    return opened(made)
  }
  const isOurs = (key: Uint8Array | undefined): key is Uint8Array =>
    key !== undefined && unwrap(createSecretKey(key), proof.wrapped as Uint8Array, PROOF) !== undefined
  if (isOurs(found.next)) {
    found.settle('next')
    return opened(found.next)
  }
  if (isOurs(found.key)) {
    if (found.next) found.settle('current')
    return opened(found.key)
  }
  return locked(
    found.key
      ? `the master key in ${found.place} is not the one of these keys: names stay locked until the right one is put back; nothing is lost`
      : `the master key is not in ${found.place}: names stay locked until it is put back; nothing is lost`,
  )
}
