import type { TieTable } from './ties.ts'

/**
 * A network as compressed sparse rows: the neighbours of `v` are `neighbours[offsets[v]] … neighbours[offsets[v + 1] − 1]`,
 * in ascending order, each once. `tie` holds for each of them the row in the tie table.
 */
export type Network = {
  readonly nodes: number
  readonly offsets: Int32Array
  readonly neighbours: Int32Array
  readonly tie: Int32Array
}

/** Makes a network of the ties for which `takes` holds, or of all of them. Linear in nodes and ties. */
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

/** The network of the informal ties. */
export const informalNetwork = (ties: TieTable): Network => compress(ties, (tie) => !ties.formal[tie])

/** The network of the formal ties. */
export const formalNetwork = (ties: TieTable): Network => compress(ties, (tie) => ties.formal[tie] === 1)

/** The neighbours of a node, in ascending order; empty for an isolate. */
export const neighboursOf = ({ offsets, neighbours }: Network, node: number): Int32Array =>
  neighbours.subarray(offsets[node], offsets[node + 1])
