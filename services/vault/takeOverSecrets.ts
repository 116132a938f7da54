import { timingSafeEqual } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { neighbourhoodName } from '../../events/index.ts'
import { DamagedLookupKey, openLookupKey } from './lookupKey.ts'
import type { KeyStore } from './port.ts'

/** A secret in clear, under the name that it gets among the secrets of the service. */
type ClearSecret = {
  readonly name: string
  readonly secret: Uint8Array
  /** Takes it out of the database. */
  remove(): void
}

/** Where a room of an earlier release kept secrets in clear: a table of its own database, which may not be there. */
export type ClearSecrets = {
  readonly path: string
  readonly table: string
  read(database: DatabaseSync): readonly ClearSecret[]
}

/**
 * Brings the secrets that earlier releases kept in clear under the master key: lookup keys, and those of other rooms.
 * Each is durable there before it is taken away here, so that it can be broken off anywhere. Without the master key
 * nothing is touched.
 */
export async function takeOverSecrets(
  data: string,
  keys: Pick<KeyStore, 'secret' | 'state'>,
  inClear: readonly ClearSecrets[],
): Promise<void> {
  if (!keys.state().open) return
  await takeOverLookupKeys(data, keys)
  for (const { path, table, read } of inClear) {
    await inDatabase(path, table, async (database) => {
      for (const { name, secret, remove } of read(database)) {
        if (same(await keys.secret(name, secret), secret)) remove()
      }
    })
  }
}

/** A secret that differs from the one in use is not deleted. */
const same = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && timingSafeEqual(one, other)

async function takeOverLookupKeys(data: string, keys: Pick<KeyStore, 'secret'>): Promise<void> {
  const folder = join(data, 'keys')
  const names = existsSync(folder) ? readdirSync(folder) : []
  for (const name of names.filter((one) => one.endsWith('.key'))) {
    const neighbourhood = neighbourhoodName.safeParse(name.slice(0, -'.key'.length))
    if (!neighbourhood.success) continue
    try {
      await openLookupKey(keys, data, neighbourhood.data)
    } catch (error) {
      // It stays as it is, and the next import reports it.
      if (!(error instanceof DamagedLookupKey)) throw error
    }
  }
}

/** Works on a database that may be absent or may lack this table. Deleted rows are overwritten. */
async function inDatabase(
  path: string,
  table: string,
  work: (database: DatabaseSync) => Promise<void>,
): Promise<void> {
  if (!existsSync(path)) return
  const database = new DatabaseSync(path, { timeout: 10_000 })
  try {
    database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    const found = database.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(table)
    if (!found) return
    const before = changesOf(database)
    await work(database)
    if (changesOf(database) !== before) database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}

const changesOf = (database: DatabaseSync) =>
  database.prepare('SELECT total_changes() AS changes').get()?.changes
