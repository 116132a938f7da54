import type { Aliases } from '../../../events/index.ts'
import {
  type ContactColumns,
  type ContactKind,
  contactKinds,
  type Registration,
  type SliceNode,
  type SliceQuery,
} from '../../slice/index.ts'
import { combineNodes, type Node, nodeAt } from './nodes.ts'
import type { Retractions } from './retractions.ts'

/** Groups the nodes of a graph into people, when some nodes are one person. */
export type PeopleIndex = {
  /** The nodes of each person, in the order of their first position. */
  readonly nodes: readonly (readonly [Node, ...Node[]])[]
  /** The canonical id of each person. */
  readonly ids: readonly string[]
  /** Maps the index of a node to the index of its person; −1 stays −1. */
  indexOf(node: number): number
}

export function peopleAmong(nodes: readonly Node[], { canonicalOf }: Aliases): PeopleIndex {
  const groups: [Node, ...Node[]][] = []
  const places = new Map<string, number>()
  const index = Int32Array.from(nodes, (node) => {
    const id = canonicalOf(node.id)
    const place = places.get(id)
    if (place !== undefined) {
      groups[place]!.push(node)
      return place
    }
    places.set(id, groups.length)
    return groups.push([node]) - 1
  })
  return { nodes: groups, ids: [...places.keys()], indexOf: (node) => index[node] ?? node }
}

/** Folds each person at a moment. */
export function peopleAt(
  { nodes, ids }: PeopleIndex,
  query: SliceQuery,
  retractions: Retractions,
): readonly SliceNode[] {
  const registrationOf = (node: Node): Registration => {
    // Names do not depend on `asOf`.
    const { id, name, reference } = nodeAt(node, { ...query, to: Number.POSITIVE_INFINITY }, retractions)
    return { id, name, reference }
  }
  return nodes.map((group, index) => {
    const [first, ...others] = group
    if (others.length === 0) return nodeAt(first, query, retractions)
    const id = ids[index]!
    const registrations = group.map(registrationOf).sort((a, b) => Number(b.id === id) - Number(a.id === id))
    return { ...nodeAt(combineNodes(id, group), query, retractions), registrations }
  })
}

const gathered = contactKinds.indexOf('gathered' satisfies ContactKind)

/**
 * Contacts between people. Drops contacts of a person with themself, and counts each pair once per event. A gathering
 * that lists one person under two ids had one participant fewer, so its weights rise.
 */
export function contactsOfPeople(rows: ContactColumns, { indexOf }: PeopleIndex): ContactColumns {
  const { length, kind, position } = rows
  const source = new Int32Array(length)
  const target = new Int32Array(length)
  /** Events in which somebody stands under two ids, each with everybody who gathered there. */
  const doubled = new Map<number, Set<number>>()
  for (let row = 0; row < length; row++) {
    source[row] = indexOf(rows.source[row]!)
    target[row] = indexOf(rows.target[row]!)
    if (source[row] === target[row]) doubled.set(position[row]!, new Set())
  }
  if (doubled.size === 0) return { ...rows, source, target }
  for (let row = 0; row < length; row++) {
    if (kind[row] === gathered) doubled.get(position[row]!)?.add(source[row]!).add(target[row]!)
  }
  const told = new Set<string>()
  const keep: number[] = []
  for (let row = 0; row < length; row++) {
    const [one, other] = [source[row]!, target[row]!]
    if (one === other) continue
    if (doubled.has(position[row]!)) {
      const contact = `${position[row]} ${kind[row]} ${Math.min(one, other)} ${Math.max(one, other)}`
      if (told.has(contact)) continue
      told.add(contact)
    }
    keep.push(row)
  }
  const weightOf = (row: number) => {
    const came = kind[row] === gathered ? doubled.get(position[row]!) : undefined
    return came ? 1 / (came.size - 1) : rows.weight[row]!
  }
  return {
    length: keep.length,
    source: Int32Array.from(keep, (row) => source[row]!),
    target: Int32Array.from(keep, (row) => target[row]!),
    kind: Uint8Array.from(keep, (row) => kind[row]!),
    at: Float64Array.from(keep, (row) => rows.at[row]!),
    weight: Float64Array.from(keep, weightOf),
    position: Float64Array.from(keep, (row) => position[row]!),
    session: Int32Array.from(keep, (row) => rows.session[row]!),
  }
}
