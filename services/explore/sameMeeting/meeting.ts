import { dayOf, type Happened, type Instant, type Precision } from '../../../events/index.ts'

/** The marks of one meeting: its people, its day, and its partner or place. */
export type Meeting = {
  readonly day: string
  readonly residents: readonly string[]
  /** The partner, initiative or place of a meeting that has one resident; the empty string for others. */
  readonly with: string
}

type When = { readonly at: Instant; readonly precision: Precision }

/** Reads a meeting from an event; `undefined` for other types, and when only the month is known. */
export function meetingOf({ type, data }: Happened, { at, precision }: When): Meeting | undefined {
  if (precision === 'month') return undefined
  const day = dayOf(at)
  switch (type) {
    case 'resident-met-resident':
    case 'residents-gathered':
      return { day, residents: data.residents, with: '' }
    case 'resident-met-partner':
      return { day, residents: [data.resident], with: data.partner }
    case 'resident-attended-initiative':
      return { day, residents: [data.resident], with: `${data.initiative} ${data.session ?? ''}` }
    case 'resident-visited-place':
      return { day, residents: [data.resident], with: data.place }
    default:
      return undefined
  }
}

/** Colleagues who record a party differ in a name or two: three in four people of both lists are enough. */
const ALIKE_FROM = 0.75

export function isSameMeeting(one: Meeting, other: Meeting): boolean {
  if (one.day !== other.day || one.with !== other.with) return false
  const all = new Set([...one.residents, ...other.residents])
  const both = one.residents.filter((id) => other.residents.includes(id))
  return both.length >= all.size * ALIKE_FROM
}
