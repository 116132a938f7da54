import type { Label } from '../../events/index.ts'
import type { FaultCode } from './record.ts'

/** A row that is not imported, and why. */
export type Rejection = {
  readonly file: string
  readonly line: number
  readonly column?: string | undefined
  readonly reason: string
  /** The code of the fault, to state it in another language. */
  readonly code?: FaultCode | undefined
  /** The rule of the neighbourhood that it breaks, in words. */
  readonly rule?: Label | undefined
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
  readonly remarks: string[]
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

export function remark(report: ImportReport, sentence: string): void {
  if (!report.remarks.includes(sentence)) report.remarks.push(sentence)
}

/** `bewoners.csv, line 14, column "datum": expected …` */
export const rejectionSentence = ({ file, line, column, reason }: Rejection) =>
  `${file}, line ${line}${column === undefined ? '' : `, column "${column}"`}: ${reason}`

export const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
