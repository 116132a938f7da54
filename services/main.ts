import { createExploreTools, type ExploreTools } from './explore/index.ts'
import { createMemoryGraph, type GraphStore } from './graph/index.ts'
import { openSqliteLog, type SqliteLog } from './log/index.ts'
import { createProjector, type Projector } from './project/index.ts'
import { createRecorder, type Recorder } from './record/index.ts'

export type WeefselOptions = {
  /** The data directory; made when it is not there. */
  readonly data: string
  readonly now?: () => number
  /** The neighbourhood whose people are made up, when there is one. */
  readonly demo?: string
}

/** Everything in one process: the embedded log, the embedded graph, and what stands between and on them. */
export type Weefsel = {
  readonly log: SqliteLog
  readonly graph: GraphStore
  readonly recorder: Recorder
  readonly projector: Projector
  readonly explore: ExploreTools
  /** Resolves when the graph holds everything that is in the log now. */
  settled(): Promise<void>
  /** Finishes what was accepted, then lets go of the data directory. */
  close(): Promise<void>
}

/** @throws {LogUnavailable} when the data directory is in use, cannot be written, or is not ours to read. */
export function openWeefsel({ data, now = Date.now, demo }: WeefselOptions): Weefsel {
  const log = openSqliteLog({ directory: data, now })
  const graph = createMemoryGraph()
  const projector = createProjector({ log, graph })
  const recorder = createRecorder({ log, now, makeId: () => crypto.randomUUID() })
  const explore = createExploreTools({ log, graph, projector, now, demo })
  return {
    log,
    graph,
    recorder,
    projector,
    explore,
    settled: async () => projector.reached(await log.head()),
    async close() {
      await recorder.close()
      await explore.close()
      await projector.close()
      await log.close()
      await graph.close()
    },
  }
}
