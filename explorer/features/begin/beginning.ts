import type { NewEvent } from '../../api/shapes.ts'
import { newId } from '../../platform/uuid.ts'

/** One line of the form: an area, and how many people live there as it was typed. */
export type AreaLine = { readonly name: string; readonly people: string }
export type Beginning = { readonly name: string; readonly areas: readonly AreaLine[] }

type BeginningFault =
  | 'no-name'
  | 'long-name'
  | 'no-letters'
  | 'no-area-name'
  | 'long-area-name'
  | 'same-area'
  | 'people'
/** `field` is `name`, or the number of an area line with `name` or `people`. */
type FaultAt = { readonly field: string; readonly fault: BeginningFault }

const LONGEST_NAME = 80
const LONGEST_ID = 63
const PEOPLE_AT_MOST = 1_000_000

/** The id of a neighbourhood for its address: `Presikhaaf-Oost & ’t Dorp` is `presikhaaf-oost-t-dorp`. */
export function idFrom(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID - 4)
    .replace(/^-+|-+$/g, '')
  for (let n = 1; ; n++) {
    const id = n === 1 ? plain : `${plain}-${n}`
    if (!taken.includes(id)) return id
  }
}

/** A number of people as people write it: `4.120` and `4 120` are 4120. @returns NaN when it is none. */
export function peopleIn(text: string): number {
  const plain = text.trim().replace(/[.,\s](?=\d{3}(\D|$))/g, '')
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN
}

/** The areas of pasted lines, such as `Vlinderbuurt 420` or a name and a number from two columns of a spreadsheet. */
export function areasIn(text: string): AreaLine[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, name = line, people = ''] = /^(.*?)[\t;:,\s]+(\d[\d.,\s]*)$/.exec(line) ?? []
      return { name: name.trim(), people: people.trim() }
    })
}

const isEmpty = ({ name, people }: AreaLine) => name.trim() === '' && people.trim() === ''

/** Faults that must be put right before anything can be recorded, in the order of the form. */
export function faultsIn({ name, areas }: Beginning): FaultAt[] {
  const faults: FaultAt[] = []
  const say = (field: string, fault: BeginningFault) => void faults.push({ field, fault })
  const title = name.trim()
  if (title === '') say('name', 'no-name')
  else if (title.length > LONGEST_NAME) say('name', 'long-name')
  else if (idFrom(title, []) === '') say('name', 'no-letters')
  const seen = new Set<string>()
  for (const [at, line] of areas.entries()) {
    if (isEmpty(line)) continue
    const area = line.name.trim()
    const key = area.toLowerCase()
    if (area === '') say(`${at} name`, 'no-area-name')
    else if (area.length > LONGEST_NAME) say(`${at} name`, 'long-area-name')
    else if (seen.has(key)) say(`${at} name`, 'same-area')
    seen.add(key)
    const people = peopleIn(line.people)
    const isNumber = line.people.trim() === '' || (people >= 0 && people <= PEOPLE_AT_MOST)
    if (!isNumber) say(`${at} people`, 'people')
  }
  return faults
}

/** The areas with their numbers; an area without a number has none. */
export const populationsIn = ({ areas }: Beginning): { readonly name: string; readonly people: number }[] =>
  areas.flatMap(({ name, people }) => {
    const count = peopleIn(people)
    return name.trim() !== '' && count > 0 ? [{ name: name.trim(), people: count }] : []
  })

/**
 * The events that begin a neighbourhood: what it is called, and who should live in each area. An area without a number
 * is described all the same, so that it can be chosen.
 * @param day `YYYY-MM-DD`
 */
export function beginningEvents(beginning: Beginning, day: string): NewEvent[] {
  const described: NewEvent = {
    id: newId(),
    type: 'neighbourhood-described',
    occurredAt: day,
    data: { name: beginning.name.trim() },
  }
  const areas = beginning.areas
    .filter((line) => !isEmpty(line))
    .map(({ name, people }): NewEvent => {
      const count = people.trim() === '' ? undefined : peopleIn(people)
      const population = count === undefined ? {} : { unknown: count }
      return { id: newId(), type: 'area-described', occurredAt: day, data: { area: name.trim(), population } }
    })
  return [described, ...areas]
}
