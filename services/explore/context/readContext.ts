import { type Instant, type Neighbourhood, personOfKey } from '../../../events/index.ts'
import type { GraphStore } from '../../graph/index.ts'
import type { ReadLog } from '../../log/index.ts'
import { createDataRights } from '../../privacy/index.ts'
import type { Projector } from '../../project/index.ts'
import { createPlans, type PositionStore } from '../layout/index.ts'
import type { Workers } from './createWorkers.ts'
import { createOpenCases } from './openCases.ts'
import { openedGraph } from './openedGraph.ts'
import { createRosters } from './roster.ts'
import { createSnapshots } from './snapshot.ts'

export type ReadContextSources = {
  readonly log: ReadLog
  readonly graph: GraphStore
  readonly workers: Workers
  /** Where the places of a picture outlive a restart; left out, they last as long as the server. */
  readonly places?: PositionStore | undefined
  readonly now: () => Instant
  /** Reports at once that something was projected; left out for callers who may not know the hour. */
  readonly projector?: Pick<Projector, 'onProjected'> | undefined
  /** Show canonical ids in events. Research has one id for each person; others see the ids that were recorded. */
  readonly underOneId?: boolean
  /** The same reader of another neighbourhood. */
  readonly of: (neighbourhood: Neighbourhood) => Promise<ReadContext>
}

/** Tells at once what was recorded, and who was erased. */
type News = {
  onProjected: Projector['onProjected']
  /** @returns stops the telling. */
  onForgotten(
    listener: (neighbourhood: Neighbourhood | undefined, residents: readonly string[]) => void,
  ): () => void
}

/**
 * Read context of a request, limited to what its reader may know: what they may not know of is not in the log and the
 * graph that it was made with. Every question is answered from it and from nothing else; it knows no question itself.
 */
export type ReadContext = ReturnType<typeof createReadContext>

export function createReadContext(sources: ReadContextSources) {
  const { log, graph: stored, workers, places, now, projector, of, underOneId = false } = sources
  const { vault } = log
  const graph = openedGraph(stored, vault)
  const snapshots = createSnapshots({ log, graph, now })
  const rightsOf = createDataRights({ log, graph })
  const rosterOf = createRosters(graph)
  const onForgotten: News['onForgotten'] = (listener) =>
    vault?.onDropped((where, refs = []) =>
      listener(
        where,
        refs.flatMap((ref) => personOfKey(ref) ?? []),
      ),
    ) ?? (() => {})
  const news: News | undefined = projector && { onProjected: projector.onProjected, onForgotten }
  let onClear: (() => void)[] = []
  return {
    log,
    graph,
    now,
    of,
    news,
    workers,
    rosterOf,
    snapshots,
    underOneId,
    rightsOf,
    openCasesOf: createOpenCases({ log, graph }, rightsOf),
    // Where people stand follows from no name.
    planOf: createPlans({ graph: stored, plan: (question) => workers.run('plan', [question]), places }),
    /** Calls the listener once, when the caches are cleared. */
    onClear(listener: () => void) {
      onClear.push(listener)
    },
    /** Clears the caches: an erased person must be gone from them too. */
    clear() {
      const listeners = onClear
      onClear = []
      for (const listener of listeners) listener()
      rosterOf.clear()
      snapshots.clear()
    },
  }
}
