import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { createMerges, type Merges } from '../../fold/merges.ts'
import { integer } from '../graphs.ts'
import { recordsOf } from '../records.ts'
import { MERGED_INTO, UNMERGED_FROM } from '../schema.ts'
import { logPosition } from './facts.ts'

const row = z.object({
  kept: z.string(),
  merged: z.string(),
  at: z.number(),
  position: logPosition,
  ordinal: z.int(),
})

const statements = (
  [
    ['made', MERGED_INTO],
    ['ended', UNMERGED_FROM],
  ] as const
).map(([turn, type]) => ({
  turn,
  read: `
    MATCH (b:Subject)-[r:${type}]->(a:Subject)
    WHERE r.graph = $graph AND r.at <= $end AND r.position <= $upTo
    RETURN a.id AS kept, b.id AS merged, r.at AS at, r.position AS position, r.ordinal AS ordinal`,
}))

/** Reads the merges up to a position, in the order of the log. */
export async function readMerges(tx: ManagedTransaction, graph: number, upTo: number): Promise<Merges> {
  const merges = createMerges()
  const parameters = { graph: integer(graph), upTo, end: Number.POSITIVE_INFINITY }
  const turns = []
  for (const { turn, read } of statements) {
    for (const found of await recordsOf(tx, row, read, parameters)) turns.push({ turn, ...found })
  }
  turns.sort((a, b) => a.position - b.position || a.ordinal - b.ordinal)
  for (const turn of turns) merges.add({ change: 'merge', ...turn })
  return merges
}
