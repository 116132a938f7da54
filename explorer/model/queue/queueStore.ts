import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { canSeal, type Sealed, seal, unseal } from '../../platform/sealed.ts'
import { recall } from '../../platform/storage.ts'
import { readSubmission, readSubmissions, type Submission } from './submission.ts'

interface Shelves extends DBSchema {
  /** Items that wait to be sent, in the order of recording; sealed, as they name people. */
  waiting: { key: string; value: { id: string; order: number; sealed: Sealed }; indexes: { order: number } }
}

/** The place on this device where meetings wait to be sent. */
export type QueueStore = {
  /** All that waits, oldest first; what cannot be read any more is left out. */
  all(): Promise<readonly Submission[]>
  put(item: Submission): Promise<void>
  remove(id: string): Promise<void>
  close(): void
}

const NAME = 'weefsel'
/** Where earlier versions kept it. */
const BEFORE = 'weefsel.queue'

/**
 * Opens it; undefined when this browser can keep nothing safely: then it lives only as long as the window. Items that
 * an earlier version kept in the clear are taken over, and the clear copy is dropped.
 */
export async function openQueueStore(): Promise<QueueStore | undefined> {
  if (!canSeal()) return undefined
  let db: IDBPDatabase<Shelves>
  try {
    db = await openDB<Shelves>(NAME, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('waiting', { keyPath: 'id' }).createIndex('order', 'order')
      },
    })
  } catch (error) {
    // Private windows and full disks say so here.
    if (error instanceof DOMException) return undefined
    throw error
  }
  const store = storeOn(db)
  await takeOver(store)
  return store
}

function storeOn(db: IDBPDatabase<Shelves>): QueueStore {
  return {
    async all() {
      const rows = await db.getAllFromIndex('waiting', 'order')
      const read = await Promise.all(rows.map(({ sealed }) => readRow(sealed)))
      return read.flatMap((item) => item ?? [])
    },
    async put(item) {
      // Sealed before the transaction opens: one that waits for anything else is closed by the browser.
      const sealed = await seal(JSON.stringify(item))
      const shelf = db.transaction('waiting', 'readwrite')
      const before = await shelf.store.get(item.id)
      const last = await shelf.store.index('order').openKeyCursor(null, 'prev')
      await shelf.store.put({ id: item.id, order: before?.order ?? Number(last?.key ?? 0) + 1, sealed })
      await shelf.done
    },
    remove: (id) => db.delete('waiting', id),
    close: () => db.close(),
  }
}

async function readRow(sealed: Sealed): Promise<Submission | undefined> {
  try {
    return readSubmission(await unseal(sealed))
  } catch (error) {
    // Half a write of a browser that died: there is nothing in it to save.
    if (error instanceof DOMException) return undefined
    throw error
  }
}

async function takeOver(store: QueueStore) {
  const clear = readSubmissions(recall(BEFORE))
  for (const item of clear) await store.put(item)
  try {
    localStorage.removeItem(BEFORE)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
