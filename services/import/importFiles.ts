import { InvalidEvent, type Label, type NewEvent } from '../../events/index.ts'
import { sameData } from '../log/index.ts'
import { RuleBroken, ruleCodes } from '../record/index.ts'
import { idAgain } from './ids.ts'
import type { Reading } from './reading.ts'
import { BadRow } from './record.ts'
import { emptyReport, type ImportReport, reject, remark } from './report.ts'
import type { ImportRules } from './rules.ts'
import type { ImportMatch, ImportTarget } from './target.ts'

export type ImportOptions = {
  /** Check everything and record nothing. */
  readonly dryRun: boolean
  /** Record the rows that are good, whatever is wrong with others. */
  readonly keepGood: boolean
  /** Hears how many bytes have been read; each file is read twice. */
  readonly onBytes?: ((bytes: number) => void) | undefined
}

/** An event and the row that tells it; what introduces people comes from no row of its own. */
type Told = { readonly event: NewEvent; readonly file: string; readonly line: number }

const CHUNK = 1_000
const placeOf = (file: string, line: number) => `${line} ${file}`

const invalid = (en: string): Label => ({ nl: `deze rij past niet (${en})`, en })

/** Thrown through the log so that it takes everything back; the report says why. */
class Refused extends Error {}

/**
 * Imports files in two passes: the first checks every row and hears who there is, the second records. Nothing is
 * recorded when a row is rejected, unless the good are to be kept.
 * @param gone events that were taken back
 */
export async function importFiles<R extends { readonly line: number }>(
  files: readonly string[],
  reading: Reading<R>,
  target: ImportTarget,
  { dryRun, keepGood, onBytes }: ImportOptions,
  gone: ReadonlySet<string> = new Set(),
): Promise<ImportReport> {
  const report = emptyReport()
  /** The rows that the first pass rejected. */
  const wrong = new Set<string>()
  await learn()
  const rules = await target.rules(reading.targets())
  const isRefused = () => report.rejected > 0 && !keepGood
  const seen = new Set<string>()
  try {
    if (dryRun || isRefused()) await checkAll()
    else {
      const { appended, already } = await target.write(checkedChunks(), reading.targets())
      report.already += already
      report.repeated += report.added - appended - already
      report.added = appended
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
  if (isRefused() && !dryRun) report.added = 0
  return report

  async function learn() {
    for (const file of files) {
      const { records, remarks, skipped } = await reading.open(file, onBytes)
      for await (const record of records) {
        report.rows += 1
        try {
          reading.learn(record)
        } catch (error) {
          rejectRow(error, file, record.line)
          wrong.add(placeOf(file, record.line))
        }
      }
      report.skipped += skipped()
      for (const sentence of remarks()) remark(report, sentence)
    }
    for (const sentence of reading.remarks()) remark(report, sentence)
  }

  /** Reports the fault of a row; other errors pass. */
  function rejectRow(error: unknown, file: string, line: number) {
    if (error instanceof BadRow)
      return reject(report, { file, line, column: error.column, words: error.words, code: error.code })
    if (error instanceof InvalidEvent) {
      const [first] = error.faults
      return reject(report, { file, line, words: invalid(`${first?.pointer.slice(1)}: ${first?.message}`) })
    }
    if (error instanceof RuleBroken) {
      return reject(report, { file, line, words: { nl: ruleCodes[error.code].nl, en: error.message } })
    }
    throw error
  }

  async function* tell(): AsyncGenerator<Told> {
    for (const event of reading.introduce()) yield { event, file: files[0] ?? '', line: 1 }
    for (const file of files) {
      const { records } = await reading.open(file, onBytes)
      for await (const record of records) {
        if (wrong.has(placeOf(file, record.line))) continue
        for (const event of reading.events(record)) yield { event, file, line: record.line }
      }
    }
  }

  /** An event that was taken back is told again as another. */
  async function* standing(): AsyncGenerator<Told> {
    for await (const told of tell()) {
      let { id } = told.event
      while (gone.has(id)) id = idAgain(id)
      yield id === told.event.id ? told : { ...told, event: { ...told.event, id } }
    }
  }

  async function* chunks(): AsyncGenerator<Map<string, Told>> {
    let chunk = new Map<string, Told>()
    for await (const told of standing()) {
      const before = chunk.get(told.event.id)
      if (before) tellTwice(before.event, told)
      else chunk.set(told.event.id, told)
      if (chunk.size < CHUNK) continue
      yield chunk
      chunk = new Map()
    }
    if (chunk.size > 0) yield chunk
  }

  function tellTwice(before: ImportMatch, { event, file, line }: Told) {
    if (isTheSame(before, event)) report.repeated += 1
    else reject(report, { file, line, words: invalid(`another event has the id ${event.id}`) })
  }

  /** The new events of a chunk that keep to the rules. */
  async function checked(chunk: ReadonlyMap<string, Told>): Promise<NewEvent[]> {
    const found = await target.find([...chunk.keys()])
    return [...chunk.values()].flatMap((told) =>
      isNew(told, found.get(told.event.id), rules) ? [told.event] : [],
    )
  }

  function isNew(
    { event, file, line }: Told,
    found: ImportMatch | undefined,
    { check, hasTaken }: ImportRules,
  ): boolean {
    if (found) {
      if (isTheSame(found, event)) report.already += 1
      else {
        const en = `the id ${event.id} is recorded already, with other content`
        reject(report, { file, line, words: { nl: 'dit is al vastgelegd, met andere inhoud', en } })
      }
      return false
    }
    try {
      check(event)
    } catch (error) {
      if (error instanceof RuleBroken && hasTaken(event.id)) report.repeated += 1
      else rejectRow(error, file, line)
      return false
    }
    report.added += 1
    return true
  }

  async function* checkedChunks(): AsyncGenerator<NewEvent[]> {
    for await (const chunk of chunks()) {
      const events = await checked(chunk)
      if (!isRefused() && events.length > 0) yield events
    }
    if (isRefused()) throw new Refused()
  }

  async function checkAll() {
    for await (const chunk of chunks()) {
      for (const { id } of await checked(chunk)) {
        if (seen.has(id)) {
          report.added -= 1
          report.repeated += 1
        }
        seen.add(id)
      }
    }
  }
}

/** A value that was forgotten since does not count against a file that still has it: nothing of it returns. */
const isTheSame = (one: ImportMatch, other: ImportMatch) =>
  one.occurredAt === other.occurredAt && sameData(one, other)
