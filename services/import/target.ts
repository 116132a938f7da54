import type { Neighbourhood, NewEvent } from '../../events/index.ts'
import { type EventLog, isUnreadable, openEntries } from '../log/index.ts'
import { type Known, rosterTypes } from './roster.ts'
import { type ImportRules, rulesOf } from './rules.ts'

/** The event in the log under an id. */
export type ImportMatch = Pick<NewEvent, 'type' | 'occurredAt' | 'data'>

/** How many events were new, and how many `find` did not know of and were there before. */
type Written = { readonly appended: number; readonly already: number }

/** Where an import goes: the log of a data directory, or a server that has one open. */
export type ImportTarget = {
  /** The events that say who and what is known. */
  known(): Promise<readonly Known[]>
  find(ids: readonly string[]): Promise<ReadonlyMap<string, ImportMatch>>
  rules(targets: ReadonlySet<string>): Promise<ImportRules>
  /**
   * Appends all of the chunks or, when they throw, none. @param targets the events that corrections among them point
   * at.
   */
  write(chunks: AsyncIterable<readonly NewEvent[]>, targets: ReadonlySet<string>): Promise<Written>
}

export function logTarget(
  log: EventLog,
  neighbourhood: Neighbourhood,
  recordedBy: string,
  now: () => number,
): ImportTarget {
  return {
    async known() {
      const events: Known[] = []
      for await (const { entries } of log.read({ neighbourhood, types: rosterTypes })) {
        for (const entry of await openEntries(log.vault, entries)) {
          if (!isUnreadable(entry) && entry.known) events.push(entry)
        }
      }
      return events
    },
    async find(ids) {
      const found = new Map<string, ImportMatch>()
      const entries = [...(await log.find(neighbourhood, ids)).values()]
      for (const entry of await openEntries(log.vault, entries)) {
        if (!isUnreadable(entry) && entry.known) found.set(entry.id, entry)
      }
      return found
    },
    rules: (targets) => rulesOf(log, neighbourhood, now, targets),
    async write(chunks, targets) {
      // An event that the log calls `already` was twice in this very run: the rest has been found.
      const { appended } = await log.appendAll({ neighbourhood, chunks, targets, recordedBy })
      return { appended, already: 0 }
    },
  }
}
