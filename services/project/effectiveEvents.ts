import {
  type Aliases,
  dataUnderOneId,
  type EventType,
  type Happened,
  type Instant,
  isAboutOneAlone,
  type LogEvent,
  type Neighbourhood,
  type Position,
  readNewEvent,
} from '../../events/index.ts'
import type { GraphStore } from '../graph/index.ts'
import { isUnreadable, type ReadLog } from '../log/index.ts'

/** The effective event: for a correction, its replacement. */
export type EffectiveEvent = {
  readonly at: Instant
  readonly position: Position
  readonly happened: Happened
}

type Sources = { readonly log: ReadLog; readonly graph: GraphStore }

/**
 * Reads the events of some types in the order in which they happened, without those that were taken back. The
 * result is cached until the log grows.
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
    const counting = (await allOf(neighbourhood)).filter(
      ({ at, position }) =>
        at <= asOf &&
        position <= knownAt &&
        (retractions.get(position) ?? Number.POSITIVE_INFINITY) > knownAt,
    )
    const aliases = await graph.aliases(neighbourhood, knownAt)
    return aliases.merged.size === 0 ? counting : counting.flatMap((event) => underOneId(event, aliases))
  }
}

function underOneId(event: EffectiveEvent, aliases: Aliases): EffectiveEvent[] {
  const data = dataUnderOneId(event.happened, aliases)
  if (data === event.happened.data) return [event]
  const happened = { type: event.happened.type, data } as Happened
  return isAboutOneAlone(happened) ? [] : [{ ...event, happened }]
}

function entryOf(event: LogEvent & { known: true }): EffectiveEvent {
  if (event.type !== 'event-corrected') return { at: event.at, position: event.position, happened: event }
  const replacement = readNewEvent(event.data.replacement, () => event.id)
  return { at: replacement.at, position: event.position, happened: replacement }
}
