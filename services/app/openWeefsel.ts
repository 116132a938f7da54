import { figureStoreIn, type SmallestCounts } from '../disclosure/index.ts'
import { createEraser, type Eraser } from '../erasure/index.ts'
import { createExploreTools, type ExploreTools, openPositionStore, type Workers } from '../explore/index.ts'
import { createMemoryGraph, type GraphStore, neo4jGraphWhenThere, openNeo4jGraph } from '../graph/index.ts'
import { type Status, statusOfLog } from '../health/index.ts'
import { createImporter, type Importer } from '../import/index.ts'
import type { SealedLog } from '../log/index.ts'
import { createProjector, createWatcher, type Projector } from '../project/index.ts'
import { createRecorder, type Recorder } from '../record/index.ts'
import { type MasterSource, openLookupKey } from '../vault/index.ts'
import { assertEngines, type Engines, type ProcessRole } from './config.ts'
import { openSealedLog } from './openSealedLog.ts'

export type WeefselOptions = {
  /** The data directory. It is created when it is absent. */
  readonly data: string
  readonly now?: () => number
  /** The neighbourhood with made-up people, if there is one. */
  readonly demo?: string
  /** The engines of log and graph; embedded by default. */
  readonly engines?: Engines
  /** Whether to wait for engines that are away, and report them; otherwise that is an error at once. */
  readonly waits?: boolean
  /** The address of the recording process, for an exploring one. */
  readonly recordUrl?: string | undefined
  /**
   * An erased resident stays as an anonymous node only with this many others of the same description; 5 by
   * default.
   */
  readonly anonymousFrom?: number | undefined
  /** The master key of the subjects' keys; by default beside them. */
  readonly master?: MasterSource | undefined
  /** The smallest counts that are shown of groups; 10 by default. */
  readonly smallestCounts?: SmallestCounts | undefined
  /**
   * The number of questions that are computed at once, each on its own thread; by default the number of
   * cores.
   */
  readonly workerThreads?: number | undefined
  /** The worker pool of the process, where several of these run in one; its own by default. */
  readonly workers?: Workers | undefined
}

/** The running parts of one process: everything, or the parts of one role. */
export type Running = {
  readonly log: SealedLog
  readonly now: () => number
  readonly recorder?: Recorder
  /** Imports files, in a process that records. */
  readonly importer?: Importer
  readonly eraser?: Eraser
  readonly projector?: Projector
  readonly explore?: ExploreTools
  /** The address to which recording requests are forwarded, if they are. */
  readonly recordUrl?: string | undefined
  /** The progress of the process, and its current failure. */
  status(): Promise<Status>
  /** Tells other processes the address of the server that holds the data directory. */
  announce(url: string): void
  /** Resolves when the graph holds everything that is in the log now, if this process uses the graph. */
  settled(): Promise<void>
  /** Finishes accepted requests, then releases everything. */
  close(): Promise<void>
}

/** Everything in one process: log, graph, recorder, projector and read side. */
export type Weefsel = Running & {
  readonly graph: GraphStore
  readonly recorder: Recorder
  readonly eraser: Eraser
  readonly projector: Projector
  readonly explore: ExploreTools
}

async function openGraph({ engines = {}, waits = false }: WeefselOptions): Promise<GraphStore> {
  if (!engines.neo4j) return createMemoryGraph()
  return waits ? neo4jGraphWhenThere(engines.neo4j) : openNeo4jGraph(engines.neo4j)
}

const makeRecorder = (log: SealedLog, now: () => number) =>
  createRecorder({ log, now, makeId: () => crypto.randomUUID() })

const makeImporter = (log: SealedLog, recorder: Recorder, { data, now = Date.now }: WeefselOptions) =>
  createImporter({
    log,
    recorder,
    now,
    lookUp: (neighbourhood) => openLookupKey(log.vault.keys, data, neighbourhood),
  })

