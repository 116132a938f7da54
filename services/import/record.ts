import type { Label } from '../../events/index.ts'
import type { Mapping } from './columns.ts'
import { type Cell, isCellError, type TableRow } from './file/table.ts'
import { atClock, MOMENTS_READ, parseMoment, readMoment } from './moments.ts'
import { tidyName } from './names.ts'
import { shown } from './shown.ts'

/** Codes of the faults of a row, to state them in another language than the message. */
export const faultCodes = [
  'empty',
  'moment',
  'no-moment',
  'placeholder',
  'option',
  'yes-no',
  'too-long',
  'damaged',
  'cells',
  'same-person',
  'who',
  'no-name',
  'twice',
  'other',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** Why a row is rejected: which column, and what was expected there. */
export class BadRow extends Error {
  readonly column: string | undefined
  readonly words: Label
  readonly code: FaultCode
  constructor(column: string | undefined, words: Label, code: FaultCode = 'other') {
    super(words.en)
    this.name = 'BadRow'
    this.column = column
    this.words = words
    this.code = code
  }
}

/** One row, read by field. */
export type FileRecord = {
  readonly line: number
  /** The cell of a field; `null` when it is empty or the file has no such column. */
  cell(field: string): Cell
  /** @throws {BadRow} when it holds control characters or is too long. */
  text(field: string): string | undefined
  /** The same, with its lines apart. */
  lines(field: string): string | undefined
  /** Text of `most` characters at most. @throws {BadRow} as `text` */
  whole(field: string, most: number): string | undefined
  /** @throws {BadRow} when it is empty. */
  needed(field: string): string
  /**
   * The moment in a field; with `clockField`, the time of day that stands beside it.
   * @throws {BadRow} when it is there and cannot be read, or stands for a day that nobody knows.
   */
  moment(field: string, clockField?: string): string | undefined
  /** Refuses the row for what stands in this field. */
  refuse(field: string, words: Label, code?: FaultCode): never
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/
const LONGEST_NAME = 200

const DAMAGED: Label = {
  nl: 'hierin staan beschadigde tekens',
  en: 'expected text without damaged characters',
}
export const EMPTY: Label = { nl: 'dit mag niet leeg zijn', en: 'expected a value, but it is empty' }
const noMoment = (value: Cell): Label => ({
  nl: `${shown(String(value))} is geen datum die we kunnen lezen, zoals 14-3-2026`,
  en: `expected ${MOMENTS_READ}, got ${shown(String(value))}`,
})
const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/
const NO_DAY: Label = {
  nl: 'er staat wel een tijd, maar geen dag',
  en: 'expected a day: there is a time of day only',
}
const noClock = (value: Cell): Label => ({
  nl: `${shown(String(value))} is geen tijd die we kunnen lezen, zoals 14:30`,
  en: `expected a time of day such as 14:30, got ${shown(String(value))}`,
})
const twoClocks = (day: Cell, clock: Cell): Label => ({
  nl: `er staan twee tijden: ${shown(wordsOf(day))} en ${shown(wordsOf(clock))}`,
  en: `expected one time of day, got ${shown(wordsOf(day))} and ${shown(wordsOf(clock))}`,
})
export const noDayKnown = (value: Cell): Label => ({
  nl: `${shown(wordsOf(value))} betekent meestal dat niemand de dag weet; vul de dag in, of laat hem leeg`,
  en: `expected a day, got ${shown(wordsOf(value))}, which mostly means that nobody knows it; leave it empty`,
})
const shortYear = (text: string, at: string): Label => ({
  nl: `jaartallen van twee cijfers zijn aangevuld, zoals ${shown(text)}: ${at.slice(0, 4)}`,
  en: `years of two digits were completed, such as ${shown(text)}: ${at.slice(0, 4)}`,
})
const wordsOf = (value: Cell) => (value instanceof Date ? (readMoment(value) ?? '') : String(value))
export const tooLong = (most: number): Label => ({
  nl: `dit is te lang: hooguit ${most} tekens`,
  en: `expected at most ${most} characters`,
})

/** @param hear takes a remark about how the row was read, and its kind */
export function recordOf(
  { line, cells, fault }: TableRow,
  { indexOf, columns }: Mapping,
  hear?: (kind: string, remark: Label) => void,
): FileRecord {
  const columnOf = (field: string) => {
    const index = indexOf.get(field)
    return index === undefined ? field : columns[index] || `column ${index + 1}`
  }
  const refuse = (field: string, words: Label, code?: FaultCode): never => {
    throw new BadRow(columnOf(field), words, code)
  }
  const isFilled = (value: Cell) => value !== null && value !== ''
  const surplus = cells.length > columns.length && cells.slice(columns.length).some(isFilled)
  const cell = (field: string): Cell => {
    if (fault) throw new BadRow(undefined, fault.words)
    if (surplus)
      throw new BadRow(
        undefined,
        {
          nl: `deze rij heeft ${cells.length} cellen, en er zijn ${columns.length} kolommen`,
          en: `expected ${columns.length} cells as in the header, got ${cells.length}`,
        },
        'cells',
      )
    const value = cells[indexOf.get(field) ?? -1] ?? null
    if (isCellError(value)) {
      refuse(field, {
        nl: `hier staat de fout ${value.error}, geen waarde`,
        en: `expected a value, got ${value.error}`,
      })
    }
    return typeof value === 'string' && value.trim() === '' ? null : value
  }
  const tidied = (field: string, tidy: (text: string) => string, most = LONGEST_NAME) => {
    const value = cell(field)
    if (value === null) return undefined
    const read = value instanceof Date ? (readMoment(value) ?? '') : tidy(String(value))
    if (controlCharacters.test(read)) refuse(field, DAMAGED, 'damaged')
    if (read.length > most) refuse(field, tooLong(most), 'too-long')
    return read
  }
  const text = (field: string) => tidied(field, tidyName)
  return {
    line,
    cell,
    text,
    whole: (field, most) => tidied(field, (text) => text.normalize('NFC').trim(), most),
    lines: (field) =>
      tidied(field, (whole) =>
        whole
          .split(/[\r\n]+/)
          .map(tidyName)
          .filter(Boolean)
          .join('\n'),
      ),
    refuse,
    needed: (field) => text(field) ?? refuse(field, EMPTY, 'empty'),
    moment(field, clockField) {
      const value = cell(field)
      const clock = clockField === undefined ? null : cell(clockField)
      if (value === null) {
        if (clock !== null) refuse(field, NO_DAY, 'no-moment')
        return undefined
      }
      const read = parseMoment(value) ?? refuse(field, noMoment(value), 'moment')
      if (read.placeholder) refuse(field, noDayKnown(value), 'placeholder')
      if (read.shortYear) hear?.('short-year', shortYear(String(value), read.at))
      if (clock === null || clockField === undefined) return read.at
      if (!DAY_ALONE.test(read.at)) refuse(clockField, twoClocks(value, clock), 'moment')
      return atClock(read.at, clock) ?? refuse(clockField, noClock(clock), 'moment')
    },
  }
}
