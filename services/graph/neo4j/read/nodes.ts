import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { addFact, createNode, type Node } from '../../fold/nodes.ts'
import { integer } from '../graphs.ts'
import { recordsOf } from '../records.ts'
import { factOf, logPosition, nodeKind } from './facts.ts'

const chunk = z.object({
  ids: z.array(z.string()),
  kinds: z.array(nodeKind),
  numbers: z.array(z.int()),
  positions: z.array(logPosition),
  facts: z.array(z.array(z.record(z.string(), z.unknown()))),
})

/** A record holds some hundreds of nodes as columns, because a record for each node is slow. */
const PEOPLE = 500
const NODES = `
  UNWIND range(0, toInteger($subjects), ${PEOPLE}) AS first
  CALL (first) {
    MATCH (s:Subject) WHERE s.graph = $graph AND s.number >= first AND s.number < first + ${PEOPLE}
      AND s.firstPosition <= $upTo
    WITH s ORDER BY s.number
    RETURN collect(s.id) AS ids, collect(s.kind) AS kinds, collect(s.number) AS numbers,
      collect(s.firstPosition) AS positions,
      collect([(s)-[:HAS_FACT]->(f:Fact) WHERE f.position <= $upTo OR f.forgets IS NOT NULL | properties(f)]) AS facts
  }
  RETURN ids, kinds, numbers, positions, facts`

export type NumberedNodes = {
  /** In the order in which the log first mentions them. */
  readonly nodes: readonly Node[]
  /** The index of the node with this number; −1 when it is absent. */
  indexOf(number: number): number
}

/** All nodes that the graph knew at a position, with everything that was said about them until then. */
export async function readNodes(
  tx: ManagedTransaction,
  { graph, subjects, upTo }: { graph: number; subjects: number; upTo: number },
): Promise<NumberedNodes> {
  const nodes: Node[] = []
  const indexes = new Map<number, number>()
  const parameters = { graph: integer(graph), subjects, upTo }
  for (const { ids, kinds, numbers, positions, facts } of await recordsOf(tx, chunk, NODES, parameters)) {
    ids.forEach((id, row) => {
      const kind = kinds[row]!
      const node = createNode(id, kind, positions[row]!)
      for (const fact of facts[row]!) addFact(node, { ...factOf(fact), change: 'node', id, kind })
      indexes.set(numbers[row]!, nodes.push(node) - 1)
    })
  }
  return { nodes, indexOf: (number) => indexes.get(number) ?? -1 }
}
