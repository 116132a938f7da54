import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { KeyRef, Neighbourhood } from '../../events/index.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { figuresOf } from './figuresOf.ts'
import { findMaster, type MasterSource, prepareNext } from './masterKey.ts'
import { type KeyState, type KeyStore, KeysLocked } from './port.ts'
import { masterFor, type ProofRow, prove } from './proof.ts'
import { openDatabase, wipe } from './schema.ts'
import { createSecrets } from './secrets.ts'
import { KEY_BYTES, unwrap, wrap } from './wrapping.ts'

export type KeyStoreOptions = {
  /** The data directory, with the keys in its folder `keys/`. */
  readonly directory: string
  readonly master?: MasterSource
}

/** The embedded key store, with the operations of an administrator. */
export type EmbeddedKeyStore = KeyStore & {
  /**
   * Rotates the master key: wraps every key under another one, all or none. The log is not touched.
   * @param to the new master key; by default one is created beside the keys
   * @throws {KeysLocked} when the current one is absent
   */
  rotate(to?: Uint8Array): void
}

const ownerOf = (neighbourhood: string, ref: KeyRef) => `weefsel key ${neighbourhood} ${ref}`

/**
 * The embedded key store: one SQLite database, with each key wrapped by the master key. Several processes may
 * have it open. Without the master key it opens and says so; nothing is created and nothing is lost.
 * @throws {KeyStoreUnavailable}
 */
