import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Neighbourhood } from '../../../events/index.ts'
import type { ClearSecrets, Secrets } from '../../vault/index.ts'
import { type Figures, figures } from './figures.ts'

/** The name of the secret from which figures are withheld at random, among the secrets of the service. */
const FIGURES_SECRET = 'figures'

const figuresFile = (directory: string) => join(directory, 'figures.sqlite')

/** The store of published figures: an answer that was given once never changes. */
export type FigureStore = {
  /** All that was published of a neighbourhood, oldest month first. */
  all(neighbourhood: Neighbourhood): readonly Figures[]
  /** Keeps a month, unless it is there: then that one stays. Returns what is kept. */
  keep(neighbourhood: Neighbourhood, month: Figures): Figures
  /** Something nobody outside can guess, kept with the keys. @throws {KeysLocked} */
  secret(): Promise<string>
  close(): void
}

/**
 * The published figures in a data directory, opened when they are first asked for. They hold no personal data and no count that may not be shown, and
 * stand apart from the log: an erasure changes nothing in them, so that nobody can compare before and after.
 */
export function figureStoreIn(directory: string, secrets: Secrets): FigureStore {
  let opened: ReturnType<typeof open> | undefined
  const store = () => {
    opened ??= open(directory)
    return opened
  }
  return {
    all: (neighbourhood) => store().all(neighbourhood),
    keep: (neighbourhood, month) => store().keep(neighbourhood, month),
    secret: async () => Buffer.from(await secrets.secret(FIGURES_SECRET)).toString('hex'),
    close: () => opened?.close(),
  }
}

function open(directory: string): Omit<FigureStore, 'secret'> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(figuresFile(directory), { timeout: 10_000 })
  database.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS published (
      neighbourhood TEXT NOT NULL,
      month         TEXT NOT NULL,
      figures       TEXT NOT NULL,
      PRIMARY KEY (neighbourhood, month)
    ) STRICT`)
  const select = database.prepare('SELECT figures FROM published WHERE neighbourhood = ? ORDER BY month')
  const insert = database.prepare('INSERT OR IGNORE INTO published VALUES (?, ?, ?)')
  const one = database.prepare('SELECT figures FROM published WHERE neighbourhood = ? AND month = ?')
  const read = (row: Record<string, unknown>): Figures => figures.parse(JSON.parse(String(row.figures)))
  return {
    all: (neighbourhood) => select.all(neighbourhood).map(read),
    keep(neighbourhood, month) {
      insert.run(neighbourhood, month.month, JSON.stringify(month))
      return read(one.get(neighbourhood, month.month) ?? {})
    },
    close: () => database.close(),
  }
}

const secretRow = z.object({ value: z.string().regex(/^[0-9a-f]{64}$/) })

/** Earlier releases kept the secret beside the figures, in clear. */
export const figuresSecretInClear = (directory: string): ClearSecrets => ({
  path: figuresFile(directory),
  table: 'secret',
  read(database) {
    const row = database.prepare('SELECT value FROM secret').get()
    if (!row) return []
    const secret = Buffer.from(secretRow.parse(row).value, 'hex')
    return [{ name: FIGURES_SECRET, secret, remove: () => database.exec('DELETE FROM secret') }]
  },
})
