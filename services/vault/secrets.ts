import { type KeyObject, randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../shared/inTransaction.ts'
import { KeysLocked } from './port.ts'
import { KEY_BYTES, unwrap, wrap } from './wrapping.ts'

const ownerOf = (name: string) => `weefsel secret ${name}`

/**
 * The secrets of the service itself, each wrapped by the master key as the keys of subjects are.
 * @param masterKey throws {KeysLocked} when it is absent
 */
export function createSecrets(database: DatabaseSync, masterKey: () => KeyObject) {
  const select = database.prepare('SELECT wrapped FROM secret WHERE name = ?')
  const insert = database.prepare('INSERT OR IGNORE INTO secret (name, wrapped) VALUES (?, ?)')
  const update = database.prepare('UPDATE secret SET wrapped = ? WHERE name = ?')
  const all = database.prepare('SELECT name, wrapped FROM secret')

  function find(master: KeyObject, name: string): Buffer | undefined {
    const row = select.get(name)
    return row && opened(master, name, row.wrapped as Uint8Array)
  }

  function opened(master: KeyObject, name: string, wrapped: Uint8Array): Buffer {
    const found = unwrap(master, wrapped, ownerOf(name))
    if (found) return found
    throw new KeysLocked(`the secret "${name}" is damaged, or of another master key`)
  }

  return {
    /**
     * The secret with this name. When there is none, `before` becomes the secret, or a new one is created.
     */
    get(name: string, before?: Uint8Array): Buffer {
      const master = masterKey()
      const there = find(master, name)
      if (there) return there
      const made = before ?? randomBytes(KEY_BYTES)
      inTransaction(database, () => insert.run(name, wrap(master, made, ownerOf(name))))
      // Another process may have created it first.
      return find(master, name)!
    },
    /** Wraps every secret under another master key. Call it within a transaction. */
    rewrap(before: KeyObject, next: KeyObject): void {
      for (const row of all.all()) {
        const name = String(row.name)
        update.run(wrap(next, opened(before, name, row.wrapped as Uint8Array), ownerOf(name)), name)
      }
    },
  }
}
