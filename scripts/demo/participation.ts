import { lastDayOf } from './acquaintance.ts'
import { type Calendar, type DayNumber, STORY_DAYS } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import type { DemoPlace, Initiative } from './huiskamer.ts'
import type { DemoStanding, Resident } from './people.ts'
import type { DemoRandom } from './random.ts'
import { LAPSED, turns } from './turns.ts'

const likelihoodToJoin: Readonly<Record<DemoStanding, number>> = {
  woven: 0.6,
  tucked: 0.45,
  carried: 0.5,
  thread: 0.45,
  formal: 0.5,
  island: 0.4,
  unseen: 0.15,
  child: 0.4,
}

const suits = (one: Resident, { topic, area }: Initiative) => {
  if (one.lifeStage === 'child') return topic === 'children' || topic === 'creative'
  return topic !== 'children' && (area === undefined || area === one.area)
}

/** From when to when somebody takes part; who came for the connector stays away when she has stopped. */
function spellIn(one: Resident, initiative: Initiative, random: DemoRandom): readonly [DayNumber, DayNumber] {
  const from = Math.max(initiative.starts, one.settles, one.arrives + 5) + random.whole(0, 90)
  const last = Math.min(initiative.ends ?? STORY_DAYS + 1, lastDayOf(one) - 1)
  if (one.standing === 'carried')
    return [from, Math.min(last, turns.carrierStepsDown + random.whole(-20, 25))]
  if (one.standing === 'unseen') return [from, Math.min(last, LAPSED - 15)]
  return [from, random.chance(0.3) ? Math.min(last, from + random.whole(50, 260)) : last]
}

/** People join initiatives, come to sessions, and stop. */
export function tellParticipation(
  people: readonly Resident[],
  initiatives: readonly Initiative[],
  calendar: Calendar,
  chronicle: Chronicle,
  random: DemoRandom,
) {
  for (const one of people) {
    if (!random.chance(likelihoodToJoin[one.standing])) continue
    const choice = initiatives.filter((initiative) => suits(one, initiative))
    for (const initiative of random.some(choice, random.chance(0.3) ? 2 : 1)) {
      const [from, to] = spellIn(one, initiative, random)
      if (to - from < 14) continue
      const membership = { resident: one.id, initiative: initiative.id }
      chronicle.happen('resident-joined-initiative', membership, { day: from, minutes: 545 })
      tellSessions(membership, initiative, [from, to], random.between(0.25, 0.75))
      if (to < STORY_DAYS - 1)
        chronicle.happen('resident-left-initiative', membership, { day: to, minutes: 1290 })
    }
  }

  function tellSessions(
    membership: { resident: string; initiative: string },
    { weekday, everyWeeks }: Initiative,
    [from, to]: readonly [DayNumber, DayNumber],
    faithfulness: number,
  ) {
    for (let day = calendar.next(weekday, from + 1); day < to; day += 7 * everyWeeks) {
      if (calendar.holiday(day) || !random.chance(faithfulness)) continue
      chronicle.happen(
        'resident-attended-initiative',
        { ...membership, session: calendar.date(day) },
        { day, minutes: 840 },
        random.chance(0.3) ? { source: 'self' } : {},
      )
    }
  }
}

/** A visit is not a meeting, and being seen at the library makes nobody known. */
export function tellVisits(
  people: readonly Resident[],
  places: readonly DemoPlace[],
  chronicle: Chronicle,
  random: DemoRandom,
) {
  for (const one of people) {
    const likes = one.standing === 'unseen' ? 0.15 : 0.3
    if (one.lifeStage === 'child' || !random.chance(likes)) continue
    const place = random.pick(places)
    const every = random.between(18, 70)
    const first = Math.max(one.arrives + 3, place.opens) + random.whole(0, 60)
    for (let day = first; day <= Math.min(lastDayOf(one), STORY_DAYS); day += random.gap(every)) {
      const when = { day, minutes: random.whole(600, 1080), exact: random.chance(0.2) }
      chronicle.happen('resident-visited-place', { resident: one.id, place: place.id }, when)
    }
  }
}

/** Volunteers come from among those who are woven in; later they are asked whether the place still fits. */
export function tellVolunteers(
  people: readonly Resident[],
  initiatives: readonly Initiative[],
  always: readonly Resident[],
  chronicle: Chronicle,
  random: DemoRandom,
) {
  const able = people.filter(
    (one) => one.standing === 'woven' && one.lifeStage !== 'child' && !always.includes(one),
  )
  const lasting = initiatives.filter((initiative) => !initiative.ends)
  const inloop = initiatives.find((initiative) => initiative.key === 'inloop')!
  for (const one of [...always, ...random.some(able, 28)]) {
    const initiative = always.includes(one) ? inloop : random.pick(lasting)
    const from = Math.max(initiative.starts + 3, one.settles + 10) + random.whole(0, 80)
    const last = Math.min(lastDayOf(one), STORY_DAYS) - 1
    if (last - from < 60) continue
    const membership = { resident: one.id, initiative: initiative.id }
    chronicle.happen('volunteer-joined-initiative', membership, { day: from, minutes: 550 })
    const asked = from + random.whole(45, 110)
    if (asked < last) {
      const fits = random.weighted({ yes: 7, doubt: 2, no: 1 })
      chronicle.happen('volunteer-fit-reviewed', { ...membership, fits }, { day: asked, minutes: 700 })
    }
    const leaves = one.leaves !== undefined
    const stops = leaves || (!always.includes(one) && asked + 12 < last && random.chance(0.2))
    const to = leaves ? last : random.whole(Math.min(asked + 10, last - 2), last - 2)
    if (stops) chronicle.happen('volunteer-left-initiative', membership, { day: to, minutes: 1280 })
  }
}
