import { type EventData, type Label, type LifeStage, lifeStages } from '../../events/index.ts'
import type { Fields } from './columns.ts'
import { type Reading, rowsAlone, type Setting } from './reading.ts'
import { type FileRecord, tooLong } from './record.ts'
import { importedEvent } from './rowEvent.ts'
import { shown } from './shown.ts'
import { openRecords, type TableOptions } from './tableReading.ts'

type Population = EventData<'area-described'>['population']

export const populationFields: Fields = {
  area: { required: true, known: 'buurt buurtnaam wijkdeel gebied' },
  total: { known: 'inwoners aantal_inwoners aantal totaal bevolking inhabitants population' },
  child: { known: 'kinderen kind 0_12 0_tot_12 k_0_12' },
  youth: { known: 'jongeren jongere 13_27 13_tot_27' },
  adult: { known: 'volwassenen volwassene 28_64 28_tot_64' },
  older: { known: 'ouderen oudere 65 65_plus 65_jaar_of_ouder 65_jaar_en_ouder' },
  origin: { known: 'bron source' },
  time: { known: 'datum peildatum date sinds' },
}

const AREA_AT_MOST = 80
const stages = (Object.keys(lifeStages) as LifeStage[]).filter((stage) => stage !== 'unknown')

const noCount = (text: string): Label => ({
  nl: `${shown(text)} is geen aantal`,
  en: `expected a number of people, got ${shown(text)}`,
})
const lessThanParts = (total: number, sum: number): Label => ({
  nl: `er wonen er ${total}, en de levensfasen tellen op tot ${sum}`,
  en: `expected at least ${sum}, the sum of the life stages, got ${total}`,
})
const NOBODY: Label = { nl: 'er staat geen enkel aantal', en: 'expected at least one number of people' }

/** A number of people as people write it: `1.250` is twelve hundred and fifty. */
function countIn(record: FileRecord, field: string): number | undefined {
  const text = record.text(field)
  if (text === undefined) return undefined
  const digits = text.replace(/(?<=\d)[. ](?=\d{3}\b)/g, '')
  return /^\d{1,7}$/.test(digits) ? Number(digits) : record.refuse(field, noCount(text), 'option')
}

/** One row is one area and how many people live there, in all or by life stage. */
export function populationReading(setting: Setting, options: TableOptions): Reading<FileRecord> {
  const { ids, at, today } = setting

  function populationIn(record: FileRecord): Population {
    const total = countIn(record, 'total')
    const parts = stages.flatMap((stage) => {
      const count = countIn(record, stage)
      return count === undefined ? [] : [[stage, count] as const]
    })
    const sum = parts.reduce((all, [, count]) => all + count, 0)
    if (total === undefined && parts.length === 0) record.refuse('total', NOBODY, 'empty')
    if (total !== undefined && total < sum) record.refuse('total', lessThanParts(total, sum))
    const rest = (total ?? sum) - sum
    return { ...Object.fromEntries(parts), ...((rest > 0 || parts.length === 0) && { unknown: rest }) }
  }

  function* events(record: FileRecord) {
    const area = record.needed('area')
    if (area.length > AREA_AT_MOST) record.refuse('area', tooLong(AREA_AT_MOST), 'too-long')
    const population = populationIn(record)
    const source = record.text('origin')
    const time = record.moment('time') ?? at ?? today
    const id = ids.event('area-described', area, JSON.stringify(population), source ?? '', time)
    yield importedEvent('area-described', id, time, { area, population, ...(source && { source }) })
  }

  return rowsAlone((path, onBytes) => openRecords(path, populationFields, options, onBytes), events)
}
