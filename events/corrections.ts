import { z } from 'zod'
import { defineEvent } from './define.ts'
import { personal, refersTo } from './fields.ts'
import { occurredAt, precisions } from './time.ts'

export const sources = ['self', 'observed', 'partner', 'import'] as const
export type Source = (typeof sources)[number]

// The reason is free text and may name people whom the retracted event is about.
const reason = personal(500, 'event', { nl: 'Reden', en: 'Reason' })

export const eventRetracted = defineEvent({
  type: 'event-retracted',
  label: { nl: 'Gebeurtenis ingetrokken', en: 'Event retracted' },
  description: {
    nl: 'Een eerdere gebeurtenis klopt niet en telt niet meer mee. Ze blijft bewaard.',
    en: 'An earlier event was wrong and no longer counts. It is kept.',
  },
  stream: 'event',
  data: z.strictObject({ event: refersTo('event'), reason }),
})

/** The right version of a corrected event; its data is checked against the catalogue by `readNewEvent`. */
export const replacement = z.strictObject({
  type: z.string(),
  occurredAt,
  precision: z.enum(precisions).optional(),
  source: z.enum(sources).optional(),
  data: z.record(z.string(), z.unknown()),
})

export const eventCorrected = defineEvent({
  type: 'event-corrected',
  label: { nl: 'Gebeurtenis verbeterd', en: 'Event corrected' },
  description: {
    nl: 'Een eerdere gebeurtenis klopt niet en wordt in één keer vervangen door de goede.',
    en: 'An earlier event was wrong and is replaced by the right one in one step.',
  },
  stream: 'event',
  data: z.strictObject({ event: refersTo('event'), reason, replacement }),
})
