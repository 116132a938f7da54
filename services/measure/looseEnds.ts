import { type ContactKind, contactKinds, type Slice } from '../graph/index.ts'

/** What each node had with residents who have been erased since: counts alone, that lead to nobody. */
export type LooseEnds = {
  /** With how many of them it had an informal tie. */
  readonly ties: Int32Array
  /** The sum of the weights of those ties. */
  readonly weight: Float64Array
  /** The last contact among them; −∞ without one. */
  readonly lastAt: Float64Array
}

const visited = contactKinds.indexOf('visited' satisfies ContactKind)

/**
 * The informal ties that residents had at the moment of the slice with those of whom nothing stays. They count in
 * degree, strength, last contact and in the levels that go by the number of lines; in nothing that goes by who is
 * tied to whom. Undefined when there are none, which is nearly always. Linear in the rows of the slice.
 */
export function looseEndsOf({ nodes, contacts, bonds }: Slice): LooseEnds | undefined {
  if (!nodes.some(({ wasHere }) => wasHere)) return undefined
  const ties = new Int32Array(nodes.length)
  const weight = new Float64Array(nodes.length)
  const lastAt = new Float64Array(nodes.length).fill(Number.NEGATIVE_INFINITY)
  const met = new Set<number>()

  const count = (one: number, other: number, itsWeight: number, at: number) => {
    const [gone, here] = nodes[one]!.wasHere ? [one, other] : [other, one]
    if (!nodes[gone]!.wasHere || !nodes[here]!.present || nodes[here]!.kind !== 'resident') return
    const pair = gone * nodes.length + here
    if (!met.has(pair)) ties[here]! += 1
    met.add(pair)
    weight[here]! += itsWeight
    if (at > lastAt[here]!) lastAt[here] = at
  }

  for (let row = 0; row < contacts.length; row++) {
    if (contacts.kind[row] === visited) continue
    count(contacts.source[row]!, contacts.target[row]!, contacts.weight[row]!, contacts.at[row]!)
  }
  for (let row = 0; row < bonds.length; row++) {
    count(bonds.source[row]!, bonds.target[row]!, 1, Number.NEGATIVE_INFINITY)
  }
  return { ties, weight, lastAt }
}
