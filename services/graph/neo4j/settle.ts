import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { position } from '../../../events/index.ts'
import type { SliceNode } from '../../slice/index.ts'
import { createBonds } from '../fold/bonds.ts'
import { addFact, createNode, nodeAt } from '../fold/nodes.ts'
import type { Retractions } from '../fold/retractions.ts'
import { integer } from './graphs.ts'
import { EVERYTHING, type FactChange, factOf, nodeKind, turnsFrom } from './read/facts.ts'
import { readMerges } from './read/merges.ts'
import { readRetractions } from './read/retractions.ts'
import { recordsOf } from './records.ts'
import { bondTypes, keyOf, STILL } from './schema.ts'

/** The current properties of a node for Cypher users, besides key, id and number. */
export const shownOf = ({
  id: _,
  kind: __,
  presencePosition: ___,
  connectorPosition: ____,
  wasHere: _____,
  ...shown
}: SliceNode) => shown

const subject = z.object({
  key: z.string(),
  id: z.string(),
  kind: nodeKind,
  facts: z.array(z.record(z.string(), z.unknown())),
})
const DESCRIBED = `
  UNWIND $keys AS key MATCH (s:Subject {key: key})
  RETURN s.key AS key, s.id AS id, s.kind AS kind, [(s)-[:HAS_FACT]->(f) | properties(f)] AS facts`
const SHOW = 'UNWIND $rows AS row MATCH (s:Subject {key: row.key}) SET s += row.shown'

/** Updates the current properties of nodes from their facts. */
export async function settleNodes(tx: ManagedTransaction, keys: readonly string[], retractions: Retractions) {
  if (keys.length === 0) return
  const rows = (await recordsOf(tx, subject, DESCRIBED, { keys })).map(({ key, id, kind, facts }) => {
    const node = createNode(id, kind, position(0))
    for (const fact of facts) addFact(node, { ...factOf(fact), change: 'node', id, kind })
    return { key, shown: shownOf(nodeAt(node, EVERYTHING, retractions)) }
  })
  await tx.run(SHOW, { rows })
}

const MERGED = 'UNWIND $rows AS row MATCH (s:Subject {key: row.key}) SET s.mergedInto = row.into'
const STANDS_ALONE = `
  MATCH (s:Subject) WHERE s.graph = $graph AND s.number >= 0 AND s.mergedInto IS NOT NULL AND NOT s.key IN $keys
  REMOVE s.mergedInto`

/** Updates `mergedInto` of each registration to what is known now. */
export async function settleMerged(tx: ManagedTransaction, graph: number, upTo: number) {
  const merges = await readMerges(tx, graph, upTo)
  const { merged } = merges.known(EVERYTHING.knownAt, await readRetractions(tx, graph, upTo))
  const rows = [...merged].map(([id, into]) => ({ key: keyOf(graph, id), into }))
  await tx.run(MERGED, { rows })
  await tx.run(STANDS_ALONE, { graph: integer(graph), keys: rows.map(({ key }) => key) })
}

const setPeriods = new Map(
  bondTypes.map(({ kind, name }) => [
    kind,
    `UNWIND $rows AS row MATCH ()-[r:${name}]->() WHERE r.id = row.id
     SET r.validFrom = toInteger(row.from), r.validTo = toInteger(row.to)`,
  ]),
)

/** Updates the periods of bonds: each lasts until the next turn that counts. */
export async function settleBonds(tx: ManagedTransaction, keys: readonly string[], retractions: Retractions) {
  if (keys.length === 0) return
  const rows = periodsOf(await turnsFrom(tx, keys), retractions)
  for (const [kind, statement] of setPeriods) {
    const those = rows.filter((row) => row.kind === kind)
    if (those.length > 0) await tx.run(statement, { rows: those })
  }
}

/** The period in which each bond was in force, as known now. A retracted start has an empty period. */
export function periodsOf(turns: readonly FactChange[], retractions: Retractions) {
  const bonds = createBonds()
  const idOf = new Map<string, string>()
  const numbers = new Map<string, number>()
  const numberOf = (id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size)
    return numbers.get(id)!
  }
  for (const { change, id } of turns) {
    idOf.set(`${change.position}-${change.ordinal}`, id)
    bonds.add(change, numberOf(change.source), numberOf(change.target))
  }
  return [...bonds.all()].flatMap(({ kind, turns: all }) => {
    const counting = all.filter((turn) => retractions.counts(turn.position, EVERYTHING.knownAt))
    return all
      .filter(({ made }) => made)
      .map((turn) => {
        const next = counting[counting.indexOf(turn) + 1]
        const to = counting.includes(turn) ? (next?.at ?? STILL) : turn.at
        return { kind, id: idOf.get(`${turn.position}-${turn.ordinal}`)!, from: turn.at, to }
      })
  })
}
