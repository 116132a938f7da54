import type { Aliases } from '../../../events/index.ts'
import type { ContactKind } from '../change.ts'
import { contactKinds } from '../change.ts'
import type { ContactColumns, Registration, SliceNode, SliceQuery } from '../slice.ts'
import { combineNodes, type Node, nodeAt } from './nodes.ts'
import type { Retractions } from './retractions.ts'

/** The nodes of a graph as people, when some of them are one person. */
export type People = {
  /** The nodes of each, in the order in which the log first heard of any of them. */
  readonly nodes: readonly (readonly [Node, ...Node[]])[]
  /** The id of each. */
  readonly ids: readonly string[]
  /** Which person a node is, by where it stands in the graph; what is no node stays so. */
  indexOf(node: number): number
}

export function peopleAmong(nodes: readonly Node[], { canonicalOf }: Aliases): People {
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

/** Each person at a moment, as the log knew them. */
export function peopleAt(
  { nodes, ids }: People,
  query: SliceQuery,
  retractions: Retractions,
): readonly SliceNode[] {
  const registrationOf = (node: Node): Registration => {
    // What somebody is called does not depend on the moment that is looked at.
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
 * Contacts between people: none with themself, and in one event everybody once. Who came to a gathering under two ids
 * came as one, so that it counts as one of fewer people.
 */
export function contactsOfPeople(rows: ContactColumns, { indexOf }: People): ContactColumns {
  const source = rows.source.map(indexOf)
  const target = rows.target.map(indexOf)
  const doubled = new Map<number, Set<number>>()
  for (let row = 0; row < rows.length; row++) {
    if (source[row] === target[row]) doubled.set(rows.position[row]!, new Set())
  }
  for (let row = 0; row < rows.length; row++) {
    if (rows.kind[row] === gathered) doubled.get(rows.position[row]!)?.add(source[row]!).add(target[row]!)
  }
  const told = new Set<string>()
  const keep: number[] = []
  for (let row = 0; row < rows.length; row++) {
    const [one, other] = [source[row]!, target[row]!]
    if (one === other) continue
    if (doubled.has(rows.position[row]!)) {
      const pair = one < other ? `${one} ${other}` : `${other} ${one}`
      const contact = `${rows.position[row]} ${rows.kind[row]} ${pair}`
      if (told.has(contact)) continue
      told.add(contact)
    }
    keep.push(row)
  }
  const weightOf = (row: number) => {
    const came = rows.kind[row] === gathered ? doubled.get(rows.position[row]!) : undefined
    return came ? 1 / (came.size - 1) : rows.weight[row]!
  }
  return {
    length: keep.length,
    source: Int32Array.from(keep, (row) => source[row]!),
    target: Int32Array.from(keep, (row) => target[row]!),
    kind: Uint8Array.from(keep, (row) => rows.kind[row]!),
    at: Float64Array.from(keep, (row) => rows.at[row]!),
    weight: Float64Array.from(keep, weightOf),
    position: Float64Array.from(keep, (row) => rows.position[row]!),
    session: Int32Array.from(keep, (row) => rows.session[row]!),
  }
}
