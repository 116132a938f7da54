import { InvalidEvent, type Neighbourhood, subjectsOf } from '../../events/index.ts'
import { type EventLog, isUnreadable, type LogEntry } from '../log/index.ts'
import { replacementOf } from './corrections.ts'
import type { CorrectionTarget, CorrectionTargets } from './correctionTargets.ts'
import { introducesSubject } from './decide.ts'
import type { TimelineEntry } from './timeline.ts'

/** The ids of the events that the corrections among these point at. */
export const targetsOf = (events: readonly TimelineEntry[]): string[] =>
  events.flatMap((event) =>
    event.type === 'event-retracted' || event.type === 'event-corrected' ? [event.data.event] : [],
  )

/** An entry of the log that this release can read. */
const readable = (entry: LogEntry): TimelineEntry | undefined =>
  isUnreadable(entry) || !entry.known ? undefined : entry

/** The event itself, or the replacement when it is a correction. */
function effectOf(event: TimelineEntry): TimelineEntry {
  if (event.type !== 'event-corrected') return event
  try {
    return replacementOf(event)
  } catch (error) {
    if (error instanceof InvalidEvent) return event
    throw error
  }
}

const idsIn = (event: TimelineEntry) => subjectsOf(event.type, event.data).map(({ id }) => id)

/**
 * The subjects that might become unknown if these events did not count: every subject of an event that
 * introduces one.
 */
export function atRisk(targets: readonly (LogEntry | TimelineEntry)[]): Set<string> {
  const events = targets.flatMap((target) => ('position' in target ? (readable(target) ?? []) : target))
  const effects = events.map(effectOf).filter(({ type }) => introducesSubject(type))
  return new Set(effects.flatMap(idsIn))
}

type Mentions = Map<string, CorrectionTarget[]>

function addMentions(mentions: Mentions, event: TimelineEntry): void {
  for (const id of idsIn(event)) mentions.get(id)?.push({ id: event.id, type: effectOf(event).type })
}

/** Reads the whole history for the events that point at these subjects. Slow, and rarely needed. */
export async function findMentions(
  log: EventLog,
  neighbourhood: Neighbourhood,
  subjects: ReadonlySet<string>,
): Promise<Mentions> {
  const mentions: Mentions = new Map([...subjects].map((id) => [id, []]))
  for await (const { entries } of log.read({ neighbourhood })) {
    for (const entry of entries) {
      const event = readable(entry)
      if (event) addMentions(mentions, event)
    }
  }
  return mentions
}

/** The past of one batch. Each event of the batch is added to it when it has been decided. */
export function createBatchPast(
  found: ReadonlyMap<string, LogEntry>,
  mentions: Mentions = new Map(),
): CorrectionTargets & { add(event: TimelineEntry): void } {
  const decided = new Map<string, CorrectionTarget>()
  return {
    find(id) {
      const entry = found.get(id)
      return decided.get(id) ?? (entry && { id, type: readable(entry)?.type ?? 'unknown' })
    },
    mentionsOf: (subject) => mentions.get(subject) ?? [],
    add(event) {
      decided.set(event.id, { id: event.id, type: event.type })
      addMentions(mentions, event)
    },
  }
}
