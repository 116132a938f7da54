import type { Instant } from '../../events/index.ts'
import { type FigureStore, rulesFor, type SmallestCounts } from '../access/aggregate/index.ts'
import type { GraphStore } from '../graph/index.ts'
import type { EventLog } from '../log/index.ts'
import type { Projector } from '../project/index.ts'
import { createDirectories } from './directory.ts'
import { createEventViews } from './eventView.ts'
import { graphViewOf } from './graphView.ts'
import { DRAWN_AT_MOST, groupsOf } from './groups.ts'
import { createLedgers } from './ledger.ts'
import { createMeasurer } from './measuring/createMeasurer.ts'
import { openedGraph } from './openedGraph.ts'
import { createPlans } from './plans.ts'
import { createPublisher } from './reach/index.ts'
import { createReports } from './report.ts'
import { createRights } from './rights.ts'
import { createRosters } from './roster.ts'
import type { SectoredBy } from './sectors.ts'
import { createSnapshots, type Snapshot } from './snapshot.ts'

export type Sources = {
  readonly log: EventLog
  readonly graph: GraphStore
  readonly projector: Projector
  readonly now: () => Instant
  /** The neighbourhood whose people are made up, when there is one. */
  readonly demo?: string | undefined
  /** Where published figures are kept. */
  readonly figures: FigureStore
  /** The smallest counts that are shown; without it 10. */
  readonly smallestCounts?: SmallestCounts | undefined
}

/** How the picture is drawn. */
export type Drawing = {
  readonly sectors?: SectoredBy | undefined
  /** `auto`: groups when there are too many people to draw; `all`: always; left out: everybody. */
  readonly groups?: 'auto' | 'all' | undefined
  /** The groups whose people are drawn. */
  readonly open?: readonly string[] | undefined
}

/** What the read side shares: each made once for a server. */
export type ExploreTools = ReturnType<typeof createExploreTools>

export function createExploreTools(sources: Sources) {
  const { log, projector, now, figures: store, smallestCounts } = sources
  const { vault } = log
  const graph = openedGraph(sources.graph, vault)
  const snapshots = createSnapshots({ log, graph, now })
  const rightsOf = createRights({ log, graph })
  const ledgerOf = createLedgers({ log, graph }, rightsOf)
  const rulesOf = rulesFor(smallestCounts)
  const rosterOf = createRosters(graph)
  const planOf = createPlans(graph)
  /** The picture of a moment. Of many people, groups are drawn unless everybody is asked for. */
  const viewGraph = async (snapshot: Snapshot, { sectors: by = 'area', groups, open = [] }: Drawing = {}) => {
    const { neighbourhood, levels } = snapshot
    const isMany = levels.of.reduce((sum, level) => sum + Number(level !== null), 0) > DRAWN_AT_MOST
    if (groups === undefined || (groups === 'auto' && !isMany)) {
      return graphViewOf(snapshot, await planOf(neighbourhood, { by }), by)
    }
    const opened = new Set(open)
    const plan = await planOf(neighbourhood, { by, open: opened })
    return graphViewOf(snapshot, plan, by, groupsOf(snapshot, plan.sectors, opened))
  }
  const measurer = createMeasurer()
  const reports = createReports(measurer, ledgerOf)
  // Who is forgotten is so in what was kept as well.
  const stop = vault?.onDropped(() => {
    for (const kept of [rosterOf, snapshots, reports]) kept.clear()
  })
  return {
    ...sources,
    graph,
    rosterOf,
    snapshots,
    viewEvents: createEventViews(graph, rosterOf, vault),
    viewGraph,
    measurer,
    reports,
    ledgerOf,
    rightsOf,
    publishedOf: createPublisher({ log, projector, snapshots, ledgerOf, store, rulesOf, measurer, now }),
    directoryOf: createDirectories({ log, graph }),
    close() {
      stop?.()
      return measurer.close()
    },
  }
}
