import { isDeepStrictEqual } from 'node:util'
import { type EventData, type NewEvent, readTime } from '../../events/index.ts'
import { lifeStageOfBirth } from './births.ts'
import type { Fields } from './columns.ts'
import { nameKey } from './names.ts'
import { certainlyBefore, peopleIn, whichOf } from './people.ts'
import type { Reading, Setting } from './reading.ts'
import { BadRow, type FileRecord, tooLong } from './record.ts'
import { counted } from './report.ts'
import type { Description, KnownResident } from './roster.ts'
import { importedEvent } from './rowEvent.ts'
import { shown } from './shown.ts'
import { openRecords, type TableOptions } from './tableReading.ts'
import { readLifeStage, readTags } from './words.ts'

/** The names of columns are those of registers, of spreadsheets of organisations, and of our own exports. */
export const residentFields: Fields = {
  id: { known: 'reference kenmerk nummer bewonernummer bewoner_id person_id ref code' },
  name: { known: 'naam bewoner resident volledige_naam full_name' },
  first_name: { known: 'roepnaam voornaam voornamen given_name' },
  infix: { known: 'tussenvoegsel voorvoegsel tussenvoegsels voorvoegsels voorvoegsel_geslachtsnaam' },
  last_name: { known: 'achternaam geslachtsnaam surname family_name' },
  area: { known: 'buurt wijkdeel wijk neighbourhood' },
  life_stage: { known: 'levensfase leeftijdsgroep leeftijd age' },
  birth_date: {
    known: 'geboortedatum geb_datum geboren geboortejaar date_of_birth birthdate dob birth_year',
  },
  cohort: { known: 'groep group' },
  tags: { known: 'kenmerken labels tag' },
  phone: { known: 'telefoon telefoonnummer mobiel tel mobile telephone' },
  email: { known: 'e_mail e_mailadres emailadres mail' },
  time: {
    known:
      'datum ingeschreven ingeschreven_op inschrijfdatum datum_inschrijving sinds since registered date arrived aankomst woont_hier_sinds verhuisdatum datum_verhuizing',
  },
}

type Person = Omit<EventData<'resident-registered'>, 'resident'> & { readonly reference: string }
const GROUP_NAME_AT_MOST = 80
const NO_NAME = { nl: 'er staat geen naam en geen nummer', en: 'expected an id or a name' }

/**
 * One row is one resident. An unknown resident is registered or, when the date is still to come, expected; for a known
 * one, a description records what the file adds or changes, as known since the import. An empty cell leaves the value
 * as it was.
 */
