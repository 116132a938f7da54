import type { Instant } from '../../events/index.ts'
import type { GraphStore } from '../graph/index.ts'
import type { EventLog } from '../log/index.ts'
import type { Projector } from '../project/index.ts'
import { createEventViews } from './eventView.ts'
import { type GraphView, graphViewOf } from './graphView.ts'
import { createLedgers } from './ledger.ts'
import { createMeasurer } from './measuring/createMeasurer.ts'
import { createPlans } from './plans.ts'
import { createReports } from './report.ts'
import { createRosters } from './roster.ts'
import { createSnapshots, type Snapshot } from './snapshot.ts'

export type Sources = {
  readonly log: EventLog
  readonly graph: GraphStore
  readonly projector: Projector
  readonly now: () => Instant
  /** The neighbourhood whose people are made up, when there is one. */
  readonly demo?: string | undefined
}

/** What the read side shares: each made once for a server. */
export type ExploreTools = ReturnType<typeof createExploreTools>

export function createExploreTools(sources: Sources) {
  const { log, graph, now } = sources
  const rosterOf = createRosters(graph)
  const planOf = createPlans(graph)
  const viewGraph = async (snapshot: Snapshot): Promise<GraphView> =>
    graphViewOf(snapshot, await planOf(snapshot.neighbourhood))
  const measurer = createMeasurer()
  return {
    ...sources,
    rosterOf,
    snapshots: createSnapshots({ log, graph, now }),
    viewEvents: createEventViews(graph, rosterOf),
    viewGraph,
    measurer,
    reports: createReports(measurer),
    ledgerOf: createLedgers({ log, graph }),
    close: () => measurer.close(),
  }
}
