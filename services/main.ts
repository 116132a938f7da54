import { figureStoreIn, type SmallestCounts } from './access/aggregate/index.ts'
import type { Engines } from './config.ts'
import { createExploreTools, type ExploreTools } from './explore/index.ts'
import { createMemoryGraph, type GraphStore, neo4jGraphWhenThere } from './graph/index.ts'
import { type EventLog, openEventStoreLog, openSqliteLog } from './log/index.ts'
import { createProjector, type Projector } from './project/index.ts'
import { createRecorder, type Recorder } from './record/index.ts'

export type WeefselOptions = {
  /** The data directory; made when it is not there. */
  readonly data: string
  readonly now?: () => number
  /** The neighbourhood whose people are made up, when there is one. */
  readonly demo?: string
  /** Where log and graph are kept; what is not named is embedded. */
  readonly engines?: Engines
  /** The smallest counts that are shown of groups; without it 10. */
  readonly smallestCounts?: SmallestCounts | undefined
}

/** Everything in one process: the log, the graph, and what stands between and on them. */
export type Weefsel = {
  readonly log: EventLog
  readonly graph: GraphStore
  readonly recorder: Recorder
  readonly projector: Projector
  readonly explore: ExploreTools
  /** Tells other processes where the server that holds the data directory answers. */
  announce(url: string): void
  /** Resolves when the graph holds everything that is in the log now. */
  settled(): Promise<void>
  /** Finishes what was accepted, then lets go of the data directory. */
  close(): Promise<void>
}

type OpenedLog = { readonly log: EventLog; readonly announce: (url: string) => void }

async function openLog({ data, now = Date.now, engines = {} }: WeefselOptions): Promise<OpenedLog> {
  if (!engines.eventStore) {
    const log = openSqliteLog({ directory: data, now })
    return { log, announce: log.announce }
  }
  // The server keeps its own order among many who write to it: no data directory is held.
  return { log: await openEventStoreLog({ ...engines.eventStore, now }), announce: () => {} }
}

// A Neo4j that is away does not keep the service from starting: it says that it is not ready until it comes.
const openGraph = async ({ engines = {} }: WeefselOptions): Promise<GraphStore> =>
  engines.neo4j ? neo4jGraphWhenThere(engines.neo4j) : createMemoryGraph()

/**
 * Opens log and graph and puts the services on them.
 * @throws {LogUnavailable} when the data directory is in use, cannot be written, or is not ours to read, or the
 *   servers of the log cannot be reached.
 */
export async function openWeefsel(options: WeefselOptions): Promise<Weefsel> {
  const { now = Date.now, demo, smallestCounts } = options
  const { log, announce } = await openLog(options)
  const graph = await openGraph(options)
  const projector = createProjector({ log, graph })
  const recorder = createRecorder({ log, now, makeId: () => crypto.randomUUID() })
  const figures = figureStoreIn(options.data)
  const explore = createExploreTools({ log, graph, projector, now, demo, figures, smallestCounts })
  return {
    log,
    graph,
    recorder,
    projector,
    explore,
    announce,
    settled: async () => projector.reached(await log.head()),
    async close() {
      await recorder.close()
      await explore.close()
      figures.close()
      await projector.close()
      await log.close()
      await graph.close()
    },
  }
}
