import { type Instant, type Position, position, START } from '../../../events/index.ts'
import type { NodeKind, SliceNode, SliceQuery } from '../../slice/index.ts'
import type { NodeChange, NodeDescription } from '../change.ts'
import type { Retractions } from './retractions.ts'

/** One event's statement about a node, with both clocks. */
export type NodeFact = Pick<
  NodeChange,
  'at' | 'position' | 'ordinal' | 'presence' | 'description' | 'forgets'
>

export type Node = {
  readonly id: string
  readonly kind: NodeKind
  /** The position at which the log first mentions it. */
  readonly firstPosition: Position
  /** Sorted by time of occurrence, then by position and ordinal. */
  facts: NodeFact[]
  /** The last tombstone. */
  forgotten: NodeFact | undefined
  /** The node with all known facts, computed on demand, and the number of retractions it includes. */
  latest: { readonly seen: SliceNode; readonly retractions: number } | undefined
  /** The latest time of occurrence and position of all facts. */
  lastAt: Instant
  lastPosition: Position
}

export const createNode = (id: string, kind: NodeKind, firstPosition: Position): Node => ({
  id,
  kind,
  firstPosition,
  facts: [],
  forgotten: undefined,
  latest: undefined,
  lastAt: Number.NEGATIVE_INFINITY,
  lastPosition: firstPosition,
})

export function addFact(node: Node, change: NodeChange): void {
  const { at, position, ordinal, presence, description, forgets } = change
  const fact: NodeFact = {
    at,
    position,
    ordinal,
    ...(presence && { presence }),
    ...(description && !isForgotten(node, position) && { description }),
    ...(forgets && { forgets }),
  }
  if (forgets) forget(node, fact)
  let index = node.facts.length
  while (index > 0 && isAfter(node.facts[index - 1]!, fact)) index--
  node.facts.splice(index, 0, fact)
  node.lastAt = Math.max(node.lastAt, at)
  if (position > node.lastPosition) node.lastPosition = position
  node.latest = undefined
}

const isForgotten = ({ forgotten }: Node, position: Position) =>
  forgotten !== undefined && position < forgotten.position

/** Removes the descriptions of earlier events. The times of arrival and departure stay. */
function forget(node: Node, fact: NodeFact): void {
  if (isForgotten(node, fact.position)) return
  node.forgotten = fact
  node.facts = node.facts.map(({ description, ...rest }) =>
    description && rest.position > fact.position ? { ...rest, description } : rest,
  )
}

const byTime = (a: NodeFact, b: NodeFact) => a.at - b.at || a.position - b.position || a.ordinal - b.ordinal
const isAfter = (a: NodeFact, b: NodeFact) => byTime(a, b) > 0

/**
 * Combines the nodes of one person, as if everything had been recorded under one id from the start.
 * @param nodes in the order of their first position
 */
export function combineNodes(id: string, nodes: readonly [Node, ...Node[]]): Node {
  const [first] = nodes
  const forgotten = nodes.flatMap((node) => node.forgotten ?? []).sort((a, b) => b.position - a.position)[0]
  return {
    id,
    kind: first.kind,
    firstPosition: first.firstPosition,
    facts: nodes.flatMap(({ facts }) => facts).sort(byTime),
    forgotten,
    latest: undefined,
    lastAt: Math.max(...nodes.map(({ lastAt }) => lastAt)),
    lastPosition: position(Math.max(...nodes.map(({ lastPosition }) => lastPosition))),
  }
}

/** The node at a moment, as known at a position of the log. */
export function nodeAt(node: Node, query: SliceQuery, retractions: Retractions): SliceNode {
  const everything =
    node.lastAt <= query.to && node.lastPosition <= query.knownAt && retractions.last() <= query.knownAt
  if (!everything) return fold(node, query, retractions)
  if (node.latest?.retractions !== retractions.size()) {
    node.latest = { seen: fold(node, query, retractions), retractions: retractions.size() }
  }
  return node.latest.seen
}

function fold(node: Node, { to, knownAt }: SliceQuery, retractions: Retractions): SliceNode {
  let description: NodeDescription = {}
  let present = false
  let presencePosition = START
  let connectorPosition = START
  for (const fact of node.facts) {
    if (fact.at > to) break
    if (!retractions.counts(fact.position, knownAt)) continue
    if (fact.presence) {
      present = fact.presence === 'in'
      presencePosition = fact.position
    }
    if (fact.description) {
      description = { ...description, ...fact.description }
      if (fact.description.connector) connectorPosition = fact.position
    }
  }
  const { forgotten } = node
  if (forgotten) {
    description = forgotten.description ?? {}
    connectorPosition = START
  }
  const isGone = forgotten?.forgets === 'gone'
  return {
    id: node.id,
    kind: node.kind,
    present: present && !isGone,
    ...(forgotten?.forgets && { forgotten: forgotten.forgets }),
    ...(isGone && present && { wasHere: true }),
    name: description.name ?? null,
    reference: description.reference ?? null,
    area: description.area ?? null,
    lifeStage: description.lifeStage ?? 'unknown',
    cohort: description.cohort ?? null,
    tags: description.tags ?? [],
    connector: description.connector ?? false,
    sector: description.sector ?? null,
    formal: description.formal ?? node.kind !== 'resident',
    function: description.function ?? null,
    initiativeKind: description.initiativeKind ?? null,
    partner: description.partner ?? null,
    place: description.place ?? null,
    presencePosition,
    connectorPosition: description.connector ? connectorPosition : START,
  }
}
