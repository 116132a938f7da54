import { z } from 'zod'
import {
  catalogue,
  type Label,
  type LogEvent,
  type Neighbourhood,
  type Position,
  precisions,
  shownData,
  sources,
  subjectsOf,
} from '../../events/index.ts'
import type { Vault } from '../access/keys/index.ts'
import type { GraphStore } from '../graph/index.ts'
import { isUnreadable, type LogEntry, openEntries } from '../log/index.ts'
import { labelOf, type Roster } from './roster.ts'

const label = z.object({ nl: z.string(), en: z.string() })

export const eventView = z.object({
  id: z.string(),
  type: z.string(),
  label,
  /** `false` for a type or version that this release does not know, or an event that cannot be read. */
  known: z.boolean(),
  occurredAt: z.string(),
  precision: z.enum(precisions),
  recordedAt: z.string(),
  recordedBy: z.string(),
  source: z.enum(sources),
  position: z.number(),
  revision: z.number(),
  /** The position of the event that took this one back. */
  retractedBy: z.number().nullable(),
  data: z.record(z.string(), z.unknown()),
  /** What the ids in the event stand for, as far as they have names. */
  names: z.record(z.string(), z.string()),
})
export type EventView = z.infer<typeof eventView>

const UNKNOWN: Label = { nl: 'Onbekende gebeurtenis', en: 'Unknown event' }

/** Draws events for people: with labels, names and whether they still count. */
export function createEventViews(
  graph: GraphStore,
  rosterOf: (n: Neighbourhood) => Promise<Roster>,
  vault?: Vault,
) {
  return async (neighbourhood: Neighbourhood, entries: readonly LogEntry[]): Promise<EventView[]> => {
    const roster = await rosterOf(neighbourhood)
    const retractions = await graph.retractions(neighbourhood)
    return (await openEntries(vault, entries)).flatMap((entry) =>
      isUnreadable(entry) ? [] : [eventViewOf(entry, roster, retractions.get(entry.position))],
    )
  }
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
