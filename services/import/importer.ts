import { createHash } from 'node:crypto'
import { dayOf, type Instant, type Neighbourhood } from '../../events/index.ts'
import type { EventLog } from '../log/index.ts'
import type { Recorder } from '../record/index.ts'
import { type LookupKey, uuidOf } from '../vault/index.ts'
import { createImported, importMark } from './imported.ts'
import { lineIdsUnder } from './lineIds.ts'
import { recorderTarget } from './recorderTarget.ts'
import type { ImportReport } from './report.ts'
import { type ImportKind, type ImportRequest, runImport } from './runImport.ts'

export type ImporterOptions = {
  readonly log: EventLog
  readonly recorder: Recorder
  readonly now: () => Instant
  /** The id under which somebody or something is met by a reference or name. */
  readonly lookUp: (neighbourhood: Neighbourhood) => Promise<LookupKey>
}

export type ImportAsked = Pick<ImportRequest, 'map' | 'layout' | 'at' | 'dryRun' | 'keepGood' | 'onBytes'> & {
  readonly path: string
  readonly as: ImportKind
  readonly recordedBy: string
}

/** Imports files for a server that records at the same time, and takes whole imports back. */
export function createImporter({ log, recorder, now, lookUp }: ImporterOptions) {
  const imported = createImported(log)
  return {
    list: imported.list,

    /** @returns the report, and the id under which the import can be undone. @throws {WrongInput} */
    async run(
      neighbourhood: Neighbourhood,
      { path, recordedBy, ...asked }: ImportAsked,
    ): Promise<{ readonly id: string; readonly report: ImportReport }> {
      const id = crypto.randomUUID()
      const key = await lookUp(neighbourhood)
      const target = recorderTarget(log, recorder, neighbourhood, importMark(recordedBy, id), now)
      const request = {
        ...asked,
        files: [path],
        neighbourhood,
        where: [],
        now: now(),
        subject: key.idOf,
        lineIds: lineIdsUnder(key, log, neighbourhood),
      }
      return { id, report: await runImport(request, target) }
    },

    /** The ids under which lines without one are recorded, for who imports through this server. */
    async lineIds(neighbourhood: Neighbourhood, lines: readonly string[]): Promise<readonly string[]> {
      return lineIdsUnder(await lookUp(neighbourhood), log, neighbourhood)(lines)
    },

    /**
     * Retracts every event of an import that still counts, the latest first, all of them or none.
     * @returns how many; undefined when there is no such import.
     * @throws {RuleBroken} when something recorded since stands on one of them
     */
    async undo(
      neighbourhood: Neighbourhood,
      id: string,
      { reason, recordedBy }: { readonly reason: string; readonly recordedBy: string },
    ): Promise<number | undefined> {
      const events = await imported.eventsOf(neighbourhood, id)
      if (!events) return undefined
      const occurredAt = dayOf(now())
      const retractions = events.map((event) => ({
        // The same undo sent twice is one.
        id: uuidOf(createHash('sha256').update(`undo ${id} ${event}`).digest()),
        type: 'event-retracted',
        occurredAt,
        data: { event, reason },
      }))
      await recorder.record(neighbourhood, retractions, { recordedBy })
      return retractions.length
    },
  }
}
export type Importer = ReturnType<typeof createImporter>
