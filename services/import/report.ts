import type { Label } from '../../events/index.ts'
import type { FaultCode } from './record.ts'

/** A row that is not imported, and why. */
export type Rejection = {
  readonly file: string
  readonly line: number
  readonly column?: string | undefined
  readonly words: Label
  readonly code?: FaultCode | undefined
}

/** Reasons are kept in full for this many rows; the rest is counted. */
const LISTED_AT_MOST = 1_000

/** The result of an import, or of a dry run. */
export type ImportReport = {
  /** Rows read, those that `--where` left out aside. */
  rows: number
  skipped: number
  /** Events that are new in the log. */
  added: number
  /** Events that were in the log before. */
  already: number
  /** Rows that say what another row says. */
  repeated: number
  rejected: number
  readonly rejections: Rejection[]
  readonly remarks: Label[]
}

export const emptyReport = (): ImportReport => ({
  rows: 0,
  skipped: 0,
  added: 0,
  already: 0,
  repeated: 0,
  rejected: 0,
  rejections: [],
  remarks: [],
})

export function reject(report: ImportReport, rejection: Rejection): void {
  report.rejected += 1
  if (report.rejections.length < LISTED_AT_MOST) report.rejections.push(rejection)
}

export function remark(report: ImportReport, sentence: Label): void {
  if (!report.remarks.some(({ en }) => en === sentence.en)) report.remarks.push(sentence)
}

/** `bewoners.csv, line 14, column "datum": expected …` */
export const rejectionSentence = ({ file, line, column, words }: Rejection) =>
  `${file}, line ${line}${column === undefined ? '' : `, column "${column}"`}: ${words.en}`

export const counted = (count: number, one: string, many: string, language: 'nl' | 'en' = 'en') =>
  `${count.toLocaleString(language)} ${count === 1 ? one : many}`
