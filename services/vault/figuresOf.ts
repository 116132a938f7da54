import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { MasterSource } from './masterKey.ts'
import type { KeyFigures } from './port.ts'

const counted = z.array(z.object({ neighbourhood: z.string(), kept: z.number(), destroyed: z.number() }))
const one = z.object({ count: z.number() })

// A person who was erased before a key was made has only a mark.
const COUNTS = `SELECT neighbourhood, sum(kept) AS kept, sum(destroyed) AS destroyed FROM (
    SELECT neighbourhood, 1 AS kept, 0 AS destroyed FROM key
    UNION ALL SELECT neighbourhood, 0, 1 FROM destroyed
  ) GROUP BY neighbourhood ORDER BY neighbourhood`

/** The number of keys in a store. Needs no master key. */
export function figuresOf(database: DatabaseSync, { key, file }: MasterSource): KeyFigures {
  return {
    master: key !== undefined ? 'environment' : file !== undefined ? 'file' : 'beside-the-keys',
    neighbourhoods: counted.parse(database.prepare(COUNTS).all()),
    unfinished: one.parse(database.prepare('SELECT count(*) AS count FROM intention').get()).count,
  }
}
