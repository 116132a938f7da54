import { fromAbsolute, parseAbsolute, parseZonedDateTime, toCalendarDateTime } from '@internationalized/date'
import type { NewEvent } from '../../../api/shapes.ts'
import { ZONE } from '../../../model/days.ts'

export const precisions = ['day', 'instant', 'month'] as const
export type Precision = (typeof precisions)[number]

/** When something happened as a form holds it: a day, a day with a time, or a month. */
export type FormMoment = { readonly precision: Precision; readonly text: string }

/** `2026-03-14`, `2026-03-14T15:30` or `2026-03`, as the inputs of a browser give and take them. */
export function formMomentOf(occurredAt: string): FormMoment {
  if (occurredAt.length === 7) return { precision: 'month', text: occurredAt }
  if (occurredAt.length === 10) return { precision: 'day', text: occurredAt }
  const local = toCalendarDateTime(parseAbsolute(occurredAt, ZONE))
  return { precision: 'instant', text: local.toString().slice(0, 16) }
}

/** The same moment, told more or less precisely. */
export function withPrecision({ text }: FormMoment, precision: Precision, now: number): FormMoment {
  const day = text.length === 7 ? `${text}-01` : text.slice(0, 10)
  if (precision === 'month') return { precision, text: day.slice(0, 7) }
  if (precision === 'day' || day === '') return { precision, text: day }
  const time = toCalendarDateTime(fromAbsolute(now, ZONE)).toString().slice(11, 16)
  return { precision, text: `${day}T${text.length > 10 ? text.slice(11, 16) : time}` }
}

const shape: Record<Precision, RegExp> = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
}

/** As an event says it; undefined while it is not a moment yet. */
export function occurredAtOf({ precision, text }: FormMoment): NewEvent['occurredAt'] | undefined {
  if (!shape[precision].test(text)) return undefined
  return precision === 'instant' ? parseZonedDateTime(`${text}[${ZONE}]`).toAbsoluteString() : text
}
