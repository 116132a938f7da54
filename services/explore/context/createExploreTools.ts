import { type Instant, type Neighbourhood, personOfKey } from '../../../events/index.ts'
import { createPublisher, type FigureStore, rulesFor, type SmallestCounts } from '../../disclosure/index.ts'
import type { GraphStore } from '../../graph/index.ts'
import type { EventLog } from '../../log/index.ts'
import { createResearch, type Sight } from '../../privacy/index.ts'
import type { Projector } from '../../project/index.ts'
import type { PositionStore } from '../layout/index.ts'
import { createWorkers, type Workers } from './createWorkers.ts'
import { createReadContext, type ReadContext } from './readContext.ts'

export type ExploreSources = {
  readonly log: EventLog
  readonly graph: GraphStore
  readonly projector: Projector
  readonly now: () => Instant
  /** The neighbourhood whose people are made up, when there is one. */
  readonly demo?: string | undefined
  /** Where published figures are kept. */
  readonly figures: FigureStore
  /** Where the places of a picture are kept; left out, they last as long as the server. It is closed with the tools. */
  readonly places?: PositionStore | undefined
  /** The smallest counts that are shown; without it 10. */
  readonly smallestCounts?: SmallestCounts | undefined
  /** How many jobs run at once in worker threads; as many as there are cores when left out. */
  readonly threads?: number | undefined
  /** A pool that others use too, and that stays open; a pool of its own when left out. */
  readonly workers?: Workers | undefined
}

/** Parts that the read side shares, each made once for a server. */
export type ExploreTools = ReturnType<typeof createExploreTools>

export function createExploreTools(sources: ExploreSources) {
  const { log, graph, projector, now, demo, figures: store, places, smallestCounts, threads } = sources
  const workers = sources.workers ?? createWorkers(threads)
  const everybody: ReadContext = createReadContext({
    log,
    graph,
    workers,
    places,
    now,
    projector,
    of: async () => everybody,
  })
  const { snapshots, openCasesOf } = everybody
  const research = createResearch<ReadContext>({
    log,
    graph: everybody.graph,
    rightsOf: everybody.rightsOf,
    now,
    readerOf: (neighbourhood, of) =>
      createReadContext({ ...neighbourhood, workers, now, of, underOneId: true }),
  })
  const publishedOf = createPublisher({
    log,
    projector,
    store,
    now,
    rulesOf: rulesFor(smallestCounts),
    openCasesOf,
    snapshotOf: (neighbourhood, asOf, position) =>
      snapshots.take(neighbourhood, { asOf, knownAt: { position } }),
    publish: (month) => workers.run('publish', [month]),
  })
  const stop = log.vault?.onDropped((where, refs) => {
    everybody.clear()
    everybody.planOf.forget(
      where,
      refs?.flatMap((ref) => personOfKey(ref) ?? []),
    )
    research.clear()
  })
  return {
    log,
    now,
    demo,
    /** The read context of who may see everybody. */
    everybody,
    /** The figures of every month that the coalition may be told. */
    publishedOf,
    /** The read context of a reader: research has one in which only those are who take part in it. */
    readerFor: async ({ hears }: Pick<Sight, 'hears'>, neighbourhood: Neighbourhood): Promise<ReadContext> =>
      hears === undefined ? everybody : research.of(neighbourhood, hears),
    async close() {
      stop?.()
      if (workers !== sources.workers) await workers.close()
      places?.close()
    },
  }
}
