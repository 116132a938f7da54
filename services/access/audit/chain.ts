import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type AccessStatement, BEGINNING, entryBody, hashOfEntry, type Pruning, pruning } from './entry.ts'

const row = z.object({ n: z.number(), body: z.string(), hash: z.string() })
const bodyRow = z.object({ body: z.string() })

/** An entry of the access log was changed or is missing. */
export class BrokenChain extends Error {
  readonly entry: number
  readonly reason: string
  constructor(entry: number, reason: string) {
    super(`the access log is broken: entry ${entry} ${reason}`)
    this.name = 'BrokenChain'
    this.entry = entry
    this.reason = reason
  }
}

/** The end of a chain, to be noted elsewhere: a log that was cut short no longer has it. */
export type ChainEnd = { readonly entries: number; readonly hash: string }

/** An entry that was verified. */
export type Link = { readonly n: number; readonly hash: string; readonly said: AccessStatement | Pruning }

/**
 * The part before the first entry: nothing, or pruned entries. A pruning is an entry of the chain itself and
 * is verified with it.
 */
export function startOf(database: DatabaseSync): Pruning['pruned'] {
  const nothing = { upTo: 0, hash: BEGINNING, count: 0, before: 0 }
  const first = database.prepare('SELECT min(n) AS n FROM entry').get()?.n
  if (first === null || first === 1) return nothing
  const found = database
    .prepare(
      `SELECT body FROM entry WHERE json_valid(body) AND json_extract(body, '$.pruned.upTo') = ? ORDER BY n DESC`,
    )
    .get(Number(first) - 1)
  const read = found && pruning.safeParse(JSON.parse(bodyRow.parse(found).body))
  return read?.success ? read.data.pruned : nothing
}

/**
 * Iterates over the entries from the first one that exists, and verifies each.
 * @throws {BrokenChain} at the first entry that does not match its hash or is missing
 */
export function* linksOf(database: DatabaseSync): Generator<Link> {
  let { upTo: last, hash: previous } = startOf(database)
  for (const found of database.prepare('SELECT n, body, hash FROM entry ORDER BY n').iterate()) {
    const { n, body, hash } = row.parse(found)
    const entry = last + 1
    if (n !== entry) throw new BrokenChain(entry, 'is missing')
    if (hashOfEntry(previous, n, body) !== hash) throw new BrokenChain(entry, 'is not what was written')
    const said = entryBody.safeParse(parsed(body))
    if (!said.success) throw new BrokenChain(entry, 'is no entry of an access log')
    yield { n, hash, said: said.data }
    last = n
    previous = hash
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
