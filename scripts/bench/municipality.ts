import { type NewEvent, readNewEvent } from '../../events/index.ts'
import { DAY } from '../../services/shared/time.ts'
import { dice, END } from './history.ts'

const CHUNK = 5_000
const AREAS_OF = 5_000
const STAGES = ['child', 'youth', 'adult', 'adult', 'adult', 'older'] as const
const COHORTS = ['de-blauwe-parel', 'our-house', 'cardia', 'nieuwe-instroom', 'zelfstandig-thuis'] as const

const make = (sent: object): NewEvent => readNewEvent(sent, () => crypto.randomUUID())

type Given = {
  readonly residents: number
  readonly contacts: number
  readonly days: number
}

/**
 * A municipality as one would be: areas of about 5,000 people, in them circles of 4 to 20 who mostly meet each other,
 * some lines between circles and few between areas. One in ten was never met, one in ten only by an organisation.
 */
export function* municipality({ residents, contacts, days }: Given): Generator<NewEvent[]> {
  const roll = dice(11)
  const start = END - days * DAY
  const began = new Date(start).toISOString()
  const areas = Math.max(2, Math.round(residents / AREAS_OF))
  const ids = (count: number) => Array.from({ length: count }, () => crypto.randomUUID())
  const partners = ids(Math.min(12, areas * 2))
  const people = ids(residents)
  const areaOf = (person: number) => Math.floor((person * areas) / residents)
  yield [
    ...partners.map((partner, n) =>
      make({
        type: 'partner-joined',
        occurredAt: began,
        data: { partner, name: `Organisatie ${n + 1}`, sector: 'welfare', formal: true },
      }),
    ),
    ...people.map((resident, person) =>
      make({
        type: 'resident-registered',
        occurredAt: began,
        data: {
          resident,
          name: `Bewoner ${person}`,
          area: `Wijk ${String(areaOf(person) + 1).padStart(2, '0')}`,
          lifeStage: STAGES[roll(STAGES.length)],
          ...(roll(20) === 0 && { cohort: COHORTS[roll(COHORTS.length)] }),
        },
      }),
    ),
  ]

  // Neighbours are people made one after the other: a circle is a stretch of them.
  const circleOf = new Int32Array(residents)
  const circles: (readonly [from: number, size: number])[] = []
  for (let from = 0; from < residents; ) {
    const size = Math.min(4 + roll(17), residents - from)
    circleOf.fill(circles.length, from, from + size)
    circles.push([from, size])
    from += size
  }
  const neverMet = Uint8Array.from(people, () => roll(10))
  const isMet = (person: number) => neverMet[person]! > 1
  const meets = (one: number): number => {
    const [from, size] = circles[circleOf[one]!]!
    const kind = roll(40)
    if (kind === 0) return roll(residents)
    if (kind > 4) return from + roll(size)
    return Math.min(residents - 1, Math.max(0, one + roll(120) - 60))
  }
  for (let done = 0; done < contacts; done += CHUNK) {
    const chunk: NewEvent[] = []
    for (let row = 0; row < Math.min(CHUNK, contacts - done); row++) {
      const one = roll(residents)
      const other = meets(one)
      const at = new Date(start + ((done + row) / contacts) * days * DAY).toISOString()
      if (neverMet[one] === 1) {
        const partner = partners[areaOf(one) % partners.length]
        chunk.push(
          make({ type: 'resident-met-partner', occurredAt: at, data: { resident: people[one], partner } }),
        )
      } else if (one !== other && isMet(one) && isMet(other)) {
        const both = [people[one], people[other]]
        chunk.push(make({ type: 'resident-met-resident', occurredAt: at, data: { residents: both } }))
      }
    }
    yield chunk
  }
}
