import {
  type Aliases,
  catalogue,
  dataUnderOneId,
  type Label,
  type LogEvent,
  type Neighbourhood,
  noAliases,
  type Position,
  shownData,
  subjectsOf,
} from '../../../events/index.ts'
import { isUnreadable, type LogEntry, openEntries } from '../../log/index.ts'
import { foundIn, labelOf, type ReadContext, type Roster, registrationIn } from '../context/index.ts'
import type { EventView } from './schema.ts'

const UNKNOWN: Label = { nl: 'Onbekende gebeurtenis', en: 'Unknown event' }

/**
 * Draws events for people: with labels, names and whether they still count.
 * @param knownAt resolves aliases as they were known then; default: now
 */
export async function viewEvents(
  {
    graph,
    rosterOf,
    underOneId,
    log: { vault },
  }: Pick<ReadContext, 'graph' | 'rosterOf' | 'log' | 'underOneId'>,
  neighbourhood: Neighbourhood,
  entries: readonly LogEntry[],
  knownAt?: Position,
): Promise<EventView[]> {
  const roster = await rosterOf(neighbourhood)
  const retractions = await graph.retractions(neighbourhood)
  const aliases = underOneId ? await graph.aliases(neighbourhood, knownAt) : noAliases
  return (await openEntries(vault, entries)).flatMap((entry) =>
    isUnreadable(entry)
      ? []
      : [eventViewOf(readUnder(entry, aliases), roster, retractions.get(entry.position))],
  )
}

const readUnder = (event: LogEvent, aliases: Aliases): LogEvent =>
  event.known ? ({ ...event, data: dataUnderOneId(event, aliases) } as LogEvent) : event

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

const isAboutRegistrations = ({ type }: LogEvent) =>
  type === 'residents-merged' || type === 'residents-unmerged'

function namesIn(event: LogEvent, roster: Roster): Record<string, string> {
  if (!event.known) return {}
  const names: Record<string, string> = {}
  for (const { id } of subjectsOf(event.type, event.data)) {
    const node = foundIn(roster, id)
    if (!node) continue
    // A merge names each registration by its own name.
    const own = isAboutRegistrations(event) ? registrationIn(roster, id) : undefined
    names[id] = labelOf({ ...node, ...own })
  }
  return names
}
