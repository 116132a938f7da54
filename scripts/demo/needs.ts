import type { EventData, LifeStage } from '../../events/index.ts'
import { type Acquaintance, lastDayOf } from './acquaintance.ts'
import type { DayNumber } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import type { Resident } from './people.ts'
import type { DemoRandom } from './random.ts'
import type { Support } from './support.ts'

export type Topic = EventData<'need-voiced'>['topic']
export type DemoNeed = {
  readonly id: string
  readonly resident: Resident
  readonly topic: Topic
  readonly voiced: DayNumber
}

type Wishes = Readonly<Partial<Record<Topic, number>>>
const wishes: Readonly<Record<LifeStage, Wishes>> = {
  child: { sport: 2, creative: 1, children: 4 },
  youth: { sport: 4, work: 4, company: 3, creative: 3, digital: 1 },
  adult: { company: 4, work: 3, language: 3, children: 3, sport: 3, administration: 3, garden: 2, meals: 3 },
  older: {
    company: 9,
    meals: 7,
    transport: 4,
    household: 3,
    digital: 5,
    sport: 2,
    garden: 3,
    care: 2,
    creative: 2,
  },
  unknown: { company: 1 },
}

const words: Partial<Record<Topic, readonly string[]>> = {
  company: ['Zou graag eens met iemand koffie drinken.', 'De avonden zijn lang.'],
  meals: ['Kookt niet meer voor één persoon.', 'Wil graag samen eten.'],
  digital: ['Komt niet in DigiD.', 'Wil kunnen beeldbellen met de kleinkinderen.'],
  transport: ['Kan niet meer alleen naar de markt.'],
  language: ['Wil Nederlands oefenen met buren.'],
  garden: ['Mist de tuin van het oude huis.'],
}

/** People say what they are in need of: when the kwartiermaker asks around, and newcomers soon after they move. */
export function tellNeeds(people: readonly Resident[], chronicle: Chronicle, random: DemoRandom): DemoNeed[] {
  return people.flatMap((resident) => {
    if (!random.chance(resident.cohort ? 0.75 : 0.38)) return []
    const voiced = resident.arrives + random.whole(2, 90)
    if (voiced > Math.min(lastDayOf(resident), 722)) return []
    const topic = random.weighted(wishes[resident.lifeStage])
    const need = chronicle.id('need', resident.id)
    const said = words[topic]
    chronicle.happen(
      'need-voiced',
      { need, resident: resident.id, topic, ...(said && random.chance(0.4) && { note: random.pick(said) }) },
      { day: voiced, minutes: 700 },
      { source: random.chance(0.6) ? 'self' : 'observed' },
    )
    return [{ id: need, resident, topic, voiced }]
  })
}

const offers: Wishes = {
  meals: 4,
  company: 4,
  household: 4,
  garden: 3,
  digital: 3,
  language: 2,
  creative: 3,
  transport: 2,
  administration: 2,
  children: 2,
  sport: 2,
}

/** Skills that people offer. */
export function tellSkills(people: readonly Resident[], chronicle: Chronicle, random: DemoRandom) {
  for (const resident of people) {
    if (resident.standing === 'unseen' || resident.lifeStage === 'child' || !random.chance(0.28)) continue
    const offered = resident.arrives + random.whole(10, 160)
    if (offered > Math.min(lastDayOf(resident), 720) - 5) continue
    const skill = chronicle.id('skill', resident.id)
    const topic = random.weighted(offers)
    chronicle.happen('skill-offered', { skill, resident: resident.id, topic }, { day: offered, minutes: 720 })
    const withdrawn = offered + random.whole(60, 300)
    if (random.chance(0.1) && withdrawn < Math.min(lastDayOf(resident), 725)) {
      chronicle.happen('skill-withdrawn', { skill }, { day: withdrawn })
    }
  }
}

const helpTopics: Wishes = { household: 5, transport: 4, administration: 3, digital: 4, meals: 2, care: 2 }

/** Help runs along lines that are there: between acquaintances, or from somebody of an organisation. */
export function tellHelp(
  ties: readonly Acquaintance[],
  support: readonly Support[],
  chronicle: Chronicle,
  random: DemoRandom,
) {
  let asked = 0
  const ask = (resident: Resident, day: DayNumber, topic: Topic) => {
    const help = chronicle.id('help', asked++)
    chronicle.happen(
      'help-asked',
      { help, resident: resident.id, topic },
      { day, minutes: 560 },
      { source: 'self' },
    )
    return help
  }
  for (const { a, b, from, to } of ties) {
    if (to - from < 30 || !random.chance(0.35) || a.lifeStage === 'child' || b.lifeStage === 'child') continue
    const [resident, helper] = a.lifeStage === 'older' || random.chance(0.5) ? [a, b] : [b, a]
    const day = random.whole(from + 5, to - 5)
    const topic = random.weighted(helpTopics)
    const help = random.chance(0.5) ? ask(resident, day, topic) : undefined
    const when = { day: Math.min(to, day + random.whole(0, 4)), minutes: 900 }
    chronicle.happen(
      'help-given',
      { resident: resident.id, helper: helper.id, topic, ...(help && { help }) },
      when,
      { source: random.chance(0.5) ? 'self' : 'observed' },
    )
  }
  for (const { resident, partner, from, to } of support) {
    if (to - from < 30 || !random.chance(0.4)) continue
    const day = random.whole(from + 5, to - 5)
    const topic = random.weighted(helpTopics)
    const help = ask(resident, day, topic)
    chronicle.happen(
      'help-given',
      { resident: resident.id, partner: partner.id, topic, help },
      { day: Math.min(to, day + random.whole(0, 9)), minutes: 900 },
      { source: 'partner' },
    )
  }
}
