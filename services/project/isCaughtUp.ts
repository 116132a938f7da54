import { type Neighbourhood, type Position, START } from '../../events/index.ts'
import type { GraphStore } from '../graph/index.ts'
import type { EventLog } from '../log/index.ts'

/**
 * Whether the graph holds everything that the log has up to a position, whoever brought it there.
 * @param own how far this process itself has brought a neighbourhood, when it is the one that does.
 */
export async function isCaughtUp(
  { log, graph }: { readonly log: EventLog; readonly graph: GraphStore },
  upTo: Position,
  own: (neighbourhood: Neighbourhood) => { readonly reached: Position | undefined } | undefined = () =>
    undefined,
): Promise<boolean> {
  if ((await log.head()) < upTo) return false
  const known = await log.neighbourhoods()
  const isOthers = known.some(({ neighbourhood }) => !own(neighbourhood))
  const others = isOthers ? await graph.checkpoints() : new Map<Neighbourhood, Position>()
  return known.every(({ neighbourhood, head }) => {
    const mine = own(neighbourhood)
    const reached = (mine ? mine.reached : others.get(neighbourhood)) ?? START
    return reached >= Math.min(head, upTo)
  })
}
