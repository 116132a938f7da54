import {
  catalogue,
  type Label,
  type LogEvent,
  type Neighbourhood,
  type Position,
  shownData,
  subjectsOf,
} from '../../../events/index.ts'
import { isUnreadable, type LogEntry, openEntries } from '../../log/index.ts'
import type { ReadContext } from '../context/index.ts'
import { labelOf, type Roster } from '../context/index.ts'
import type { EventView } from './schema.ts'

const UNKNOWN: Label = { nl: 'Onbekende gebeurtenis', en: 'Unknown event' }

/** Draws events for people: with labels, names and whether they still count. */
export async function viewEvents(
  { graph, rosterOf, log: { vault } }: Pick<ReadContext, 'graph' | 'rosterOf' | 'log'>,
  neighbourhood: Neighbourhood,
  entries: readonly LogEntry[],
): Promise<EventView[]> {
  const roster = await rosterOf(neighbourhood)
  const retractions = await graph.retractions(neighbourhood)
  return (await openEntries(vault, entries)).flatMap((entry) =>
    isUnreadable(entry) ? [] : [eventViewOf(entry, roster, retractions.get(entry.position))],
  )
}

function eventViewOf(event: LogEvent, roster: Roster, retractedBy: Position | undefined): EventView {
  const { id, type, known, occurredAt, precision, recordedBy, source, position, revision } = event
  return {
    id,
    type,
    label: catalogue.get(type)?.label ?? UNKNOWN,
    known,
    occurredAt,
    precision,
    recordedAt: new Date(event.recordedAt).toISOString(),
    recordedBy,
    source,
    position,
    revision,
    retractedBy: retractedBy ?? null,
    data: shownData(event),
    names: namesIn(event, roster),
  }
}

function namesIn(event: LogEvent, roster: Roster): Record<string, string> {
  if (!event.known) return {}
  const names: Record<string, string> = {}
  for (const { id } of subjectsOf(event.type, event.data)) {
    const node = roster.get(id)
    if (node) names[id] = labelOf(node)
  }
  return names
}
