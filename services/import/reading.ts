import type { Label, NewEvent } from '../../events/index.ts'
import type { OnBytes } from './file/table.ts'
import type { Ids } from './ids.ts'
import type { ImportRoster } from './roster.ts'

/** Settings that every kind of file is read with. */
export type Setting = {
  readonly roster: ImportRoster
  readonly ids: Ids
  /** The moment that `--at` gives to rows without one. */
  readonly at: string | undefined
  /** The day of the import, in Amsterdam. */
  readonly today: string
}

export type OpenedFile<R> = {
  readonly records: AsyncIterable<R>
  /** Remarks about the file and its rows, once all have been read. */
  readonly remarks: () => readonly Label[]
  /** How many rows were not asked for, once all have been read. */
  readonly skipped: () => number
}

/**
 * How one kind of file becomes events, in two passes over the same records, so that nothing but the people is
 * held in memory: `learn` checks each record and hears who there is; `events` tells it.
 */
export type Reading<R extends { readonly line: number }> = {
  open(path: string, onBytes?: OnBytes | undefined): Promise<OpenedFile<R>>
  /** @throws {BadRow} when the record cannot be imported. */
  learn(record: R): void
  /** Events to record before the records, once all records were read. */
  introduce(): Iterable<NewEvent>
  /** The events that corrections among all of these point at. */
  targets(): ReadonlySet<string>
  /** Remarks for the importer, once all records were read. */
  remarks(): readonly Label[]
  /** @throws {BadRow} as `learn` did. */
  events(record: R): Iterable<NewEvent>
}

/** Most files correct nothing. */
const noTargets = (): ReadonlySet<string> => new Set()

/** Rows that stand on their own: checking one is reading it. */
export const rowsAlone = <R extends { readonly line: number }>(
  open: Reading<R>['open'],
  events: Reading<R>['events'],
): Reading<R> => ({
  open,
  events,
  learn(record) {
    for (const _ of events(record)) {
      // Reading it is the check.
    }
  },
  introduce: () => [],
  targets: noTargets,
  remarks: () => [],
})
