import type { Neighbourhood, Position } from '../../events/index.ts'
import { createMemoryGraph, type GraphStore } from '../graph/index.ts'
import type { EventLog } from '../log/index.ts'
import { rebuild } from './rebuild.ts'

export type GraphVerdict = {
  readonly neighbourhood: Neighbourhood
  readonly position: Position
  readonly live: string
  readonly rebuilt: string
  readonly same: boolean
}

/** Rebuilds a neighbourhood from the log in a second graph and compares it with the live one. */
export async function verify(
  log: EventLog,
  graph: GraphStore,
  neighbourhood: Neighbourhood,
  parked: ReadonlySet<Position> = new Set(),
): Promise<GraphVerdict> {
  const beside = createMemoryGraph()
  try {
    const position = await graph.checkpoint(neighbourhood)
    const live = await graph.digest(neighbourhood)
    await rebuild(log, beside, neighbourhood, position, parked)
    const rebuilt = await beside.digest(neighbourhood)
    return { neighbourhood, position, live, rebuilt, same: live === rebuilt }
  } finally {
    await beside.close()
  }
}
