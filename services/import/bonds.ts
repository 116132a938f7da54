import { type Label, readTime } from '../../events/index.ts'
import type { Fields } from './columns.ts'
import { samePerson } from './contacts.ts'
import { peopleAndInitiativesIn } from './initiatives.ts'
import type { Reading, Setting } from './reading.ts'
import type { FileRecord } from './record.ts'
import { importedEvent } from './rowEvent.ts'
import { openRecords, type TableOptions } from './tableReading.ts'

const SINCE = 'sinds since datum date start startdatum begin begindatum from'
const UNTIL = 'tot tot_en_met einde einddatum gestopt gestopt_op end'

export const volunteerFields: Fields = {
  volunteer: { required: true, known: 'vrijwilliger naam bewoner persoon wie name resident person id' },
  initiative: { required: true, known: 'initiatief activiteit werkgroep bij activity' },
  time: { known: SINCE },
  until: { known: UNTIL },
}

export const buddyFields: Fields = {
  person: {
    required: true,
    known: 'bewoner wie naam maatje_1 maatje1 buddy_1 buddy1 deelnemer resident name',
  },
  buddy: { required: true, known: 'maatje maatje_2 maatje2 buddy_2 buddy2' },
  initiative: { known: 'initiatief project maatjesproject' },
  time: { known: SINCE },
  until: { known: UNTIL },
}

const endsFirst: Label = {
  nl: 'het einde ligt vóór het begin',
  en: 'expected an end after the beginning',
}

/** The beginning of what a row tells of, the day of the import when nothing gives it, and the end if there is one. */
function spanIn(record: FileRecord, { at, today }: Setting) {
  const time = record.moment('time') ?? at ?? today
  const until = record.moment('until')
  if (until !== undefined && readTime(until)!.at < readTime(time)!.at) record.refuse('until', endsFirst)
  return { time, until }
}

/** One row is one volunteer, or several, in one initiative, with the day on which it began and, maybe, ended. */
export function volunteersReading(setting: Setting, options: TableOptions): Reading<FileRecord> {
  const { ids } = setting
  const { people, initiatives, introduced } = peopleAndInitiativesIn(setting)
  const read = (record: FileRecord) => ({
    persons: people.residents(record, 'volunteer'),
    name: record.needed('initiative'),
    ...spanIn(record, setting),
  })
  return {
    open: (path, onBytes) => openRecords(path, volunteerFields, options, onBytes),
    learn(record) {
      const { persons, name, time } = read(record)
      for (const person of persons) people.meet(person, time)
      initiatives.meet(name, time)
    },
    ...introduced,
    *events(record) {
      const { persons, name, time, until } = read(record)
      const initiative = initiatives.idOf(name)
      for (const resident of persons.map(people.idOf)) {
        const joined = ids.event('volunteer-joined-initiative', resident, initiative, time)
        yield importedEvent('volunteer-joined-initiative', joined, time, { resident, initiative })
        if (until === undefined) continue
        const left = ids.event('volunteer-left-initiative', resident, initiative, until)
        yield importedEvent('volunteer-left-initiative', left, until, { resident, initiative })
      }
    },
  }
}

/** One row is one match of two buddies, with the day on which it was made and, maybe, ended. */
export function buddiesReading(setting: Setting, options: TableOptions): Reading<FileRecord> {
  const { ids } = setting
  const { people, initiatives, introduced } = peopleAndInitiativesIn(setting)

  function read(record: FileRecord) {
    const person = people.resident(record, 'person')
    const buddy = people.resident(record, 'buddy')
    if (people.idOf(person) === people.idOf(buddy)) record.refuse('buddy', samePerson(buddy), 'same-person')
    return { person, buddy, name: record.text('initiative'), ...spanIn(record, setting) }
  }

  return {
    open: (path, onBytes) => openRecords(path, buddyFields, options, onBytes),
    learn(record) {
      const { person, buddy, name, time } = read(record)
      for (const one of [person, buddy]) people.meet(one, time)
      if (name) initiatives.meet(name, time)
    },
    ...introduced,
    *events(record) {
      const { person, buddy, name, time, until } = read(record)
      const residents = [people.idOf(person), people.idOf(buddy)].toSorted()
      const initiative = name && initiatives.idOf(name)
      const data = { residents, ...(initiative && { initiative }) }
      const says = [...residents, initiative ?? '']
      yield importedEvent('buddy-match-made', ids.event('buddy-match-made', ...says, time), time, data)
      if (until === undefined) return
      yield importedEvent('buddy-match-ended', ids.event('buddy-match-ended', ...says, until), until, data)
    },
  }
}
