import { timingSafeEqual } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { neighbourhoodName } from '../../events/index.ts'
import { accessFolder } from '../access/store.ts'
import type { KeyStore } from './index.ts'
import { DamagedLookupKey, openLookupKey } from './lookupKey.ts'

/** What the secret of a research project is called among the secrets of the service. */
export const projectSecret = (project: string) => `project ${project}`
/** What the secret by which figures are withheld by lot is called. */
export const FIGURES_SECRET = 'figures'

const projectRow = z.object({ name: z.string(), secret: z.instanceof(Uint8Array) })
const figuresRow = z.object({ value: z.string().regex(/^[0-9a-f]{64}$/) })

/**
 * Brings the secrets that earlier releases kept in clear under the master key: lookup keys, those of research projects,
 * and the one of the figures. Each is durable there before it is taken away here, so that it can be broken off anywhere.
 * Without the master key nothing is touched.
 */
export async function takeOverSecrets(data: string, keys: Pick<KeyStore, 'secret' | 'state'>): Promise<void> {
  if (!keys.state().open) return
  await takeOverLookupKeys(data, keys)
  await inDatabase(join(accessFolder(data), 'access.sqlite'), 'project', async (database) => {
    const rows = database.prepare('SELECT name, secret FROM project WHERE length(secret) > 0').all()
    for (const { name, secret } of z.array(projectRow).parse(rows)) {
      if (same(await keys.secret(projectSecret(name), secret), secret))
        database.prepare(`UPDATE project SET secret = x'' WHERE name = ?`).run(name)
    }
  })
  await inDatabase(join(data, 'figures.sqlite'), 'secret', async (database) => {
    const row = database.prepare('SELECT value FROM secret').get()
    if (!row) return
    const secret = Buffer.from(figuresRow.parse(row).value, 'hex')
    if (same(await keys.secret(FIGURES_SECRET, secret), secret)) database.exec('DELETE FROM secret')
  })
}

/** What differs from the one in use is not thrown away. */
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
      // It stays as it is, and is told to whoever imports.
      if (!(error instanceof DamagedLookupKey)) throw error
    }
  }
}

/** Works on a database that may not be there, or not hold this table; what is taken out of it is overwritten. */
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
