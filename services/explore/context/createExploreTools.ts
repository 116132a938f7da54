import { type Instant, type Neighbourhood, personOfKey } from '../../../events/index.ts'
import type { Sight } from '../../access/index.ts'
import { type FigureStore, rulesFor, type SmallestCounts } from '../../disclosure/figures/index.ts'
import { createPublisher } from '../../disclosure/publication/index.ts'
import type { GraphStore } from '../../graph/index.ts'
import type { EventLog } from '../../log/index.ts'
import { createResearch } from '../../privacy/research/index.ts'
import type { Projector } from '../../project/index.ts'
import type { PositionStore } from '../layout/index.ts'
import { createWorkers } from './createWorkers.ts'
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
}

/** What the read side shares, each made once for a server; and what it shows to who may see everybody. */
export type ExploreTools = ReturnType<typeof createExploreTools>

export function createExploreTools(sources: ExploreSources) {
  const { log, projector, now, figures: store, smallestCounts, threads } = sources
  const workers = createWorkers(threads)
  const everybody: ReadContext = createReadContext({
    ...sources,
    workers,
    of: async () => everybody,
  })
  const { graph, snapshots, ledgerOf, rightsOf } = everybody
  const rulesOf = rulesFor(smallestCounts)
  const research = createResearch<ReadContext>({
    log,
    graph,
    rightsOf,
    now,
    readerOf: (world, of) => createReadContext({ ...world, workers, now, of }),
  })
  const stop = log.vault?.onDropped((where, refs) => {
    everybody.clear()
    everybody.forgetPlaces(
      where,
      refs?.flatMap((ref) => personOfKey(ref) ?? []),
    )
    research.clear()
  })
  return {
    ...sources,
    ...everybody,
    log,
    projector,
    publishedOf: createPublisher({ log, projector, snapshots, ledgerOf, store, rulesOf, workers, now }),
    /** What somebody is answered from: research, from a neighbourhood in which only those are who take part in it. */
    readerFor: async ({ hears }: Pick<Sight, 'hears'>, neighbourhood: Neighbourhood): Promise<ReadContext> =>
      hears === undefined ? everybody : research.of(neighbourhood, hears),
    async close() {
      stop?.()
      await workers.close()
      sources.places?.close()
    },
  }
}