export function residentsReading(setting: Setting, options: TableOptions): Reading<FileRecord> {
  const { roster, ids, at, today } = setting
  const now = readTime(today)!.at
  const people = peopleIn(setting)
  const heard = new Map<string, { readonly line: number; readonly person: Person }>()
  const left = new Set<string>()
  const counts = { undated: 0, unnumbered: 0, born: 0, expected: 0 }

  function group(record: FileRecord, field: string) {
    const name = record.text(field)
    if (name && name.length > GROUP_NAME_AT_MOST) {
      record.refuse(field, tooLong(GROUP_NAME_AT_MOST), 'too-long')
    }
    return name
  }

  function knownAs(record: FileRecord, reference: string): KnownResident | undefined {
    const candidates = roster.candidates(reference)
    const field = record.cell('id') === null ? 'name' : 'id'
    if (candidates.length > 1) record.refuse(field, whichOf(reference, candidates), 'who')
    return candidates[0]
  }

  function read(record: FileRecord) {
    const name = nameIn(record)
    const reference = record.text('id') ?? name ?? record.refuse('id', NO_NAME, 'no-name')
    const born = lifeStageOfBirth(record, 'birth_date', today)
    const given = {
      name,
      reference,
      area: group(record, 'area'),
      lifeStage: readLifeStage(record, 'life_stage') ?? born,
      cohort: group(record, 'cohort'),
      tags: readTags(record, 'tags'),
      phone: record.text('phone'),
      email: record.text('email'),
    }
    const person = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    ) as Person
    const time = record.moment('time') ?? at
    const isToCome = time !== undefined && readTime(time)!.at > now
    return { person, reference, born, time, isToCome, known: knownAs(record, reference) }
  }

  /** Somebody who has a number keeps it when a list names them. */
  function asFarAsSaid(record: FileRecord, { reference, ...person }: Person): Partial<Person> {
    return record.cell('id') === null ? person : { reference, ...person }
  }

  function describe({ id: resident, described, told }: KnownResident, person: Partial<Person>) {
    const changes = Object.entries(person).filter(
      ([field, value]) => !isDeepStrictEqual(described[field as keyof Description], value),
    )
    if (changes.length === 0) return []
    // A list tells how things are now: nobody moved on the day of registration.
    const time = at ?? today
    // Under the key: an id that follows from a name alone would let anybody try names. The number
    // of events about the person keeps apart two changes to one value, so that the last one stands.
    const id = ids.subject('resident-described', JSON.stringify([resident, changes.toSorted(), time, told]))
    return [importedEvent('resident-described', id, time, { resident, ...Object.fromEntries(changes) })]
  }

  function come({ reference, known, time = today, isToCome, person }: ReturnType<typeof read>): NewEvent {
    const first = heard.get(nameKey(reference))?.person.reference ?? reference
    const resident = known?.id ?? ids.subject('resident', first)
    if (isToCome) {
      const expectedOn = time.slice(0, '2026-12-31'.length)
      const isDay = expectedOn.length === '2026-12-31'.length
      const id = ids.event('resident-expected', resident)
      return importedEvent('resident-expected', id, at ?? today, {
        resident,
        ...person,
        ...(isDay && { expectedOn }),
      })
    }
    const id = ids.event('resident-registered', resident)
    return importedEvent('resident-registered', id, time, { resident, ...person })
  }

  return {
    open: (path, onBytes) => openRecords(path, residentFields, options, onBytes),
    learn(record) {
      const { person, reference, born, known, time, isToCome } = read(record)
      const key = nameKey(reference)
      const before = heard.get(key)
      if (before && !isDeepStrictEqual(before.person, person)) {
        throw new BadRow(
          undefined,
          {
            nl: `${shown(reference)} staat op regel ${before.line} met andere gegevens`,
            en: `${shown(reference)} stands on line ${before.line} with other data`,
          },
          'twice',
        )
      }
      if (known?.left) left.add(known.described.name ?? reference)
      if (!before) {
        heard.set(key, { line: record.line, person })
        if (time === undefined && !known) counts.undated += 1
        if (record.cell('id') === null) counts.unnumbered += 1
        if (born) counts.born += 1
        if (isToCome && !known) counts.expected += 1
      }
      // A list that knows somebody for longer than the meetings that brought them.
      if (known && time !== undefined && certainlyBefore(time, known.since) && known.since !== Infinity)
        people.meet(reference, time)
    },
    introduce: people.introduce,
    targets: people.targets,
    remarks: () => [...people.remarks(), ...remarksOf(counts, [...left], today)],
    *events(record) {
      const row = read(record)
      const { known, time, isToCome, person } = row
      const isExpected = known?.since === Number.POSITIVE_INFINITY
      // An expected person comes on a day; a list without one does not let them in.
      const comes = !known || (isExpected && time !== undefined && !isToCome)
      if (comes) yield come(row)
      else yield* describe(known, asFarAsSaid(record, person))
    },
  }
}

/** The name as people say it, from its parts where a register has parts. */
function nameIn(record: FileRecord): string | undefined {
  const whole = record.text('name')
  const [first, infix, last] = ['first_name', 'infix', 'last_name'].map((field) => record.text(field))
  // A column `Naam` beside one with first names holds the surname, or all of it once more.
  const hasFirst = whole !== undefined && first !== undefined && nameKey(whole).includes(nameKey(first))
  const parts = hasFirst ? [whole] : [first, infix, last ?? (first === undefined ? undefined : whole)]
  if (first === undefined && last === undefined) return whole
  return parts.filter((part) => part !== undefined).join(' ')
}

type Counts = Readonly<Record<'undated' | 'unnumbered' | 'born' | 'expected', number>>

function remarksOf({ undated, unnumbered, born, expected }: Counts, left: readonly string[], today: string) {
  const names = left.slice(0, 10).map(shown).join(', ')
  return [
    ...(undated
      ? [
          {
            nl: `${counted(undated, 'bewoner', 'bewoners', 'nl')} zonder datum: vandaag ingeschreven`,
            en: `${counted(undated, 'resident', 'residents')} without a date: registered today (${today})`,
          },
        ]
      : []),
    ...(expected
      ? [
          {
            nl: `${counted(expected, 'bewoner komt', 'bewoners komen', 'nl')} pas na vandaag: zij worden verwacht`,
            en: `${counted(expected, 'resident comes', 'residents come')} after today: they are expected`,
          },
        ]
      : []),
    ...(unnumbered
      ? [
          {
            nl: `${counted(unnumbered, 'rij heeft', 'rijen hebben', 'nl')} geen nummer: de naam is het kenmerk`,
            en: `${counted(unnumbered, 'row has', 'rows have')} no id: the name serves as reference`,
          },
        ]
      : []),
    ...(born
      ? [
          {
            nl: `van ${counted(born, 'geboortedatum', 'geboortedata', 'nl')} wordt alleen de levensfase bewaard`,
            en: `of ${counted(born, 'birth date', 'birth dates')} only the life stage is kept`,
          },
        ]
      : []),
    ...(left.length > 0
      ? [
          {
            nl: `op de lijst, maar vertrokken: ${names}; leg vast dat zij terug zijn, als dat zo is`,
            en: `on the list, but left: ${names}; record that they came back, if they did`,
          },
        ]
      : []),
  ]
}
