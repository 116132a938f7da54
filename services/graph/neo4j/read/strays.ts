import { isDeepStrictEqual } from 'node:util'
import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { nodeAt } from '../../fold/nodes.ts'
import { type GraphState, integer } from '../graphs.ts'
import { recordsOf } from '../records.ts'
import { keyOf, labels, relationshipTypes } from '../schema.ts'
import { periodsOf, shownOf } from '../settle.ts'
import type { Content } from './content.ts'
import { EVERYTHING } from './facts.ts'

const counted = z.object({ found: z.int() })
const shownNode = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
})
const odd = z.object({
  id: z.string(),
  position: z.unknown(),
  retracted: z.unknown(),
  isRight: z.boolean(),
})

/** Relationships that are marked as retracted, or whose id is not that of their event. */
const oddTies = relationshipTypes.map(
  (type) => `
  MATCH ()-[r:${type}]->() WHERE r.graph = $graph AND r.at <= $end
  WITH r, coalesce(r.id = $prefix + toString(r.position) + '-' + toString(r.ordinal), false) AS isRight
  WHERE r.retractedPosition IS NOT NULL OR NOT isRight
  RETURN coalesce(toString(r.id), '') AS id, r.position AS position, r.retractedPosition AS retracted, isRight`,
)
const MARKED_FACTS = `
  MATCH (f:Fact) WHERE f.id STARTS WITH $prefix AND f.retractedPosition IS NOT NULL
  RETURN f.id AS id, f.position AS position, f.retractedPosition AS retracted, true AS isRight`

/**
 * Finds content that does not follow from the events, in the parts that Cypher users see but slices do not
 * read: current labels and properties, periods of bonds, retraction marks, and relationships that no event
 * made.
 */
export async function findStrays(
  tx: ManagedTransaction,
  { graph }: GraphState,
  content: Content,
  live: boolean,
): Promise<string[]> {
  return [
    ...(await countedOtherwise(tx, graph, content)),
    ...(await shownOtherwise(tx, graph, content, live)),
    ...inForceOtherwise(content),
    ...(await markedOtherwise(tx, graph, content)),
  ].sort()
}

async function countedOtherwise(tx: ManagedTransaction, graph: number, { contacts, turns, merges }: Content) {
  const [ties] = await recordsOf(
    tx,
    counted,
    `MATCH (s:Subject)-[r:${relationshipTypes.join('|')}]->() WHERE s.graph = $graph AND s.number >= 0
     RETURN count(r) AS found`,
    { graph: integer(graph) },
  )
  const known = contacts.all().length + turns.length + merges.all().length
  return ties?.found === known ? [] : [`${ties?.found} relationships where the log made ${known}`]
}

async function shownOtherwise(
  tx: ManagedTransaction,
  graph: number,
  { nodes, merges, retractions }: Content,
  live: boolean,
) {
  const shown = await recordsOf(
    tx,
    shownNode,
    `MATCH (s:Subject) WHERE s.graph = $graph AND s.number >= 0
     RETURN s.id AS id, labels(s) AS labels, properties(s) AS properties`,
    { graph: integer(graph) },
  )
  const expected = new Map(nodes.map((node) => [node.id, node]))
  const { merged } = merges.known(EVERYTHING.knownAt, retractions)
  return shown.flatMap(({ id, labels: given, properties }) => {
    const node = expected.get(id)
    if (!node) return [`somebody called ${id}`]
    const wanted: Record<string, unknown> = {
      ...shownOf(nodeAt(node, EVERYTHING, retractions)),
      kind: node.kind,
      mergedInto: merged.get(id) ?? null,
    }
    const isSame = Object.keys(wanted).every((name) =>
      isDeepStrictEqual(wanted[name], properties[name] ?? null),
    )
    const ours = labels.filter(({ name }) => given.includes(name)).map(({ kind }) => kind)
    const isLabelled = isDeepStrictEqual(ours, live ? [node.kind] : [])
    return isSame && isLabelled ? [] : [`${id} shown otherwise`]
  })
}

function inForceOtherwise({ turns, retractions }: Content) {
  const periods = new Map(periodsOf(turns, retractions).map((period) => [period.id, period]))
  return turns
    .filter(({ id, change, validFrom, validTo }) => {
      const period = periods.get(id)
      return change.turn === 'made' && (period?.from !== validFrom || period.to !== validTo)
    })
    .map(({ id }) => `${id} in force otherwise`)
}

async function markedOtherwise(tx: ManagedTransaction, graph: number, content: Content) {
  const { nodes, contacts, turns, merges, retractions } = content
  const takenBack = new Map(
    retractions.entries().map(([target, position]) => [Number(target), Number(position)]),
  )
  const parameters = { graph: integer(graph), prefix: keyOf(graph, ''), end: Number.POSITIVE_INFINITY }
  const found = []
  for (const statement of [...oddTies, MARKED_FACTS])
    found.push(...(await recordsOf(tx, odd, statement, parameters)))
  const wrong = found.filter(
    ({ position, retracted, isRight }) =>
      !isRight || (retracted !== null && takenBack.get(Number(position)) !== retracted),
  )
  const marks = found.filter(({ retracted }) => retracted !== null).length
  const positions = [
    ...contacts.all().position,
    ...turns.map(({ change }) => change.position),
    ...merges.all().map(({ position }) => position),
    ...nodes.flatMap(({ facts }) => facts.map((fact) => fact.position)),
  ]
  const wanted = positions.filter((position) => takenBack.has(position)).length
  return [
    ...wrong.map(({ id }) => `${id} marked otherwise`),
    ...(marks === wanted ? [] : [`${marks} marked as taken back where the log took back ${wanted}`]),
  ]
}
