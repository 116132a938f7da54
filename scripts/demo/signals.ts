import { lastDayOf } from './acquaintance.ts'
import type { Calendar } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import type { Partner } from './partners.ts'
import type { Resident } from './people.ts'
import type { DemoRandom } from './random.ts'
import { turns } from './turns.ts'

const observations = [
  'Gordijnen al dagen dicht.',
  'Komt niet meer op de koffieochtend.',
  'Zegt weinig slaap te hebben en niemand te spreken.',
  'Post stapelt zich op.',
  'Mantelzorg wordt zwaar.',
]

/** Somebody notices; most signals are picked up and closed, more come once the connector has stopped. */
export function tellSignals(
  people: readonly Resident[],
  partners: readonly Partner[],
  chronicle: Chronicle,
  random: DemoRandom,
) {
  const { id, happen } = chronicle
  const worried = new Set(['carried', 'unseen', 'formal', 'thread'])
  const able = partners.filter((one) => one.joins < 60)
  for (const one of people) {
    if (!worried.has(one.standing) || !random.chance(0.32)) continue
    const afterwards = one.standing === 'carried' ? turns.carrierStepsDown + 30 : one.arrives + 20
    const raised = Math.max(afterwards, one.arrives + 20, 70) + random.whole(0, 190)
    if (raised > Math.min(725, lastDayOf(one) - 30)) continue
    const signal = id('signal', one.id)
    const from = random.pick(able)
    happen(
      'signal-raised',
      {
        signal,
        resident: one.id,
        partner: from.id,
        topic: random.weighted({ company: 5, care: 2, household: 1, administration: 1 }),
        note: random.pick(observations),
      },
      { day: raised, minutes: 620 },
      { source: 'partner' },
    )
    const pickedUp = raised + random.whole(1, 14)
    if (!random.chance(0.85) || pickedUp > 728) continue
    happen('signal-picked-up', { signal, partner: random.pick(able).id }, { day: pickedUp, minutes: 630 })
    const closed = pickedUp + random.whole(10, 60)
    if (random.chance(0.75) && closed < 728)
      happen('signal-closed', { signal }, { day: closed, minutes: 640 })
  }
}

/** Where people stand on the participation ladder, asked now and then of those whom the project guides. */
export function tellLadder(people: readonly Resident[], chronicle: Chronicle, random: DemoRandom) {
  for (const one of people) {
    if (!one.cohort || one.lifeStage === 'child') continue
    const lonely = one.standing === 'unseen' || one.standing === 'formal'
    const first = one.arrives + random.whole(8, 40)
    const later = first + random.whole(150, 300)
    const level = random.whole(1, 2)
    chronicle.happen(
      'participation-level-observed',
      { resident: one.id, level },
      { day: first, minutes: 690 },
    )
    if (later > Math.min(lastDayOf(one), 725)) continue
    const now = lonely ? level : level + random.whole(0, 2)
    chronicle.happen(
      'participation-level-observed',
      { resident: one.id, level: now },
      { day: later, minutes: 690 },
    )
  }
}

/**
 * Why the data of each may be kept, for what, and until when; a few object to being introduced or studied.
 * @returns the residents who objected
 */
export function tellRights(
  people: readonly Resident[],
  calendar: Calendar,
  chronicle: Chronicle,
  random: DemoRandom,
): ReadonlySet<string> {
  const objectors = new Set<string>()
  for (const one of people) {
    const day = one.announced ?? one.arrives
    const basis = random.chance(0.8) ? 'consent' : 'public-task'
    const purpose = 'Bewoners met elkaar in contact brengen.'
    const retainUntil = calendar.date(day + 1826)
    chronicle.happen(
      'basis-recorded',
      { resident: one.id, basis, purpose, retainUntil },
      { day, minutes: 543 },
    )
    if (one.arrives > 600 || !random.chance(0.025)) continue
    objectors.add(one.id)
    const against = random.pick(['introductions', 'research'] as const)
    const objects = Math.min(one.arrives + random.whole(20, 120), lastDayOf(one) - 1)
    const when = { day: objects, minutes: 710 }
    chronicle.happen('objection-raised', { resident: one.id, against }, when, { source: 'self' })
  }
  return objectors
}