/** The read side, with its stores in the data directory. */
function makeExplore(log: SealedLog, graph: GraphStore, projector: Projector, options: WeefselOptions) {
  const { data, now = Date.now, demo, smallestCounts, workerThreads: threads, workers } = options
  const figures = figureStoreIn(data, log.vault.keys)
  const places = openPositionStore(data)
  const explore = createExploreTools({
    log,
    graph,
    projector,
    now,
    demo,
    figures,
    places,
    smallestCounts,
    threads,
    workers,
  })
  return { explore, figures }
}

/**
 * Everything in one process, on embedded stores or on engines.
 * @throws {LogUnavailable | GraphUnavailable} when a data directory is in use, cannot be written or cannot be
 *   read; when the address of an engine is invalid; and, unless it waits, when an engine is away
 */
export async function openWeefsel(options: WeefselOptions): Promise<Weefsel> {
  const { now = Date.now, anonymousFrom, engines = {} } = options
  const { log, announce } = await openSealedLog(options)
  const graph = await openGraph(options)
  const projector = createProjector({ log, graph })
  const recorder = makeRecorder(log, now)
  // Other processes may project to the same Neo4j. The watcher reports their progress as well.
  const watcher = engines.neo4j ? createWatcher({ log, graph, beside: projector }) : projector
  const { explore, figures } = makeExplore(log, graph, watcher, options)
  const eraser = createEraser({ recorder, log, now, anonymousFrom })
  return {
    log,
    now,
    graph,
    recorder,
    eraser,
    importer: makeImporter(log, recorder, options),
    projector,
    explore,
    announce,
    status: projector.status,
    settled: async () => projector.reached(await log.head()),
    async close() {
      await recorder.close()
      await explore.close()
      figures.close()
      await watcher.close()
      await projector.close()
      await log.close()
      await graph.close()
    },
  }
}

/** Records only: decides and appends to the log. */
async function openRecord(options: WeefselOptions): Promise<Running> {
  const { now = Date.now, anonymousFrom } = options
  const { log, announce } = await openSealedLog(options)
  const recorder = makeRecorder(log, now)
  return {
    log,
    now,
    recorder,
    eraser: createEraser({ recorder, log, now, anonymousFrom }),
    importer: makeImporter(log, recorder, options),
    announce,
    status: () => statusOfLog(log),
    settled: async () => {},
    async close() {
      await recorder.close()
      await log.close()
    },
  }
}

/** Projects only: its share of the neighbourhoods, beside other projectors. */
async function openProject(options: WeefselOptions): Promise<Running> {
  const { now = Date.now } = options
  const { log, announce } = await openSealedLog(options)
  const graph = await openGraph(options)
  const projector = createProjector({ log, graph })
  return {
    log,
    now,
    projector,
    announce,
    status: projector.status,
    settled: async () => projector.reached(await log.head()),
    async close() {
      await projector.close()
      await log.close()
      await graph.close()
    },
  }
}

/** Explores only: reads the log and the graph that others project, and forwards recording requests. */
async function openExplore(options: WeefselOptions): Promise<Running> {
  const { now = Date.now, recordUrl } = options
  const { log, announce } = await openSealedLog(options)
  const graph = await openGraph(options)
  const watcher = createWatcher({ log, graph })
  const { explore, figures } = makeExplore(log, graph, watcher, options)
  return {
    log,
    now,
    explore,
    recordUrl,
    announce,
    status: watcher.status,
    settled: async () => watcher.reached(await log.head()),
    async close() {
      await explore.close()
      figures.close()
      await watcher.close()
      await log.close()
      await graph.close()
    },
  }
}

const openers = {
  all: openWeefsel,
  record: openRecord,
  project: openProject,
  explore: openExplore,
} satisfies Record<ProcessRole, (options: WeefselOptions) => Promise<Running>>

/**
 * Opens the parts that a role needs.
 * @throws {InvalidSetting} when a single role has no engines to share with the others
 */
export async function openRole(role: ProcessRole, options: WeefselOptions): Promise<Running> {
  assertEngines(role, options.engines ?? {})
  return openers[role](options)
}
