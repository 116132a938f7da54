import { readLocal, readTime } from '../../events/index.ts'
import type { Cell } from './file/table.ts'

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

const pad = (part: string) => part.padStart(2, '0')
const clock = String.raw`(?:[T\s,]+(?:om\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?(?:\s*uur)?)?`
const dutch = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${clock}$`)
const written = new RegExp(String.raw`^(?:[a-z]+dag\s+)?(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})${clock}$`, 'i')
const isoLocal = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${clock}$`)
const isoInstant = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})$/

type Parts = {
  date: string
  hours?: string | undefined
  minutes?: string | undefined
  seconds?: string | undefined
}

function partsOf(text: string): Parts | undefined {
  const iso = isoLocal.exec(text)
  if (iso) {
    return {
      date: `${iso[1]}-${pad(iso[2]!)}-${pad(iso[3]!)}`,
      hours: iso[4],
      minutes: iso[5],
      seconds: iso[6],
    }
  }
  const read = dutch.exec(text)
  if (read) {
    const date = `${read[3]}-${pad(read[2]!)}-${pad(read[1]!)}`
    return { date, hours: read[4], minutes: read[5], seconds: read[6] }
  }
  const words = written.exec(text)
  const month = words ? monthOf(words[2]!) : -1
  if (!words || month === -1) return undefined
  const date = `${words[3]}-${pad(String(month + 1))}-${pad(words[1]!)}`
  return { date, hours: words[4], minutes: words[5], seconds: words[6] }
}

function monthOf(word: string): number {
  const lower = word.toLowerCase()
  return lower.length < 3 ? -1 : MONTHS.findIndex((name) => name.startsWith(lower.replace('mrt', 'maa')))
}

const asInstant = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z')

/** A wall clock without zone is that of the neighbourhood: Amsterdam. */
function fromParts({ date, hours, minutes, seconds = '00' }: Parts): string | undefined {
  if (readTime(date) === undefined) return undefined
  if (hours === undefined) return date
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  return asInstant(readLocal(`${date}T${pad(hours)}:${minutes}:${seconds}`))
}

function fromText(text: string): string | undefined {
  if (/^\d{4}-\d{2}$/.test(text)) return readTime(text) && text
  if (isoInstant.test(text)) {
    const at = Date.parse(text.replace(' ', 'T').replace(/\s/g, ''))
    return Number.isNaN(at) ? undefined : asInstant(at)
  }
  const parts = partsOf(text)
  return parts && fromParts(parts)
}

/** Spreadsheets know no zone: the library gives the wall clock as if it were UTC. */
function fromDate(date: Date): string {
  const wall = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19)
  return wall.endsWith('T00:00:00') ? wall.slice(0, 10) : asInstant(readLocal(wall))
}

export const MOMENTS_READ =
  'a moment such as 21-11-2026, 21-11-2026 14:30, 2026-11-21, 2026-11-21T14:30:00Z or 2026-11'

/** When something happened, in the form in which events say it; `undefined` when it is no moment that is read. */
export function readMoment(cell: Cell): string | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : fromDate(cell)
  return typeof cell === 'string' ? fromText(cell.trim()) : undefined
}
