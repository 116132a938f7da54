import type { Fields } from './columns.ts'
import { type Reading, rowsAlone, type Setting } from './reading.ts'
import type { FileRecord } from './record.ts'
import { importedEvent } from './rowEvent.ts'
import { openRecords, type TableOptions } from './tableReading.ts'
import { placeFunctions, placeManagements, readOption, readSeveral, readYesNo, sectors } from './words.ts'

export const partnerFields: Fields = {
  name: { required: true, known: 'naam partner organisatie organisation id' },
  sector: { known: 'soort type' },
  formal: { known: 'formeel formele_organisatie' },
  time: { known: 'datum sinds since joined date' },
}

export const placeFields: Fields = {
  name: { required: true, known: 'naam plek place locatie location id' },
  management: { known: 'beheer' },
  functions: { known: 'functies functie function' },
  area: { known: 'buurt wijkdeel wijk' },
  time: { known: 'datum geopend opened sinds since date' },
}

/** The moment of a row when neither it nor `--at` gives one: the day of the import. */
const momentOf = (record: FileRecord, { at, today }: Setting) => record.moment('time') ?? at ?? today

/** One row is one partner that joins; who is known by that name is left as it is. */
export function partnersReading(setting: Setting, options: TableOptions): Reading<FileRecord> {
  const { roster, ids } = setting
  function* events(record: FileRecord) {
    const name = record.needed('name')
    const sector = readOption(record, 'sector', sectors) ?? 'other'
    const formal = readYesNo(record, 'formal') ?? sector !== 'self-organised'
    const time = momentOf(record, setting)
    if (roster.named('partner', name)) return
    const partner = ids.subject('partner', name.toLowerCase())
    const id = ids.event('partner-joined', partner)
    yield importedEvent('partner-joined', id, time, { partner, name, sector, formal })
  }
  return rowsAlone((path, onBytes) => openRecords(path, partnerFields, options, onBytes), events)
}

/** One row is one place that opens; what is known by that name is left as it is. */
export function placesReading(setting: Setting, options: TableOptions): Reading<FileRecord> {
  const { roster, ids } = setting
  function* events(record: FileRecord) {
    const name = record.needed('name')
    const management = readOption(record, 'management', placeManagements)
    const functions = readSeveral(record, 'functions')?.map((text) => readFunction(record, text))
    const area = record.text('area')
    const time = momentOf(record, setting)
    if (roster.named('place', name)) return
    const place = ids.subject('place', name.toLowerCase())
    const id = ids.event('place-opened', place)
    yield importedEvent('place-opened', id, time, {
      place,
      name,
      ...(management && { management }),
      ...(functions && { functions }),
      ...(area && { area }),
    })
  }
  return rowsAlone((path, onBytes) => openRecords(path, placeFields, options, onBytes), events)
}

function readFunction(record: FileRecord, text: string) {
  const one = { ...record, text: () => text }
  return (
    readOption(one, 'functions', placeFunctions) ??
    record.refuse('functions', { nl: 'hier hoort een functie', en: 'expected a function' }, 'option')
  )
}
