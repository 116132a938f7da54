import { readLocal, readTime } from '../../events/index.ts'
import type { Cell } from './file/table.ts'

const MONTHS = [
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  'january february march april may june july august september october november december'.split(' '),
]

const pad = (part: string) => part.padStart(2, '0')
const clock = String.raw`(?:[T\s,]+(?:om\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?(?:\s*uur)?)?`
/** `za`, `za.` or `zaterdag`. */
const weekday = String.raw`(?:(?:[a-z]{2,3}|[a-z]+d(?:ag|ay))\.?,?\s+)?`
const year = String.raw`(\d{4}|\d{2})`
const dutch = new RegExp(String.raw`^${weekday}(\d{1,2})[-/.](\d{1,2})[-/.]${year}${clock}$`, 'i')
const written = new RegExp(String.raw`^${weekday}(\d{1,2})[\s-]+([a-z]+)\.?[\s-]+${year}${clock}$`, 'i')
const month = new RegExp(String.raw`^([a-z]+)\.?[\s-]+'?${year}$`, 'i')
const numbered = /^(\d{1,2})[-/](\d{4})$/
const isoLocal = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${clock}$`)
const isoInstant = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})$/
const clockAlone = /^(\d{1,2})(?:[:.u](\d{2})?)(?:[:.](\d{2}))?(?:\s*u(?:ur)?)?$/i

/** Two digits are a year of this century, or of the one before when that would be far ahead. */
const FIRST_YEAR_BEFORE = 50
/** Programs write these days for a day that nobody knows. */
const PLACEHOLDERS: readonly string[] = ['1899-12-30', '1899-12-31', '1900-01-01', '1970-01-01']

/** A moment in the form in which events say it, and what was done to read it. */
export type ReadMoment = {
  readonly at: string
  /** The year was written with two digits. */
  readonly shortYear?: true
  /** A day that programs write for a day that nobody knows. */
  readonly placeholder?: true
}

type Parts = {
  date: string
  hours?: string | undefined
  minutes?: string | undefined
  seconds?: string | undefined
  shortYear: boolean
}

const fullYear = (digits: string) =>
  digits.length === 4 ? digits : `${Number(digits) < FIRST_YEAR_BEFORE ? '20' : '19'}${digits}`

function partsOf(text: string): Parts | undefined {
  const iso = isoLocal.exec(text)
  if (iso) {
    const date = `${iso[1]}-${pad(iso[2]!)}-${pad(iso[3]!)}`
    return { date, hours: iso[4], minutes: iso[5], seconds: iso[6], shortYear: false }
  }
  const read = dutch.exec(text)
  const words = read ?? written.exec(text)
  if (!words) return undefined
  const [, day = '', named = '', digits = '', hours, minutes, seconds] = words
  const number = read ? pad(named) : monthOf(named)
  if (number === undefined) return undefined
  const date = `${fullYear(digits)}-${number}-${pad(day)}`
  return { date, hours, minutes, seconds, shortYear: digits.length === 2 }
}

/** `nov-25`, `november 2025` or `11-2025`. */
function monthIn(text: string): Parts | undefined {
  const [, named = '', digits = ''] = month.exec(text) ?? numbered.exec(text) ?? []
  const number = /^\d+$/.test(named) ? pad(named) : monthOf(named)
  if (number === undefined) return undefined
  return { date: `${fullYear(digits)}-${number}`, shortYear: digits.length === 2 }
}

function monthOf(word: string): string | undefined {
  const lower = word.toLowerCase().replace(/^mrt$/, 'maart')
  if (lower.length < 3) return undefined
  const found = MONTHS.map((names) => names.findIndex((name) => name.startsWith(lower))).find(
    (index) => index !== -1,
  )
  return found === undefined ? undefined : pad(String(found + 1))
}

const asInstant = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z')

/** A wall clock without zone is that of the neighbourhood: Amsterdam. */
function fromParts({ date, hours, minutes, seconds = '00' }: Parts): string | undefined {
  if (readTime(date) === undefined) return undefined
  if (hours === undefined) return date
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  return asInstant(readLocal(`${date}T${pad(hours)}:${minutes}:${seconds}`))
}

function fromText(text: string): ReadMoment | undefined {
  if (/^\d{4}-\d{2}$/.test(text)) return readTime(text) && { at: text }
  if (isoInstant.test(text)) {
    const at = Date.parse(text.replace(' ', 'T').replace(/\s/g, ''))
    return Number.isNaN(at) ? undefined : { at: asInstant(at) }
  }
  const parts = partsOf(text) ?? monthIn(text)
  const at = parts && fromParts(parts)
  if (at === undefined) return undefined
  return {
    at,
    ...(parts?.shortYear && { shortYear: true as const }),
    ...(PLACEHOLDERS.includes(parts?.date ?? '') && { placeholder: true as const }),
  }
}

/** Spreadsheets know no zone: the library gives the wall clock as if it were UTC. */
function fromDate(date: Date): ReadMoment {
  const wall = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19)
  const day = wall.slice(0, 10)
  return {
    at: wall.endsWith('T00:00:00') ? day : asInstant(readLocal(wall)),
    ...(PLACEHOLDERS.includes(day) && { placeholder: true }),
  }
}

export const MOMENTS_READ =
  'a moment such as 21-11-2026, 21-11-2026 14:30, 2026-11-21, 2026-11-21T14:30:00Z, 2026-11 or nov 2026'

/** When something happened; `undefined` when it is no moment that is read. */
export function parseMoment(cell: Cell): ReadMoment | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : fromDate(cell)
  return typeof cell === 'string' ? fromText(cell.trim()) : undefined
}

/** The same, without what was done to read it. */
export const readMoment = (cell: Cell): string | undefined => parseMoment(cell)?.at

/**
 * The moment of a clock in a column of its own, such as `14:30`, `14.30 uur` or `9u`, on a day.
 * @returns undefined when it is no time of day
 */
export function atClock(day: string, cell: Cell): string | undefined {
  const [, hours, minutes = '00', seconds = '00'] = clockAlone.exec(String(cell).trim()) ?? []
  return hours === undefined ? undefined : fromParts({ date: day, hours, minutes, seconds, shortYear: false })
}
