import { dayOf, readTime } from '../../events/index.ts'
import type { Fields } from './columns.ts'
import { CLOCK_NAMES, MOMENT_NAMES, NO_TIME } from './contacts.ts'
import { peopleAndInitiativesIn } from './initiatives.ts'
import type { Reading, Setting } from './reading.ts'
import { type FileRecord, tooLong } from './record.ts'
import { importedEvent } from './rowEvent.ts'
import { openRecords, type TableOptions } from './tableReading.ts'

export const participationFields: Fields = {
  person: { required: true, known: 'bewoner resident persoon wie who naam name deelnemer participant id' },
  event: { required: true, known: 'activiteit activity initiatief initiative bijeenkomst wat what' },
  time: { known: MOMENT_NAMES },
  clock: { known: CLOCK_NAMES },
  session: { known: 'sessie keer bijeenkomst_nr' },
}

/**
 * One row is one person, or several, at one session of an initiative; without a session of its own, a day is a session.
 */
export function participationReading(setting: Setting, options: TableOptions): Reading<FileRecord> {
  const { ids, at } = setting
  const { people, initiatives, introduced } = peopleAndInitiativesIn(setting)

  function read(record: FileRecord) {
    const persons = people.residents(record, 'person')
    const name = record.needed('event')
    const time = record.moment('time', 'clock') ?? at ?? record.refuse('time', NO_TIME, 'no-moment')
    const session = record.text('session') ?? dayOf(readTime(time)!.at)
    if (session.length > 80) record.refuse('session', tooLong(80), 'too-long')
    return { persons, name, time, session }
  }

  return {
    open: (path, onBytes) => openRecords(path, participationFields, options, onBytes),
    learn(record) {
      const { persons, name, time } = read(record)
      for (const person of persons) people.meet(person, time)
      initiatives.meet(name, time)
    },
    ...introduced,
    *events(record) {
      const { persons, name, time, session } = read(record)
      const initiative = initiatives.idOf(name)
      for (const resident of persons.map(people.idOf)) {
        const id = ids.event('resident-attended-initiative', resident, initiative, session, time)
        yield importedEvent('resident-attended-initiative', id, time, { resident, initiative, session })
      }
    },
  }
}
