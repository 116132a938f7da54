import { z } from 'zod'
import { daysBefore, endOfDay, type Instant, position, readTime } from '../../../events/index.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const unit: Readonly<Record<string, number>> = { h: HOUR, d: DAY, w: 7 * DAY }
const LONGEST = 36_525 * DAY

/** A moment as people ask for one: an instant, or a day, which stands for its end in Amsterdam. */
function readMoment(text: string): Instant | undefined {
  const read = readTime(text)
  if (!read || read.precision === 'month') return undefined
  return read.precision === 'day' ? endOfDay(text) : read.at
}

const MOMENT = 'expected an instant (2026-03-01T12:00:00Z) or a day (2026-03-01)'

export const momentParameter = z.string().transform((text, context) => {
  const read = readMoment(text)
  if (read !== undefined) return read
  context.issues.push({ code: 'custom', message: MOMENT, input: text })
  return z.NEVER
})

/** The limit of what the log held: a position or a moment. */
export type KnownAt = { readonly position: ReturnType<typeof position> } | { readonly moment: Instant }

export const knownAt = z.string().transform((text, context): KnownAt => {
  if (/^\d{1,15}$/.test(text)) return { position: position(Number(text)) }
  const read = readMoment(text)
  if (read !== undefined) return { moment: read }
  context.issues.push({ code: 'custom', message: `${MOMENT} or a position in the log`, input: text })
  return z.NEVER
})

/** How far back contacts count: calendar days in Amsterdam, and milliseconds besides; `Infinity` for all of time. */
export type Window = { readonly text: string; readonly days: number; readonly milliseconds: number }

export const window = z.string().transform((text, context): Window => {
  if (text === 'all') return { text, days: 0, milliseconds: Number.POSITIVE_INFINITY }
  const [, count, letter = ''] = /^(\d+(?:\.\d+)?)([hdw])$/.exec(text) ?? []
  const length = Number(count) * (unit[letter] ?? Number.NaN)
  // Hours are hours, also on a day that has 23 or 25 of them.
  const days = letter === 'h' ? 0 : Math.floor(length / DAY)
  if (length > 0 && length <= LONGEST) return { text, days, milliseconds: length - days * DAY }
  const message = 'expected a window such as 180d, 26w, 12h or all: longer than nothing, at most 100 years'
  context.issues.push({ code: 'custom', message, input: text })
  return z.NEVER
})

export const DEFAULT_WINDOW: Window = { text: '180d', days: 180, milliseconds: 0 }

/** The moment after which contacts count; −Infinity when all of them do. */
export const windowStart = (asOf: Instant, { days, milliseconds }: Window): Instant =>
  (days === 0 ? asOf : daysBefore(asOf, days)) - milliseconds
