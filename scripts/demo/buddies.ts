import { lastDayOf } from './acquaintance.ts'
import { STORY_DAYS } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import type { Partner } from './partners.ts'
import type { Resident } from './people.ts'
import type { DemoRandom } from './random.ts'
import { turns } from './turns.ts'

const PAIRS = 24

/**
 * The buddy project: newcomers and others get a maatje from among the woven. A match that ends leaves somebody
 * where they were without it; most last.
 */
export function tellBuddies(
  people: readonly Resident[],
  partners: readonly Partner[],
  chronicle: Chronicle,
  random: DemoRandom,
) {
  const { id, happen } = chronicle
  const initiative = id('initiative', 'maatjes')
  const partner = partners.find((one) => one.key === 'welzijn')!.id
  happen(
    'initiative-started',
    { initiative, name: 'Maatjesproject RijswijkBuiten', kind: 'buddy-project', partner },
    { day: turns.buddyProjectStarts },
  )
  const grown = people.filter((one) => one.leaves === undefined && one.lifeStage !== 'child')
  const givers = random.some(
    grown.filter((one) => one.standing === 'woven' && one.cohort === undefined),
    PAIRS,
  )
  const matchable = grown.filter(
    (one) => (one.standing === 'woven' && one.cohort) || (one.standing === 'formal' && one.arrives < 400),
  )
  const matched = random.some(matchable, PAIRS)
  matched.forEach((one, n) => {
    const giver = givers[n]
    if (!giver || giver.area === 'Hoekpolder' || (giver.area === 'Our-House' && one.area === 'Hoekpolder'))
      return
    const from =
      Math.max(turns.buddyProjectStarts + 5, one.arrives + 20, giver.settles) + random.whole(0, 150)
    if (from > STORY_DAYS - 60) return
    const pair = { residents: [giver.id, one.id], initiative }
    // A match with somebody whom only organisations know has ended by now, or they would be on a thread.
    const ends =
      one.standing === 'formal' ? Math.max(from + 30, random.whole(400, 545)) : random.whole(from + 90, 1100)
    if (one.standing === 'formal' && ends > 548) return
    happen('buddy-match-made', pair, { day: from, minutes: 660 })
    const last = Math.min(ends, lastDayOf(one), lastDayOf(giver))
    for (let day = from + 3; day < Math.min(last, STORY_DAYS); day += random.gap(17)) {
      happen(
        'resident-met-resident',
        { residents: [giver.id, one.id] },
        { day, minutes: 870, exact: random.chance(0.3) },
        { source: 'self' },
      )
    }
    if (ends < STORY_DAYS) happen('buddy-match-ended', pair, { day: ends, minutes: 1000 })
  })
}
