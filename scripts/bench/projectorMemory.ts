import { createMemoryGraph, type GraphStore, openNeo4jGraph } from '../../services/graph/index.ts'
import { openSqliteLog } from '../../services/log/index.ts'
import { createProjector } from '../../services/project/index.ts'
import { neo4jHere } from '../../test/neo4j/options.ts'
import type { Benchmark, Result } from './benchmark.ts'
import { heldWithoutGarbage } from './collected.ts'
import { bench, history, inDirectory } from './history.ts'
import { withNeo4j } from './withNeo4j.ts'

const RESIDENTS = 5_000
/** How far behind a projector is, for each graph. */
const BEHIND = { memory: 1_000_000, neo4j: 60_000 }
const SAMPLES = 20

type Sampled = {
  /** MiB held without garbage at each twentieth of the way. */
  readonly samples: readonly number[]
  /** Memory in use when the projector is gone and the graph is still there. */
  readonly after: number
}

/** Lets a projector catch up with a log from nothing, and looks now and then what it holds. */
async function catchUp(events: number, graph: GraphStore): Promise<Sampled> {
  return inDirectory(async (directory) => {
    const log = openSqliteLog({ directory })
    const chunks = history({ events, residents: RESIDENTS, days: 3_650 })
    await log.appendAll({ neighbourhood: bench, recordedBy: 'bench', chunks })
    const samples: number[] = []
    const projector = createProjector({ log, graph })
    projector.onProjected(({ position }) => {
      if (position >= (events * (samples.length + 1)) / SAMPLES) samples.push(heldWithoutGarbage())
    })
    await projector.reached(await log.head())
    await projector.close()
    await log.close()
    return { samples, after: heldWithoutGarbage() }
  })
}

const shown = (samples: readonly number[]) =>
  [0.25, 0.5, 0.75, 1].map((part) => Math.round(samples[Math.ceil(part * samples.length) - 1]!)).join(', ')

async function inMemory(): Promise<Result> {
  const before = heldWithoutGarbage()
  const graph = createMemoryGraph()
  const { samples, after } = await catchUp(BEHIND.memory, graph)
  const beyond = Math.max(...samples) - after
  const graphItself = after - before
  await graph.close()
  return {
    name: `memory of a projector ${BEHIND.memory.toLocaleString('en')} events behind, beyond the embedded graph that it fills`,
    value: beyond,
    unit: 'MiB',
    against: 'the graph itself',
    reference: graphItself,
    ratio: beyond / graphItself,
    goal: '< 64 MiB at any time',
    holds: beyond < 64,
  }
}

async function inNeo4j(): Promise<Result> {
  const name = `memory of a projector ${BEHIND.neo4j.toLocaleString('en')} events behind, from a quarter of the way to the end`
  if (!neo4jHere) {
    const against = 'a Neo4j server (NEO4J_URL, or Java and Maven)'
    return { name, value: 0, unit: 'MiB', against, reference: null, ratio: null, goal: null, holds: true }
  }
  return withNeo4j(async (options) => {
    const graph = await openNeo4jGraph(options)
    try {
      await graph.clear(bench)
      const { samples } = await catchUp(BEHIND.neo4j, graph)
      const early = samples[Math.ceil(SAMPLES / 4) - 1]!
      const growth = Math.max(...samples.slice(Math.ceil(SAMPLES / 4))) - early
      return {
        name: `${name} (${shown(samples)} MiB at each quarter)`,
        value: growth,
        unit: 'MiB',
        against: 'what it held at a quarter',
        reference: early,
        ratio: growth / early,
        goal: 'grows < 32 MiB',
        holds: growth < 32,
      }
    } finally {
      await graph.clear(bench)
      await graph.close()
    }
  })
}

export const benchmarks: readonly Benchmark[] = [
  { name: 'projectorMemory', run: async () => [await inMemory(), await inNeo4j()] },
]
