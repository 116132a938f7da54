import type { TieTable } from './ties.ts'

/**
 * The adjacency of the ties, as compressed sparse rows: the neighbours of `v` are `neighbours[offsets[v]] …
 * neighbours[offsets[v + 1] − 1]`, in ascending order, each once; `tie` holds beside each the row of the tie table.
 */
export type Network = {
  readonly nodes: number
  readonly offsets: Int32Array
  readonly neighbours: Int32Array
  readonly tie: Int32Array
}

/** The network of those ties of a table for which `takes` holds (all, when left out). Linear. */
export function compress(ties: TieTable, takes: (tie: number) => boolean = () => true): Network {
  const offsets = new Int32Array(ties.nodes + 1)
  for (let tie = 0; tie < ties.length; tie++) {
    if (!takes(tie)) continue
    offsets[ties.source[tie]! + 1]!++
    offsets[ties.target[tie]! + 1]!++
  }
  for (let node = 0; node < ties.nodes; node++) offsets[node + 1]! += offsets[node]!

  const next = offsets.slice()
  const neighbours = new Int32Array(offsets[ties.nodes]!)
  const tieOf = new Int32Array(neighbours.length)
  // Ties come sorted, so every row fills in ascending order.
  for (let tie = 0; tie < ties.length; tie++) {
    if (!takes(tie)) continue
    const source = ties.source[tie]!
    const target = ties.target[tie]!
    tieOf[next[source]!] = tie
    neighbours[next[source]!++] = target
    tieOf[next[target]!] = tie
    neighbours[next[target]!++] = source
  }
  return { nodes: ties.nodes, offsets, neighbours, tie: tieOf }
}

/** The network of informal ties alone. */
export const informalNetwork = (ties: TieTable): Network => compress(ties, (tie) => !ties.formal[tie])

/** The network of formal ties alone. */
export const formalNetwork = (ties: TieTable): Network => compress(ties, (tie) => ties.formal[tie] === 1)

export const neighboursOf = ({ offsets, neighbours }: Network, node: number): Int32Array =>
  neighbours.subarray(offsets[node], offsets[node + 1])
