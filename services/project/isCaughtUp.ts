import { type Neighbourhood, type Position, START } from '../../events/index.ts'
import type { GraphStore } from '../graph/index.ts'
import type { EventLog } from '../log/index.ts'
import { delay } from '../shared/concurrency/delay.ts'
import type { Notifier } from '../shared/concurrency/notifier.ts'

/**
 * Whether the graph holds everything that the log has up to a position, no matter which process projected it.
 * @param own the checkpoint of a neighbourhood that this process projects itself
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

/** Milliseconds between two looks at the checkpoints of other processes. */
export const LOOK_EVERY = 100

/**
 * Waits until `check` holds. Checks after each notification, and periodically for the work of other
 * processes.
 * @returns false when the signal aborted first
 */
export async function waitUntil(
  check: () => Promise<boolean>,
  progress: Notifier,
  signal: AbortSignal,
): Promise<boolean> {
  while (!signal.aborted) {
    const seen = progress.version()
    try {
      if (await check()) return true
    } catch {
      // A store that is away may come back. The status tells the reason; the caller keeps waiting.
      await delay(LOOK_EVERY, signal)
    }
    await progress.waitPast(seen, AbortSignal.any([signal, AbortSignal.timeout(LOOK_EVERY)]))
  }
  return false
}
