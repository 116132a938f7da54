import { type ContactKind, contactKinds, type Slice } from '../slice/index.ts'

/** Ties with people who were erased since: for each node their number and weight, without saying with whom. */
export type LooseEnds = {
  /** The number of erased people with whom it had a tie. */
  readonly ties: Int32Array
  /** The sum of the weights of those ties. */
  readonly weight: Float64Array
  /** The time of the last contact with one of them; −∞ without one. */
  readonly lastAt: Float64Array
}

/** Informal: with residents who were erased. Formal: with professionals. */
export type LooseEndsOf = Readonly<Record<'informal' | 'formal', LooseEnds>>

const visited = contactKinds.indexOf('visited' satisfies ContactKind)

/**
 * The ties that residents had, at the moment of the slice, with people of whom nothing remains since they were erased.
 * They count in degree, strength, last contact and in the levels that follow from the number of ties, but in no measure
 * that follows paths. Undefined when there are none, which is nearly always so. Linear in the rows of the slice.
 */
export function looseEndsOf({
  nodes,
  contacts,
  bonds,
}: Pick<Slice, 'nodes' | 'contacts' | 'bonds'>): LooseEndsOf | undefined {
  if (!nodes.some(({ wasHere }) => wasHere)) return undefined
  const ends = { informal: noEnds(nodes.length), formal: noEnds(nodes.length) }
  const met = new Set<number>()

  const count = (one: number, other: number, itsWeight: number, at: number) => {
    const [gone, here] = nodes[one]!.wasHere ? [one, other] : [other, one]
    if (!nodes[gone]!.wasHere || !nodes[here]!.present || nodes[here]!.kind !== 'resident') return
    const { ties, weight, lastAt } = ends[nodes[gone]!.kind === 'resident' ? 'informal' : 'formal']
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
  return ends
}

const noEnds = (nodes: number): LooseEnds => ({
  ties: new Int32Array(nodes),
  weight: new Float64Array(nodes),
  lastAt: new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY),
})

/** The loose ends among ties of one kind, or the sum of both kinds. */
export function chosenEnds(
  { informal, formal }: LooseEndsOf,
  choice: 'informal' | 'formal' | 'all',
): LooseEnds {
  if (choice !== 'all') return choice === 'formal' ? formal : informal
  return {
    ties: informal.ties.map((count, node) => count + formal.ties[node]!),
    weight: informal.weight.map((sum, node) => sum + formal.weight[node]!),
    lastAt: informal.lastAt.map((at, node) => Math.max(at, formal.lastAt[node]!)),
  }
}
