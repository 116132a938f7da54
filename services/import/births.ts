import type { Label, LifeStage } from '../../events/index.ts'
import { parseMoment, type ReadMoment } from './moments.ts'
import { type FileRecord, noDayKnown } from './record.ts'
import { shown } from './shown.ts'
import { lifeStageAt } from './words.ts'

const OLDEST = 125
/** Where in `2026-12-31` each part ends. */
const [YEAR_ENDS, MONTH_ENDS, DAY_ENDS] = [4, 7, 10]

const noBirth = (text: string): Label => ({
  nl: `${shown(text)} kan geen geboortedatum zijn`,
  en: `expected a date of birth, got ${shown(text)}`,
})
const betweenStages = (text: string): Label => ({
  nl: `met ${shown(text)} alleen is de levensfase niet zeker; vul de hele geboortedatum in, of de levensfase`,
  en: `expected a whole date of birth or a life stage: ${shown(text)} may be one of two`,
})

/**
 * The life stage on a day of somebody who was born on the date, in the month or in the year of a field. The date itself
 * is kept nowhere.
 * @throws {BadRow} when it is no date of birth, or does not tell the life stage
 */
export function lifeStageOfBirth(record: FileRecord, field: string, today: string): LifeStage | undefined {
  const cell = record.cell(field)
  if (cell === null) return undefined
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim()
  const refuse = () => record.refuse(field, noBirth(text), 'moment')
  const read: ReadMoment | undefined = /^(18|19|20)\d{2}$/.test(text) ? { at: text } : parseMoment(cell)
  if (!read) return refuse()
  if (read.placeholder) record.refuse(field, noDayKnown(cell), 'placeholder')
  // Two digits are of the past: nobody was born in 2045.
  const century = read.shortYear && read.at.slice(0, MONTH_ENDS) > today.slice(0, MONTH_ENDS) ? 100 : 0
  const year = Number(read.at.slice(0, YEAR_ENDS)) - century
  const [month, day] = read.at.slice(0, DAY_ENDS).split('-').slice(1)
  const oldest = ageOn(today, year, `${month ?? '01'}-${day ?? '01'}`)
  const youngest = ageOn(today, year, `${month ?? '12'}-${day ?? '31'}`)
  if (youngest < 0 || oldest > OLDEST) return refuse()
  const stage = lifeStageAt(youngest)
  return stage === lifeStageAt(oldest) ? stage : record.refuse(field, betweenStages(text), 'moment')
}

function ageOn(today: string, year: number, birthday: string): number {
  const age = Number(today.slice(0, YEAR_ENDS)) - year
  return today.slice(YEAR_ENDS + 1) < birthday ? age - 1 : age
}
