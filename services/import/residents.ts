import { isDeepStrictEqual } from 'node:util'
import type { EventData, NewEvent } from '../../events/index.ts'
import type { Fields } from './columns.ts'
import { nameKey } from './names.ts'
import { whichOf } from './people.ts'
import { noTargets, type Reading, type Setting } from './reading.ts'
import { BadRow, type FileRecord, tooLong } from './record.ts'
import { counted } from './report.ts'
import type { Description, KnownResident } from './roster.ts'
import { importedEvent } from './rowEvent.ts'
import { shown } from './shown.ts'
import { openRecords, type TableOptions } from './tableReading.ts'
import { readLifeStage, readTags } from './words.ts'

export const residentFields: Fields = {
  id: { known: 'reference kenmerk nummer bewonernummer bewoner_id person_id ref code' },
  name: { known: 'naam bewoner resident volledige_naam full_name' },
  first_name: { known: 'voornaam roepnaam given_name' },
  infix: { known: 'tussenvoegsel voorvoegsel' },
  last_name: { known: 'achternaam surname family_name' },
  area: { known: 'buurt wijkdeel wijk neighbourhood' },
  life_stage: { known: 'levensfase leeftijdsgroep leeftijd age' },
  cohort: { known: 'groep group' },
  tags: { known: 'kenmerken labels tag' },
  time: { known: 'datum ingeschreven ingeschreven_op sinds since registered date arrived aankomst' },
}

type Person = Omit<EventData<'resident-registered'>, 'resident'> & { readonly reference: string }
const GROUP_NAME_AT_MOST = 80
const NO_NAME = { nl: 'er staat geen naam en geen nummer', en: 'expected an id or a name' }

/**
 * One row is one resident. An unknown resident is registered; for a known one, a description records what the file
 * adds or changes. An empty cell leaves the value as it was.
 */
export function residentsReading(setting: Setting, options: TableOptions): Reading<FileRecord> {
  const { roster, ids, at, today } = setting
  const heard = new Map<string, { readonly line: number; readonly person: Person }>()
  let undated = 0
  let unnumbered = 0

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
    const parts = ['first_name', 'infix', 'last_name'].flatMap((field) => record.text(field) ?? [])
    const name = record.text('name') ?? (parts.join(' ') || undefined)
    const reference = record.text('id') ?? name ?? record.refuse('id', NO_NAME, 'no-name')
    const given = {
      name,
      reference,
      area: group(record, 'area'),
      lifeStage: readLifeStage(record, 'life_stage'),
      cohort: group(record, 'cohort'),
      tags: readTags(record, 'tags'),
    }
    const person = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    ) as Person
    return { person, reference, known: knownAs(record, reference), time: record.moment('time') ?? at }
  }

  /** Somebody who has a number keeps it when a list names them. */
  function asFarAsSaid(record: FileRecord, { reference, ...person }: Person): Partial<Person> {
    return record.cell('id') === null ? person : { reference, ...person }
  }

  function describe(
    resident: string,
    known: Description,
    person: Partial<Person>,
    time: string,
  ): NewEvent | undefined {
    const changes = Object.entries(person).filter(
      ([field, value]) => !isDeepStrictEqual(known[field as keyof Description], value),
    )
    if (changes.length === 0) return undefined
    // Under the key: an id that follows from a name alone would let anybody try names.
    const id = ids.subject('resident-described', JSON.stringify([resident, changes.toSorted(), time]))
    return importedEvent('resident-described', id, time, { resident, ...Object.fromEntries(changes) })
  }

  return {
    open: (path, onBytes) => openRecords(path, residentFields, options, onBytes),
    learn(record) {
      const { person, reference, known, time } = read(record)
      const before = heard.get(nameKey(reference))
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
      heard.set(nameKey(reference), before ?? { line: record.line, person })
      if (time === undefined && !known) undated += before ? 0 : 1
      if (record.cell('id') === null) unnumbered += 1
    },
    introduce: () => [],
    targets: noTargets,
    remarks: () => [
      ...(undated
        ? [
            {
              nl: `${counted(undated, 'bewoner', 'bewoners', 'nl')} zonder datum: vandaag ingeschreven (${today})`,
              en: `${counted(undated, 'resident', 'residents')} without a date: registered today (${today})`,
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
    ],
    *events(record) {
      const { person, reference, known, time = today } = read(record)
      if (known && known.since !== Number.POSITIVE_INFINITY) {
        const event = describe(known.id, known.described, asFarAsSaid(record, person), time)
        if (event) yield event
        return
      }
      const before = heard.get(nameKey(reference))?.person.reference ?? reference
      const resident = known?.id ?? ids.subject('resident', before)
      const id = ids.event('resident-registered', resident)
      yield importedEvent('resident-registered', id, time, { resident, ...person })
    },
  }
}
