import type { EventData } from '../../events/index.ts'
import type { DayNumber } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import type { DemoNeed, Topic } from './needs.ts'
import type { Partner } from './partners.ts'
import { turns } from './turns.ts'

export type DemoPlace = { readonly id: string; readonly key: string; readonly opens: DayNumber }
export type Initiative = {
  readonly id: string
  readonly key: string
  readonly starts: DayNumber
  readonly ends?: DayNumber
  /** 0 is Monday. */
  readonly weekday: number
  readonly everyWeeks: number
  /** For whom it is, when not for everyone. */
  readonly area?: string
  readonly topic?: Topic
}

const partnerId = (partners: readonly Partner[], key: string) => partners.find((one) => one.key === key)!.id

/** Places open; the huiskamer half-way, and residents take over its management near the end. */
export function tellPlaces(partners: readonly Partner[], chronicle: Chronicle): DemoPlace[] {
  const { id, happen } = chronicle
  const open = (key: string, opens: DayNumber, data: Omit<EventData<'place-opened'>, 'place'>): DemoPlace => {
    const place = id('place', key)
    happen('place-opened', { place, ...data }, { day: opens, minutes: 520 })
    return { id: place, key, opens }
  }
  const organised = { management: 'social-management' as const }
  const places = [
    open('huiskamer', turns.huiskamerOpens, {
      name: 'Huiskamer RijswijkBuiten',
      ...organised,
      functions: ['participation', 'signalling'],
      area: 'Vlinderbuurt',
      partner: partnerId(partners, 'welzijn'),
    }),
    open('bibliotheek', 31, {
      name: 'Bibliotheek aan de Schie',
      ...organised,
      area: 'Hoekpolder',
      partner: partnerId(partners, 'bibliotheek'),
    }),
    open('restaurant', 40, {
      name: 'Restaurant Cardia',
      ...organised,
      area: 'Cardia',
      partner: partnerId(partners, 'cardia'),
    }),
    open('sporthal', 92, {
      name: 'Sporthal Hoekpolder',
      ...organised,
      area: 'Hoekpolder',
      partner: partnerId(partners, 'sportpunt'),
    }),
    open('moestuin', 165, {
      name: 'Moestuin Hoekpolder',
      management: 'self-management',
      functions: ['participation'],
      area: 'Hoekpolder',
    }),
  ]
  const huiskamer = places[0]!.id
  happen(
    'place-functions-changed',
    { place: huiskamer, functions: ['participation', 'signalling', 'support', 'social-work'] },
    { day: turns.huiskamerOpens + 120 },
  )
  happen(
    'place-management-changed',
    { place: huiskamer, management: 'self-management' },
    { day: turns.selfManagement },
  )
  return places
}

const programme: Partial<Record<Topic, string>> = {
  company: 'Koffieochtend',
  meals: 'Samen eten',
  digital: 'Digitaal spreekuur',
  language: 'Taalcafé',
  creative: 'Atelier De Draad',
  sport: 'Samen bewegen',
  garden: 'Groene vingers',
  administration: 'Papierwinkel',
  household: 'Klussenbrigade',
  children: 'Speelmiddag',
  transport: 'Boodschappenbus',
  care: 'Mantelzorgcafé',
  work: 'Werk en leren',
}
const PROGRAMME_SIZE = 7

/** The topics of needs voiced before the doors opened, most wanted first. */
function wantedTopics(needs: readonly DemoNeed[]): Topic[] {
  const counts = new Map<Topic, number>()
  for (const { topic, voiced } of needs) {
    if (voiced < turns.huiskamerOpens) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  return [...counts]
    .filter(([topic]) => programme[topic])
    .toSorted(([a, few], [b, many]) => many - few || a.localeCompare(b))
    .slice(0, PROGRAMME_SIZE)
    .map(([topic]) => topic)
}

/** Initiatives to take part in: a few at first, then a programme that follows from the voiced needs. */
export function tellInitiatives(
  needs: readonly DemoNeed[],
  partners: readonly Partner[],
  places: readonly DemoPlace[],
  chronicle: Chronicle,
): Initiative[] {
  const { id, happen } = chronicle
  const place = (key: string) => places.find((one) => one.key === key)!.id
  const start = (
    plan: Omit<Initiative, 'id'>,
    data: Omit<EventData<'initiative-started'>, 'initiative'>,
  ): Initiative => {
    const initiative = id('initiative', plan.key)
    happen('initiative-started', { initiative, ...data }, { day: plan.starts, minutes: 530 })
    if (plan.ends) happen('initiative-ended', { initiative }, { day: plan.ends, minutes: 1300 })
    return { ...plan, id: initiative }
  }
  const by = (key: string) => ({ partner: partnerId(partners, key) })
  const early = [
    start(
      { key: 'wandeling', starts: 130, ends: 478, weekday: 2, everyWeeks: 1, topic: 'sport' },
      { name: 'Welkomstwandeling', kind: 'activity', ...by('sportpunt') },
    ),
    start(
      { key: 'bewonersraad', starts: 205, weekday: 1, everyWeeks: 4, area: 'Vlinderbuurt' },
      { name: 'Bewonersraad Vlinderbuurt', kind: 'working-group', ...by('bewoners') },
    ),
    start(
      { key: 'dagbesteding', starts: 235, weekday: 3, everyWeeks: 1, area: 'Our-House' },
      { name: 'Dagbesteding De Werkplaats', kind: 'day-care', ...by('our-house') },
    ),
    start(
      { key: 'inloop', starts: turns.huiskamerOpens, weekday: 0, everyWeeks: 1, topic: 'company' },
      { name: 'Inloop in de huiskamer', kind: 'meeting-place', ...by('welzijn'), place: place('huiskamer') },
    ),
    start(
      { key: 'samen-koken', starts: 505, weekday: 4, everyWeeks: 2, area: 'Our-House', topic: 'meals' },
      { name: 'Zelf koken, samen eten', kind: 'experiment', ...by('our-house'), place: place('huiskamer') },
    ),
  ]
  const answering = wantedTopics(needs).map((topic, n) =>
    start(
      {
        key: `programma/${topic}`,
        starts: turns.huiskamerOpens + 12 + 15 * n,
        weekday: (n * 2 + 1) % 6,
        everyWeeks: 1,
        topic,
      },
      {
        name: programme[topic]!,
        kind: 'activity',
        place: place('huiskamer'),
        ...(n % 3 !== 1 && by('welzijn')),
      },
    ),
  )
  for (const { id: need, resident, topic, voiced } of needs) {
    const answer = answering.find((one) => one.topic === topic)
    const day = answer && Math.max(answer.starts, voiced) + 9 + (need.charCodeAt(0) % 30)
    if (!answer || !day || day > 728 || (resident.leaves ?? 999) <= day || need.charCodeAt(1) % 5 < 2)
      continue
    happen('need-met', { need, initiative: answer.id }, { day })
  }
  return [...early, ...answering]
}
