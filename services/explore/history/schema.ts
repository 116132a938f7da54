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
      .describe('False for a type or version that this release does not know, or what cannot be read.'),
    occurredAt: moment,
    precision: z.enum(precisions),
    recordedAt: moment,
    recordedBy: z.string(),
    source: z.enum(sources),
    position,
    revision: count,
    retractedBy: position.nullable().describe('Where the event stands that took this one back.'),
    data: z.record(z.string(), z.unknown()).describe('As the catalogue says of this type.'),
    names: names.describe(
      'What the ids in the event stand for, as far as they have names the reader may know.',
    ),
  })
  .meta({ id: 'Event' })
export type EventView = z.infer<typeof eventView>

export const eventPage = z.object({
  events: z.array(eventView),
  next: position
    .nullable()
    .describe('Give this as `after` (or `before`, for newest first) to read on; null at the end.'),
})
export type EventPage = z.infer<typeof eventPage>
