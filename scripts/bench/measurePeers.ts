import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { UndirectedGraph } from 'graphology'
import { centrality } from 'graphology-metrics'
import { z } from 'zod'
import type { Network } from '../../services/measure/index.ts'
import { quickest } from './benchmark.ts'

type Timed = { readonly ms: number; readonly betweenness: readonly number[] }
type TimedAlone = Timed & { readonly cpu: number }
type Edges = readonly (readonly [number, number])[]

const timed = z.object({ ms: z.number(), cpu: z.number(), betweenness: z.array(z.number()) })

/** igraph's C library through Debian's python3-igraph; `undefined` when it is not here. */
export function withIgraph(nodes: number, edges: Edges): TimedAlone | undefined {
  const script = fileURLToPath(new URL('timeIgraph.py', import.meta.url))
  const { status, stdout } = spawnSync('/usr/bin/python3', [script], {
    input: JSON.stringify({ nodes, edges }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return status === 0 ? timed.parse(JSON.parse(stdout)) : undefined
}

export async function withGraphology(nodes: number, edges: Edges): Promise<TimedAlone> {
  const graph = new UndirectedGraph()
  for (let node = 0; node < nodes; node++) graph.addNode(node)
  for (const [one, other] of edges) graph.addEdge(one, other)
  const options = { normalized: false, getEdgeWeight: null } as const
  const { gave, ms, cpu } = await processorTime(1, () => centrality.betweenness(graph, options))
  return { ms, cpu, betweenness: Array.from({ length: nodes }, (_, node) => gave[node] ?? 0) }
}

/**
 * As `quickest`, with the time this thread was at work as well: on a machine that does other things too, that is what
 * two programs on one thread are fairly compared by.
 */
export async function processorTime<T>(
  runs: number,
  work: () => T,
): Promise<{ ms: number; cpu: number; gave: T }> {
  let cpu = Number.POSITIVE_INFINITY
  const { ms, gave } = await quickest(runs, () => {
    const before = process.threadCpuUsage()
    const result = work()
    const { user, system } = process.threadCpuUsage(before)
    cpu = Math.min(cpu, (user + system) / 1000)
    return result
  })
  return { ms, cpu, gave }
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
