import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import type { Result } from './benchmark.ts'
import { inDirectory } from './history.ts'

const ROWS = 400_000
const PEOPLE = 4_000
const START = Date.UTC(2020, 0, 1)
const SECOND = 1_000
const GOAL = 0.35
const MEMORY_GOAL = 2

type Imported = { readonly seconds: number; readonly mib: number }

/** Contacts between invented people, each pair and moment only once. */
function* contacts(rows: number): Generator<string> {
  yield 'Datum;Wie;Met wie\n'
  for (let row = 0; row < rows; row += 1) {
    const who = row % PEOPLE
    const other = (who + 1 + (row % 7)) % PEOPLE
    const at = new Date(START + row * 300 * SECOND).toISOString().replace('.000Z', 'Z')
    yield `${at};Bewoner ${who};Bewoner ${other}\n`
  }
}

async function seconds(act: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await act()
  return (performance.now() - start) / SECOND
}

async function parseAlone(file: string, onRow: (cells: string[]) => void): Promise<void> {
  const rows = createReadStream(file).pipe(parse({ delimiter: ';' })) as AsyncIterable<string[]>
  for await (const cells of rows) onRow(cells)
}

/** Rows that are in memory already, through one prepared statement in one transaction. */
async function loadBare(rows: readonly string[][], file: string): Promise<void> {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE row (id INTEGER PRIMARY KEY, at, who, other); BEGIN')
  const insert = database.prepare('INSERT INTO row (at, who, other) VALUES (?, ?, ?)')
  for (const [at = '', who = '', other = ''] of rows) insert.run(at, who, other)
  database.exec('COMMIT')
  database.close()
}

/** An import against what cannot be saved: parsing its file, and storing as many rows. */
export function importShare(importFile: (file: string, data: string) => Imported): Promise<Result[]> {
  return inDirectory(async (directory) => {
    const file = join(directory, 'contacten.csv')
    const tenth = join(directory, 'tenth.csv')
    await pipeline(contacts(ROWS), createWriteStream(file))
    await pipeline(contacts(ROWS / 10), createWriteStream(tenth))
    const parsing = await seconds(() => parseAlone(file, () => undefined))
    const rows: string[][] = []
    await parseAlone(file, (cells) => rows.push(cells))
    const loading = await seconds(() => loadBare(rows, join(directory, 'bare.db')))
    rows.length = 0
    const whole = importFile(file, join(directory, 'whole'))
    const part = importFile(tenth, join(directory, 'part'))
    const ratio = (parsing + loading) / whole.seconds
    const growth = whole.mib / part.mib
    return [
      {
        name: `rows imported a second, ${ROWS} contacts`,
        value: ROWS / whole.seconds,
        unit: 'rows/s',
        against: 'parsing the CSV and a bare prepared-statement load',
        reference: ROWS / (parsing + loading),
        ratio,
        goal: `≥ ${GOAL} of the sum of both`,
        holds: ratio >= GOAL,
      },
      {
        name: `memory of an import of ${ROWS} contacts`,
        value: whole.mib,
        unit: 'MiB',
        against: 'a tenth of them',
        reference: part.mib,
        ratio: growth,
        goal: `≤ ${MEMORY_GOAL}: memory does not follow the size of the file`,
        holds: growth <= MEMORY_GOAL,
      },
    ]
  })
}
