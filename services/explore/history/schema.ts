import { z } from 'zod'
import { precisions, sources } from '../../../events/index.ts'
import { count, id, label, moment, names, position } from '../context/index.ts'

/** An event drawn for people: with labels, names, and whether it still counts. */
export const eventView = z
  .object({
    id,
    type: z.string(),
    label,
    known: z
      .boolean()
      .describe('False for an unknown type or version, and for an event that cannot be read.'),
    occurredAt: moment,
    precision: z.enum(precisions),
    recordedAt: moment,
    recordedBy: z.string(),
    source: z.enum(sources),
    position,
    revision: count,
    retractedBy: position
      .nullable()
      .describe('Position of the event that retracted this one; null otherwise.'),
    data: z
      .record(z.string(), z.unknown())
      .describe('Data of the event, as the catalogue defines for its type.'),
    names: names.describe('Names of the ids in the event; only names that the caller may know.'),
  })
  .meta({ id: 'Event' })
export type EventView = z.infer<typeof eventView>

export const eventPage = z.object({
  events: z.array(eventView),
  next: position
    .nullable()
    .describe('Value of `after` (or `before`, for newest first) for the next page; null on the last page.'),
})
export type EventPage = z.infer<typeof eventPage>
