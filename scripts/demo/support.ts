import { lastDayOf } from './acquaintance.ts'
import { type DayNumber, STORY_DAYS } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import type { Partner } from './partners.ts'
import type { Resident } from './people.ts'
import type { DemoRandom } from './random.ts'
import { LAPSED } from './turns.ts'

/** A resident who sees somebody of a partner now and then. */
export type Support = {
  readonly resident: Resident
  readonly partner: Partner
  readonly from: DayNumber
  readonly to: DayNumber
  readonly every: number
}

const BEFORE_THE_END = LAPSED - 12

/** For how long an organisation stays in touch, which is what decides where people stand in the end. */
function spellOf(one: Resident, random: DemoRandom): readonly [DayNumber, DayNumber] | undefined {
  const from = one.arrives + random.whole(1, 20)
  const forAWhile = [from, Math.min(from + random.whole(60, 210), BEFORE_THE_END)] as const
  const tillNow = [from, STORY_DAYS] as const
  switch (one.standing) {
    case 'formal':
      return tillNow
    case 'unseen':
      return random.chance(0.6) ? forAWhile : undefined
    case 'carried':
      return random.chance(0.5) ? tillNow : forAWhile
    case 'thread':
      return random.chance(0.5) ? tillNow : forAWhile
    case 'island':
      return random.chance(0.6) ? forAWhile : undefined
    case 'tucked':
      return random.chance(0.25) ? tillNow : [from, one.settles + random.whole(20, 90)]
    case 'woven':
      // Once newcomers are among neighbours, the organisation can step back.
      if (one.cohort || random.chance(0.25)) return [from, one.settles + random.whole(30, 160)]
      return random.chance(0.2) ? tillNow : undefined
    case 'child':
      return undefined
    default:
      return one.standing satisfies never
  }
}

export function supportFor(
  people: readonly Resident[],
  partners: readonly Partner[],
  random: DemoRandom,
): Support[] {
  return people.flatMap((resident) => {
    const spell = spellOf(resident, random)
    if (!spell) return []
    const likelihood = Object.fromEntries(
      partners.map((partner) => [partner.key, partner.reach[resident.area] ?? partner.reach.all ?? 0]),
    )
    const several = resident.standing === 'formal' && random.chance(0.35) ? 2 : 1
    const keys = new Set(Array.from({ length: several }, () => random.weighted(likelihood)))
    return [...keys].map((key): Support => {
      const partner = partners.find((one) => one.key === key)!
      const from = Math.max(spell[0], partner.joins + 2)
      return {
        resident,
        partner,
        from,
        to: Math.min(spell[1], lastDayOf(resident)),
        every: random.between(24, 62),
      }
    })
  })
}

/** Partners and residents meet; the newcomers are welcomed within days of moving in. */
export function tellSupport(support: readonly Support[], chronicle: Chronicle, random: DemoRandom) {
  for (const { resident, partner, from, to, every } of support) {
    for (let day = from; day <= to; day += random.gap(every)) {
      const professional = random
        .shuffled(partner.professionals)
        .find((one) => one.from <= day && day < one.to && random.chance(0.85))
      chronicle.happen(
        'resident-met-partner',
        {
          resident: resident.id,
          partner: partner.id,
          ...(professional && { professional: professional.id }),
        },
        { day, minutes: random.whole(9 * 60, 17 * 60), exact: random.chance(0.3) },
        { source: random.chance(0.7) ? 'partner' : 'observed' },
      )
    }
  }
}
