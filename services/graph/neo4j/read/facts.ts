import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { position } from '../../../../events/index.ts'
import { bondKinds, nodeKinds, type SliceQuery } from '../../../slice/index.ts'
import type { BondChange } from '../../change.ts'
import type { NodeFact } from '../../fold/nodes.ts'
import { descriptionOf } from '../description.ts'
import { integer } from '../graphs.ts'
import { recordsOf } from '../records.ts'
import { bondTurnTypes, bondTypes, ENDED } from '../schema.ts'

export const nodeKind = z.enum(nodeKinds)
export const logPosition = z.number().transform(position)

/** Everything that is known now. */
export const EVERYTHING: SliceQuery = {
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  knownAt: position(Number.MAX_SAFE_INTEGER),
}

const fact = z.object({
  at: z.number(),
  position: logPosition,
  ordinal: z.int(),
  presence: z.enum(['in', 'out']).optional(),
  forgets: z.enum(['remains', 'gone']).optional(),
})

/** Reads one event's statement about a node from the properties of its `(:Fact)`. */
export function factOf(properties: Readonly<Record<string, unknown>>): NodeFact {
  const { presence, forgets, ...stamp } = fact.parse(properties)
  const description = descriptionOf(properties)
  return {
    ...stamp,
    ...(presence && { presence }),
    ...(description && { description }),
    ...(forgets && { forgets }),
  }
}

const turn = z.object({
  type: z.string(),
  id: z.string(),
  source: z.string(),
  target: z.string(),
  at: z.number(),
  position: logPosition,
  ordinal: z.int(),
  bond: z.enum(bondKinds).nullable(),
  initiative: z.string().nullable(),
  validFrom: z.number().nullable(),
  validTo: z.number().nullable(),
})
const kindOf = new Map(bondTypes.map(({ name, kind }) => [name, kind]))

export type FactChange = {
  readonly id: string
  readonly change: BondChange
  readonly validFrom: number | null
  readonly validTo: number | null
}

const RETURN_TURNS = `RETURN type(r) AS type, r.id AS id, a.id AS source, b.id AS target, r.at AS at,
  r.position AS position, r.ordinal AS ordinal, r.bond AS bond, r.initiative AS initiative, r.validFrom AS validFrom, r.validTo AS validTo`
const TURNS_FROM = `
  UNWIND $keys AS key MATCH (a:Subject {key: key})-[r:${bondTurnTypes.join('|')}]->(b:Subject)
  ${RETURN_TURNS} ORDER BY position, ordinal`
const turnsOfType = bondTurnTypes.map(
  (type) => `
  MATCH (a:Subject)-[r:${type}]->(b:Subject) WHERE r.graph = $graph AND r.at <= $to AND r.position <= $upTo
  ${RETURN_TURNS}`,
)

function turnOf({
  type,
  id,
  bond,
  initiative,
  validFrom,
  validTo,
  ...stamp
}: z.infer<typeof turn>): FactChange {
  const kind = bond ?? kindOf.get(type) ?? bondKinds[0]
  return {
    id,
    validFrom,
    validTo,
    change: {
      change: 'bond',
      kind,
      turn: type === ENDED ? 'ended' : 'made',
      ...stamp,
      ...(initiative !== null && { initiative }),
    },
  }
}

/** All turns of the bonds that start at these nodes. */
export async function turnsFrom(tx: ManagedTransaction, keys: readonly string[]): Promise<FactChange[]> {
  return (await recordsOf(tx, turn, TURNS_FROM, { keys })).map(turnOf)
}

/** All turns of the bonds of a graph up to a moment, as known at a position of the log. */
export async function turnsUntil(
  tx: ManagedTransaction,
  { graph, to, upTo }: { graph: number; to: number; upTo: number },
): Promise<FactChange[]> {
  const turns: FactChange[] = []
  for (const statement of turnsOfType) {
    turns.push(...(await recordsOf(tx, turn, statement, { graph: integer(graph), to, upTo })).map(turnOf))
  }
  return turns.sort((a, b) => a.change.position - b.change.position || a.change.ordinal - b.change.ordinal)
}
