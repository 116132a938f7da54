import { dayOf, type Label, type NewEvent, readTime } from '../../events/index.ts'
import type { Fields } from './columns.ts'
import { CLOCK_NAMES, MOMENT_NAMES, NO_TIME } from './contacts.ts'
import { isOrganisation, peopleIn } from './people.ts'
import type { Reading, Setting } from './reading.ts'
import { type FileRecord, tooLong } from './record.ts'
import { counted } from './report.ts'
import { importedEvent } from './rowEvent.ts'
import { shown } from './shown.ts'
import { openRecords, type TableOptions } from './tableReading.ts'

export const participationFields: Fields = {
  person: { required: true, known: 'bewoner resident persoon wie who naam name deelnemer participant id' },
  event: { required: true, known: 'activiteit activity initiatief initiative bijeenkomst wat what' },
  time: { known: MOMENT_NAMES },
  clock: { known: CLOCK_NAMES },
  session: { known: 'sessie keer bijeenkomst_nr' },
}

const noResident = (name: string): Label => ({
  nl: `${shown(name)} is een organisatie of professional; hier hoort een bewoner`,
  en: `expected a resident, got ${shown(name)}, a partner or professional`,
})

/**
 * One row is one person, or several, at one session of an initiative; without a session of its own, a day is a session. Unknown
 * initiatives start, as activities, at the first time the file names them.
 */
export function participationReading(setting: Setting, options: TableOptions): Reading<FileRecord> {
  const { roster, ids, at } = setting
  const people = peopleIn(setting)
  // By name as people read it: `Soep` and `soep` are one initiative, called what it was called first.
  const starts = new Map<string, { readonly name: string; readonly time: string }>()
  const initiativeOf = (name: string) =>
    roster.named('initiative', name) ?? ids.subject('initiative', name.toLowerCase())

  function read(record: FileRecord) {
    const persons = people.named(record, 'person')
    for (const person of persons) {
      if (isOrganisation(roster, person)) record.refuse('person', noResident(person), 'who')
    }
    const name = record.needed('event')
    const time = record.moment('time', 'clock') ?? at ?? record.refuse('time', NO_TIME, 'no-moment')
    const session = record.text('session') ?? dayOf(readTime(time)!.at)
    if (session.length > 80) record.refuse('session', tooLong(80), 'too-long')
    return { persons, name, time, session }
  }

  function* start(): Iterable<NewEvent> {
    for (const { name, time } of starts.values()) {
      const initiative = initiativeOf(name)
      const id = ids.event('initiative-started', initiative)
      yield importedEvent('initiative-started', id, time, { initiative, name, kind: 'activity' })
    }
  }

  return {
    open: (path, onBytes) => openRecords(path, participationFields, options, onBytes),
    learn(record) {
      const { persons, name, time } = read(record)
      for (const person of persons) people.meet(person, time)
      if (roster.named('initiative', name)) return
      const key = name.toLowerCase()
      const first = starts.get(key)
      if (!first) starts.set(key, { name, time })
      else if (readTime(time)!.at < readTime(first.time)!.at) starts.set(key, { ...first, time })
    },
    *introduce() {
      yield* people.introduce()
      yield* start()
    },
    targets: people.targets,
    remarks: () => [
      ...people.remarks(),
      ...(starts.size > 0
        ? [
            {
              nl: `${counted(starts.size, 'initiatief was', 'initiatieven waren', 'nl')} niet bekend: begonnen als activiteit`,
              en: `${counted(starts.size, 'initiative was', 'initiatives were')} not known: started as an activity`,
            },
          ]
        : []),
    ],
    *events(record) {
      const { persons, name, time, session } = read(record)
      const initiative = initiativeOf(name)
      for (const resident of persons.map(people.idOf)) {
        const id = ids.event('resident-attended-initiative', resident, initiative, session, time)
        yield importedEvent('resident-attended-initiative', id, time, { resident, initiative, session })
      }
    },
  }
}
