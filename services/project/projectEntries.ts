import type { LogEvent, Neighbourhood, Position } from '../../events/index.ts'
import type { EventChanges, Parked } from '../graph/index.ts'
import { type EventLog, isUnreadable, type LogEntry } from '../log/index.ts'
import { errorMessage } from '../shared/errorMessage.ts'
import { changesOf } from './changesOf.ts'

/**
 * The changes of a run of log entries, by neighbourhood and in order, and the dead letters: events that could
 * not be projected, parked with the reason.
 */
export type Projected = {
  readonly changes: ReadonlyMap<Neighbourhood, readonly EventChanges[]>
  readonly parked: readonly Parked[]
}

/**
 * Turns log entries into graph changes. It asks the log only for the positions of corrected events. An entry
 * that cannot be projected is parked as a dead letter.
 */
export async function projectEntries(
  log: Pick<EventLog, 'find'>,
  entries: readonly LogEntry[],
): Promise<Projected> {
  const targets = await findTargets(log, entries)
  const changes = new Map<Neighbourhood, EventChanges[]>()
  const parked: Parked[] = []
  for (const entry of entries) {
    try {
      const projected = projectOne(entry, targets)
      const list = changes.get(entry.neighbourhood)
      if (list) list.push(projected)
      else changes.set(entry.neighbourhood, [projected])
    } catch (error) {
      const { neighbourhood, position, id, type } = entry
      parked.push({ neighbourhood, position, id, type, reason: errorMessage(error) })
    }
  }
  return { changes, parked }
}

type Targets = ReadonlyMap<string, Position>

function projectOne(entry: LogEntry, targets: Targets): EventChanges {
  if (isUnreadable(entry)) throw new Error(entry.reason)
  const target = correctedBy(entry)
  if (target === undefined) return changesOf(entry)
  const position = targets.get(`${entry.neighbourhood} ${target}`)
  if (position === undefined) throw new Error(`it corrects event ${target}, which is not in the log`)
  return changesOf(entry, position)
}

const correctedBy = (event: LogEvent): string | undefined =>
  event.known && (event.type === 'event-retracted' || event.type === 'event-corrected')
    ? event.data.event
    : undefined

/** The positions of the events that corrections in these entries take back. */
async function findTargets(log: Pick<EventLog, 'find'>, entries: readonly LogEntry[]): Promise<Targets> {
  const wanted = new Map<Neighbourhood, string[]>()
  for (const entry of entries) {
    const target = isUnreadable(entry) ? undefined : correctedBy(entry)
    if (target === undefined) continue
    wanted.set(entry.neighbourhood, [...(wanted.get(entry.neighbourhood) ?? []), target])
  }
  const found = new Map<string, Position>()
  for (const [neighbourhood, ids] of wanted) {
    for (const [id, entry] of await log.find(neighbourhood, ids))
      found.set(`${neighbourhood} ${id}`, entry.position)
  }
  return found
}
