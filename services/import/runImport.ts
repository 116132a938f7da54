import { dayOf, type Neighbourhood } from '../../events/index.ts'
import { buddiesReading, volunteersReading } from './bonds.ts'
import { contactsReading } from './contacts.ts'
import { type Ids, idsOf } from './ids.ts'
import { type ImportOptions, importFiles } from './importFiles.ts'
import { eventsReading } from './jsonl.ts'
import type { LineIds } from './lineIds.ts'
import { needsReading } from './needs.ts'
import { participationReading } from './participation.ts'
import { partnersReading, placesReading } from './partners.ts'
import { populationReading } from './population.ts'
import type { Reading, Setting } from './reading.ts'
import type { FileRecord } from './record.ts'
import type { ImportReport } from './report.ts'
import { residentsReading } from './residents.ts'
import { rosterOf, takenBack } from './roster.ts'
import type { TableOptions } from './tableReading.ts'
import type { ImportTarget } from './target.ts'

const tableReadings = {
  contacts: contactsReading,
  participation: participationReading,
  residents: residentsReading,
  partners: partnersReading,
  places: placesReading,
  volunteers: volunteersReading,
  buddies: buddiesReading,
  needs: needsReading,
  population: populationReading,
} satisfies Record<string, (setting: Setting, options: TableOptions) => Reading<FileRecord>>

type TableKind = keyof typeof tableReadings
export const importKinds = [...(Object.keys(tableReadings) as TableKind[]), 'events'] as const
export type ImportKind = (typeof importKinds)[number]

export type ImportRequest = ImportOptions &
  Pick<TableOptions, 'map' | 'where' | 'layout'> & {
    readonly files: readonly string[]
    readonly as: ImportKind
    readonly neighbourhood: Neighbourhood
    /** The moment of rows without one, in the form in which events say it. */
    readonly at?: string | undefined
    readonly now: number
    /** The id under which somebody or something is met by a reference or name. */
    readonly subject: Ids['subject']
    readonly lineIds: LineIds
  }

/**
 * Imports files into a neighbourhood.
 * @throws {WrongInput} when a file, or what is asked of it, cannot be used at all; {LogUnavailable}
 */
export async function runImport(request: ImportRequest, target: ImportTarget): Promise<ImportReport> {
  const { files, as, neighbourhood, map, where, layout, at, now, subject } = request
  if (as === 'events') return importFiles(files, eventsReading(request.lineIds), target, request)
  const known = await target.known()
  const roster = rosterOf(known)
  const setting: Setting = { roster, ids: idsOf(neighbourhood, subject), at, today: dayOf(now) }
  return importFiles(
    files,
    tableReadings[as](setting, { map, where, layout }),
    target,
    request,
    takenBack(known),
  )
}
