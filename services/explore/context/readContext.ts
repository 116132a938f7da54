import { type Instant, type Neighbourhood, personOfKey } from '../../../events/index.ts'
import type { GraphStore } from '../../graph/index.ts'
import type { Projector } from '../../project/index.ts'
import { createDataRights } from '../dataRights/dataRights.ts'
import { createDirectories } from '../directory/build.ts'
import { createReports } from '../figures/build.ts'
import { graphViewOf } from '../graph/graphView.ts'
import { DRAWN_AT_MOST, groupsOf } from '../graph/groups.ts'
import { createEventViews } from '../history/build.ts'
import { createPlans, type PositionStore } from '../layout/index.ts'
import type { SectoredBy } from '../layout/sectors.ts'
import { createSearches } from '../search/build.ts'
import type { Workers } from './createWorkers.ts'
import { createOpenCases } from './openCases.ts'
import { openedGraph } from './openedGraph.ts'
import type { ReadLog } from './readLog.ts'
import { createRosters } from './roster.ts'
import { createSnapshots, type Snapshot } from './snapshot.ts'

/** How the picture is drawn. */
export type PictureOptions = {
  readonly sectors?: SectoredBy | undefined
  /** `auto`: groups when there are too many people to draw; `all`: always; left out: everybody. */
  readonly groups?: 'auto' | 'all' | undefined
  /** The groups whose people are drawn. */
  readonly open?: readonly string[] | undefined
}

const NONE: ReadonlySet<string> = new Set()

export type ReadContextSources = {
  readonly log: ReadLog
  readonly graph: GraphStore
  readonly workers: Workers
  /** Where the places of a picture outlive a restart; left out, they last as long as the server. */
  readonly places?: PositionStore | undefined
  readonly now: () => Instant
  /** What tells at once that something was projected; left out for who may not know the hour. */
  readonly projector?: Pick<Projector, 'onProjected'> | undefined
  /** The same reader of another neighbourhood. */
  readonly of: (neighbourhood: Neighbourhood) => Promise<ReadContext>
}

/** Tells at once what was recorded, and who was erased. */
export type News = {
  onProjected: Projector['onProjected']
  /** @returns stops the telling. */
  onForgotten(
    listener: (neighbourhood: Neighbourhood | undefined, residents: readonly string[]) => void,
  ): () => void
}

/**
 * Everything that answers come from, for one kind of reader. A route has nothing else to answer from: what a reader may
 * not know of is not in the log and the graph that it was made with.
 */
export type ReadContext = ReturnType<typeof createReadContext>

export function createReadContext(sources: ReadContextSources) {
  const { log, graph: stored, workers, places, now, projector, of } = sources
  const { vault } = log
  const graph = openedGraph(stored, vault)
  const snapshots = createSnapshots({ log, graph, now })
  const rightsOf = createDataRights({ log, graph })
  const ledgerOf = createOpenCases({ log, graph }, rightsOf)
  const rosterOf = createRosters(graph)
  const searchIn = createSearches(rosterOf)
  // Where people stand follows from no name.
  const planOf = createPlans({ graph: stored, plan: (question) => workers.run('plan', [question]), places })
  const reports = createReports(workers, ledgerOf)
  /** The picture of a moment. Of many people, groups are drawn unless everybody is asked for. */
  const viewGraph = async (
    snapshot: Snapshot,
    { sectors: by = 'area', groups, open = [] }: PictureOptions = {},
  ) => {
    const { neighbourhood, levels } = snapshot
    const isMany = levels.of.reduce((sum, level) => sum + Number(level !== null), 0) > DRAWN_AT_MOST
    if (groups === undefined || (groups === 'auto' && !isMany)) {
      return graphViewOf(snapshot, await planOf(neighbourhood, { by }), by)
    }
    const opened = new Set(open)
    const plan = await planOf(neighbourhood, { by, open: opened })
    return graphViewOf(snapshot, plan, by, groupsOf(snapshot, plan.sectors, opened))
  }
  const onForgotten: News['onForgotten'] = (listener) =>
    vault?.onDropped((where, refs = []) =>
      listener(
        where,
        refs.flatMap((ref) => personOfKey(ref) ?? []),
      ),
    ) ?? (() => {})
  const news: News | undefined = projector && { onProjected: projector.onProjected, onForgotten }
  return {
    log,
    graph,
    now,
    of,
    news,
    workers,
    rosterOf,
    searchIn,
    snapshots,
    viewEvents: createEventViews(graph, rosterOf, vault),
    viewGraph,
    reports,
    ledgerOf,
    rightsOf,
    directoryOf: createDirectories({ log, graph }),
    /** The group of each resident when sectors stand for this. */
    groupsBy: async (neighbourhood: Neighbourhood, by: SectoredBy) =>
      (await planOf(neighbourhood, { by, open: NONE })).sectors.of,
    forgetPlaces: planOf.forget,
    /** Lets go of what is kept: who is forgotten is so in that as well. */
    clear() {
      for (const kept of [rosterOf, searchIn, snapshots, reports]) kept.clear()
    },
  }
}
