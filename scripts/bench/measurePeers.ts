import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { UndirectedGraph } from 'graphology'
import { centrality } from 'graphology-metrics'
import { z } from 'zod'
import type { Network } from '../../services/measure/index.ts'

type Timed = { readonly ms: number; readonly betweenness: readonly number[] }
type Edges = readonly (readonly [number, number])[]

const timed = z.object({ ms: z.number(), betweenness: z.array(z.number()) })

/** igraph's C library through Debian's python3-igraph; `undefined` when it is not here. */
export function withIgraph(nodes: number, edges: Edges): Timed | undefined {
  const script = fileURLToPath(new URL('timeIgraph.py', import.meta.url))
  const { status, stdout } = spawnSync('/usr/bin/python3', [script], {
    input: JSON.stringify({ nodes, edges }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return status === 0 ? timed.parse(JSON.parse(stdout)) : undefined
}

export function withGraphology(nodes: number, edges: Edges): Timed {
  const graph = new UndirectedGraph()
  for (let node = 0; node < nodes; node++) graph.addNode(node)
  for (const [one, other] of edges) graph.addEdge(one, other)
  const start = performance.now()
  const of = centrality.betweenness(graph, { normalized: false, getEdgeWeight: null })
  const ms = performance.now() - start
  return { ms, betweenness: Array.from({ length: nodes }, (_, node) => of[node] ?? 0) }
}

/** Our own, its sources dealt out over worker threads; the time includes starting them. */
export async function withWorkers(network: Network, sources: Int32Array, workers: number): Promise<Timed> {
  const start = performance.now()
  const shares = Array.from({ length: workers }, (_, share) =>
    sources.filter((_, at) => at % workers === share),
  )
  const sums = await Promise.all(shares.map((share) => follow(network, share)))
  const betweenness = Array.from({ length: network.nodes }, (_, node) =>
    sums.reduce((sum, its) => sum + its[node]! / 2, 0),
  )
  return { ms: performance.now() - start, betweenness }
}

function follow(network: Network, sources: Int32Array): Promise<Float64Array> {
  const worker = new Worker(new URL('betweennessWorker.ts', import.meta.url), {
    workerData: { network, sources },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
