import {
  type EventType,
  type Happened,
  type Instant,
  type LogEvent,
  type Neighbourhood,
  type Position,
  readNewEvent,
} from '../../events/index.ts'
import type { GraphStore } from '../graph/index.ts'
import { isUnreadable, type ReadLog } from '../log/index.ts'

/** An event as it counts: a correction stands for its replacement. */
export type EffectiveEvent = {
  readonly at: Instant
  readonly position: Position
  readonly happened: Happened
}

type Sources = { readonly log: ReadLog; readonly graph: GraphStore }

/**
 * Reads the events of some types in the order in which they happened, without those that were taken back. The result
 * is cached until the log grows.
 */
export function createEffectiveEvents({ log, graph }: Sources, types: readonly EventType[]) {
  const kept = new Map<Neighbourhood, { head: Position; entries: readonly EffectiveEvent[] }>()
  const wanted = new Set<string>(types)

  async function allOf(neighbourhood: Neighbourhood): Promise<readonly EffectiveEvent[]> {
    const head = await log.head(neighbourhood)
    const before = kept.get(neighbourhood)
    if (before?.head === head) return before.entries
    const entries = [...(before?.entries ?? [])]
    const query = { neighbourhood, types: [...types, 'event-corrected'], upTo: head }
    for await (const batch of log.read(before ? { ...query, after: before.head } : query)) {
      for (const entry of batch.entries) {
        if (isUnreadable(entry) || !entry.known) continue
        const read = entryOf(entry)
        if (wanted.has(read.happened.type)) entries.push(read)
      }
    }
    entries.sort((a, b) => a.at - b.at || a.position - b.position)
    kept.set(neighbourhood, { head, entries })
    return entries
  }

  return async (
    neighbourhood: Neighbourhood,
    asOf: Instant,
    knownAt: Position,
  ): Promise<readonly EffectiveEvent[]> => {
    const retractions = await graph.retractions(neighbourhood)
    return (await allOf(neighbourhood)).filter(
      ({ at, position }) =>
        at <= asOf &&
        position <= knownAt &&
        (retractions.get(position) ?? Number.POSITIVE_INFINITY) > knownAt,
    )
  }
}

function entryOf(event: LogEvent & { known: true }): EffectiveEvent {
  if (event.type !== 'event-corrected') return { at: event.at, position: event.position, happened: event }
  const replacement = readNewEvent(event.data.replacement, () => event.id)
  return { at: replacement.at, position: event.position, happened: replacement }
}
