import { type ContactKind, contactKinds, type Slice } from '../slice/index.ts'

/** Counts of each node's ties with people who have been erased since; they lead to nobody. */
export type LooseEnds = {
  /** With how many of them it had a tie. */
  readonly ties: Int32Array
  /** The sum of the weights of those ties. */
  readonly weight: Float64Array
  /** The last contact among them; −∞ without one. */
  readonly lastAt: Float64Array
}

/** With residents, and with those who worked here. */
export type LooseEndsOf = Readonly<Record<'informal' | 'formal', LooseEnds>>

const visited = contactKinds.indexOf('visited' satisfies ContactKind)

/**
 * The ties that residents had at the moment of the slice with those of whom nothing stays: informal ones with residents,
 * formal ones with professionals. They count in degree, strength, last contact and in the levels that go by the number
 * of lines; in nothing that goes by who is tied to whom. Undefined when there are none, which is nearly always. Linear
 * in the rows of the slice.
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

/** The loose ends that count among ties of one kind, or of all kinds. */
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