export function openKeyStore({ directory, master: source = {} }: KeyStoreOptions): EmbeddedKeyStore {
  const folder = join(directory, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = openDatabase(join(folder, 'keys.sqlite'))
  let { master, state } = firstLook(database, folder, source)

  const selectKey = database.prepare('SELECT wrapped FROM key WHERE neighbourhood = ? AND ref = ?')
  const selectDestroyed = database.prepare(
    'SELECT 1 AS there FROM destroyed WHERE neighbourhood = ? AND ref = ?',
  )
  const insertKey = database.prepare('INSERT INTO key (neighbourhood, ref, wrapped) VALUES (?, ?, ?)')
  const deleteKey = database.prepare('DELETE FROM key WHERE neighbourhood = ? AND ref = ?')
  const markDestroyed = database.prepare('INSERT OR IGNORE INTO destroyed (neighbourhood, ref) VALUES (?, ?)')
  const insertIntention = database.prepare(
    'INSERT OR IGNORE INTO intention (neighbourhood, ref, tombstone) VALUES (?, ?, ?)',
  )
  const deleteIntention = database.prepare('DELETE FROM intention WHERE neighbourhood = ? AND ref = ?')
  const countDestruction = database.prepare('UPDATE tally SET destructions = destructions + 1')
  const destructions = database.prepare('SELECT destructions FROM tally')
  const dataVersion = database.prepare('PRAGMA data_version')
  let seen = { version: Number.NaN, destructions: 0 }

  function look(neighbourhood: Neighbourhood, ref: KeyRef): KeyState {
    const row = selectKey.get(neighbourhood, ref)
    if (!row) return selectDestroyed.get(neighbourhood, ref) ? 'destroyed' : 'none'
    if (!master) return 'locked'
    return unwrap(master, row.wrapped as Uint8Array, ownerOf(neighbourhood, ref)) ?? 'locked'
  }

  function make(neighbourhood: Neighbourhood, ref: KeyRef): Buffer {
    const key = randomBytes(KEY_BYTES)
    insertKey.run(neighbourhood, ref, wrap(mustBeOpen(), key, ownerOf(neighbourhood, ref)))
    return key
  }

  function mustBeOpen(): KeyObject {
    if (master) return master
    throw new KeysLocked(state.open ? 'the store of keys is closed' : state.reason)
  }

  const secrets = createSecrets(database, mustBeOpen)

  type Waiting = {
    readonly neighbourhood: Neighbourhood
    readonly refs: readonly KeyRef[]
    readonly resolve: (found: ReadonlyMap<KeyRef, Uint8Array | 'destroyed'>) => void
    readonly reject: (error: unknown) => void
  }
  let waiting: Waiting[] = []

  /** Many waiting requests share one commit, and its flush to disk. */
  function makeForAll() {
    const group = waiting
    waiting = []
    try {
      const found = inTransaction(database, () =>
        group.map(({ neighbourhood, refs }) => {
          const keys = new Map<KeyRef, Uint8Array | 'destroyed'>()
          for (const ref of refs) {
            const found = look(neighbourhood, ref)
            if (found === 'locked') {
              mustBeOpen()
              throw new KeysLocked(`the key ${ref} is damaged, or of another master key`)
            }
            keys.set(ref, found === 'none' ? make(neighbourhood, ref) : found)
          }
          return keys
        }),
      )
      group.forEach(({ resolve }, index) => {
        resolve(found[index]!)
      })
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  return {
    state: () => state,
    ensure(neighbourhood, refs) {
      return new Promise((resolve, reject) => {
        if (waiting.push({ neighbourhood, refs, resolve, reject }) === 1) setImmediate(makeForAll)
      })
    },
    find: async (neighbourhood, refs) => new Map(refs.map((ref) => [ref, look(neighbourhood, ref)])),
    secret: async (name, before) => secrets.get(name, before),
    async destroy(neighbourhood, refs) {
      const there = refs.filter((ref) => selectKey.get(neighbourhood, ref))
      const unmarked = refs.filter((ref) => !selectDestroyed.get(neighbourhood, ref))
      if (there.length + unmarked.length === 0) return
      inTransaction(database, () => {
        for (const ref of there) deleteKey.run(neighbourhood, ref)
        for (const ref of unmarked) markDestroyed.run(neighbourhood, ref)
        countDestruction.run()
      })
      if (there.length > 0) wipe(database)
    },
    async intend(intentions) {
      inTransaction(database, () => {
        for (const { neighbourhood, ref, tombstone } of intentions) {
          insertIntention.run(neighbourhood, ref, tombstone)
        }
      })
    },
    async intentions() {
      const rows = database.prepare('SELECT neighbourhood, ref, tombstone FROM intention').all()
      return rows.map(({ neighbourhood, ref, tombstone }) => ({
        neighbourhood: neighbourhood as Neighbourhood,
        ref: String(ref),
        tombstone: String(tombstone),
      }))
    },
    async fulfilled(neighbourhood, refs) {
      inTransaction(database, () => {
        for (const ref of refs) deleteIntention.run(neighbourhood, ref)
      })
    },
    destructions() {
      const version = Number(dataVersion.get()?.data_version)
      // Only other processes change the version. The vault is told about keys that this process destroys.
      if (version !== seen.version) seen = { version, destructions: Number(destructions.get()?.destructions) }
      return seen.destructions
    },
    figures: async () => figuresOf(database, source),
    rotate(to) {
      const before = mustBeOpen()
      const next = createSecretKey(to ?? prepareNext(folder))
      const rows = database.prepare('SELECT neighbourhood, ref, wrapped FROM key').all()
      const rewrap = database.prepare('UPDATE key SET wrapped = ? WHERE neighbourhood = ? AND ref = ?')
      inTransaction(database, () => {
        for (const { neighbourhood, ref, wrapped } of rows) {
          const owner = ownerOf(String(neighbourhood), String(ref))
          const key = unwrap(before, wrapped as Uint8Array, owner)
          if (!key)
            throw new KeysLocked(`the key ${ref} is damaged, or of another master key: nothing is changed`)
          rewrap.run(wrap(next, key, owner), String(neighbourhood), String(ref))
        }
        secrets.rewrap(before, next)
        prove(database, next)
      })
      wipe(database)
      if (!to) findMaster(folder, {}).settle('next')
      master = next
      state = { open: true }
    },
    close() {
      if (!database.isOpen) return
      if (waiting.length > 0) makeForAll()
      database.close()
    },
  }
}

/**
 * Two processes that start at once must not each create a master key: the second one waits and finds the key
 * of the first.
 */
function firstLook(database: DatabaseSync, folder: string, source: MasterSource): ProofRow {
  try {
    const found = inTransaction(database, () => masterFor(database, findMaster(folder, source)))
    // A process that crashed while it destroyed keys may have left traces of them in the file.
    if (database.prepare('SELECT 1 AS there FROM intention').get()) wipe(database)
    return found
  } catch (error) {
    database.close()
    throw error
  }
}
