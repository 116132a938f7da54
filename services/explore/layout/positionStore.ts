import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type Neighbourhood, type Position, position, uuid } from '../../../events/index.ts'
import { type Positions, without } from './positions.ts'

/** Where people stood in a picture, and what that picture followed from. */
export type StoredPositions = {
  /** A hash of the facts about people that decide whether the plan is still valid. */
  readonly people: string
  /** How far the graph had come when it was planned, and when the forces last acted on everybody. */
  readonly plannedAt: Position
  readonly forcedAt: Position
  readonly places: Positions
}

/** Places that outlive a restart. They are a cache: missing or damaged positions are planned again. */
export type PositionStore = {
  /** @param layout the picture, as a hash. */
  read(neighbourhood: Neighbourhood, layout: string): StoredPositions | undefined
  keep(neighbourhood: Neighbourhood, layout: string, kept: StoredPositions): void
  /** Takes the places of these away, or of everybody: not in a free page either. */
  forget(neighbourhood?: Neighbourhood, ids?: readonly string[]): void
  close(): void
}

/** A neighbourhood is looked at in not many more ways than this. */
const KEEP = 24
const FILE = 'places.sqlite'

const row = z
  .object({
    people: z.string().length(64),
    planned_at: z.int().nonnegative(),
    forced_at: z.int().nonnegative(),
    ids: z.string().transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.issues.push({ code: 'custom', message: 'expected JSON', input: text })
        return z.NEVER
      }
    }),
    places: z.instanceof(Uint8Array),
  })
  .transform(({ people, planned_at, forced_at, ids, places }, context): StoredPositions => {
    const read = z.array(uuid).safeParse(ids)
    const numbers = new Float32Array(new Uint8Array(places).buffer)
    const isWhole =
      read.success && places.byteLength === read.data.length * 8 && numbers.every(Number.isFinite)
    if (isWhole) {
      const [x, y] = [numbers.slice(0, read.data.length), numbers.slice(read.data.length)]
      const [plannedAt, forcedAt] = [position(planned_at), position(forced_at)]
      return { people, plannedAt, forcedAt, places: { ids: read.data, x, y } }
    }
    context.issues.push({ code: 'custom', message: 'expected a place for each id', input: ids })
    return z.NEVER
  })

/** The places in a data directory, opened when they are first asked for. Ids and places only: no name, and no group. */
export function openPositionStore(directory: string): PositionStore {
  let opened: DatabaseSync | undefined
  const database = () => {
    opened ??= open(directory)
    return opened
  }

  function read(neighbourhood: Neighbourhood, layout: string): StoredPositions | undefined {
    const found = database()
      .prepare(
        'SELECT people, planned_at, forced_at, ids, places FROM pictures WHERE neighbourhood = ? AND layout = ?',
      )
      .get(neighbourhood, layout)
    return found && row.safeParse(found).data
  }

  function keep(
    neighbourhood: Neighbourhood,
    layout: string,
    { people, plannedAt, forcedAt, places }: StoredPositions,
  ) {
    const { ids, x, y } = places
    const numbers = new Float32Array(2 * ids.length)
    numbers.set(x)
    numbers.set(y, ids.length)
    database()
      .prepare('INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(
        neighbourhood,
        layout,
        people,
        plannedAt,
        forcedAt,
        JSON.stringify(ids),
        new Uint8Array(numbers.buffer),
      )
    database()
      .prepare(
        `DELETE FROM pictures WHERE neighbourhood = ?1 AND layout NOT IN
           (SELECT layout FROM pictures WHERE neighbourhood = ?1 ORDER BY rowid DESC LIMIT ${KEEP})`,
      )
      .run(neighbourhood)
  }

  const remove = (neighbourhood: Neighbourhood, layout: string) =>
    database()
      .prepare('DELETE FROM pictures WHERE neighbourhood = ? AND layout = ?')
      .run(neighbourhood, layout)

  function takeOut(neighbourhood: Neighbourhood, gone: ReadonlySet<string>) {
    const layouts = database()
      .prepare('SELECT layout FROM pictures WHERE neighbourhood = ?')
      .all(neighbourhood)
    for (const { layout } of layouts) {
      const kept = read(neighbourhood, String(layout))
      if (kept) keep(neighbourhood, String(layout), { ...kept, places: without(kept.places, gone) })
      else remove(neighbourhood, String(layout))
    }
  }

  return {
    read,
    keep,
    forget(neighbourhood, ids) {
      if (neighbourhood === undefined || ids === undefined) database().exec('DELETE FROM pictures')
      else takeOut(neighbourhood, new Set(ids))
    },
    close() {
      opened?.close()
      opened = undefined
    },
  }
}

class Damaged extends Error {}

/** SQLite says that a file is corrupt (11), or no database at all (26). */
const damage: ReadonlySet<unknown> = new Set([11, 26])
const isDamage = (error: unknown): boolean =>
  error instanceof Damaged || (error instanceof Error && 'errcode' in error && damage.has(error.errcode))

function open(directory: string): DatabaseSync {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const file = join(directory, FILE)
  try {
    return prepared(file)
  } catch (error) {
    if (!isDamage(error)) throw error
    // Nothing is lost that cannot be planned again.
    for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${part}`, { force: true })
    return prepared(file)
  }
}

function prepared(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 10_000 })
  try {
    // Without a write-ahead log and with pages overwritten: what is taken out is then nowhere in the directory.
    database.exec(`
      PRAGMA journal_mode = DELETE; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;
      CREATE TABLE IF NOT EXISTS pictures (
        neighbourhood TEXT NOT NULL,
        layout        TEXT NOT NULL,
        people        TEXT NOT NULL,
        planned_at    INTEGER NOT NULL,
        forced_at     INTEGER NOT NULL,
        ids           TEXT NOT NULL,
        places        BLOB NOT NULL,
        PRIMARY KEY (neighbourhood, layout)
      ) STRICT`)
    const [found] = database.prepare('PRAGMA quick_check(1)').all()
    if (found?.quick_check !== 'ok') throw new Damaged(`${file}: ${found?.quick_check}`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
