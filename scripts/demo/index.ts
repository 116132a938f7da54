import { DAY } from '../../services/shared/time.ts'
import { tellAnnotations } from './annotations.ts'
import { tellBuddies } from './buddies.ts'
import { calendarUntil } from './calendar.ts'
import { chronicleOf, type DemoDay, type DemoEvent } from './chronicle.ts'
import { circlesFrom, weave } from './circles.ts'
import { carriedTies, castCarriers, tellConnectors, tuckedTies } from './connector.ts'
import { tellCorrections } from './corrections.ts'
import { tellExperiments } from './experiments.ts'
import { tellInitiatives, tellPlaces } from './huiskamer.ts'
import { tellIntroductions } from './introductions.ts'
import { tellGatherings, tellMeetings } from './meetings.ts'
import { tellHelp, tellNeeds, tellSkills } from './needs.ts'
import { tellParticipation, tellVisits, tellVolunteers } from './participation.ts'
import { tellCoalition, tellPartners } from './partners.ts'
import { peopleOf } from './people.ts'
import { randomFrom } from './random.ts'
import { tellHouseholds, tellNeighbourhood, tellRegistrations } from './registration.ts'
import { tellLadder, tellRights, tellSignals } from './signals.ts'
import { supportFor, tellSupport } from './support.ts'
import { islandTies, lapsedTies, threadTies } from './threads.ts'

export type { DemoDay, DemoEvent }

export const DEMO_NEIGHBOURHOOD = 'demo'
export const DEMO_SEED = 'rijswijkbuiten'
export const DEMO_UNTIL = '2026-11-20'

const FOUR_WEEKS = 28 * DAY

/**
 * The last day of a demo that is looked at today: it moves on every four weeks, so that the demo is never out of
 * date and still the same for everyone who looks in those weeks.
 * @param today `YYYY-MM-DD`; the demo ends before it.
 */
export function latestUntil(today: string): string {
  const known = Date.parse(DEMO_UNTIL)
  const periods = Math.floor((Date.parse(today) - 1 - known) / FOUR_WEEKS)
  return new Date(known + periods * FOUR_WEEKS).toISOString().slice(0, 10)
}

export type DemoOptions = {
  readonly seed?: string
  /** The last day of the two years, `YYYY-MM-DD`. */
  readonly until?: string
}

/** The events of the demo in the order in which they were recorded. */
export const demoEvents = (options?: DemoOptions): DemoEvent[] =>
  demoDays(options).flatMap(({ events }) => events)

/**
 * The demo neighbourhood: two years of an invented RijswijkBuiten, day by day as it was recorded. The same seed and
 * last day give the same events, to the byte.
 */
export function demoDays({ seed = DEMO_SEED, until = DEMO_UNTIL }: DemoOptions = {}): DemoDay[] {
  const calendar = calendarUntil(until)
  const chronicle = chronicleOf(seed, calendar)
  const chance = (theme: string) => randomFrom(`${seed}/${theme}`)

  tellNeighbourhood(chronicle)
  const partners = tellPartners(chronicle, chance('partners'))
  tellCoalition(partners, chronicle)
  const places = tellPlaces(partners, chronicle)

  const born = peopleOf(seed, chronicle)
  const { carriers, people, circles } = castCarriers(
    born,
    circlesFrom(born, chance('circles')),
    chance('cast'),
  )
  tellRegistrations(people, calendar, chronicle, chance('registration'))
  const objectors = tellRights(people, calendar, chronicle, chance('rights'))

  const { couples, ties: threads } = threadTies(people, circles, chance('threads'))
  tellHouseholds(people, couples, chronicle)
  tellConnectors(carriers, chronicle)

  const woven = weave(circles, chance('weave'))
  const ties = [
    ...woven,
    ...threads,
    ...carriedTies(people, carriers, chance('carried')),
    ...tuckedTies(people, carriers, chance('tucked')),
    ...islandTies(people, chance('islands')),
    ...lapsedTies(people, circles, chance('lapsed')),
  ]
  tellIntroductions(
    ties,
    [carriers.carrier, ...carriers.connectors],
    people,
    objectors,
    chronicle,
    chance('introductions'),
  )
  tellMeetings(ties, places, chronicle, chance('meetings'))
  tellGatherings(circles, places, chronicle, chance('gatherings'))

  const support = supportFor(people, partners, chance('support'))
  tellSupport(support, chronicle, chance('visits of partners'))
  const needs = tellNeeds(people, chronicle, chance('needs'))
  tellSkills(people, chronicle, chance('skills'))
  tellHelp(ties, support, chronicle, chance('help'))
  const initiatives = tellInitiatives(needs, partners, places, chronicle)
  tellParticipation(people, initiatives, calendar, chronicle, chance('participation'))
  tellVisits(people, places, chronicle, chance('visits'))
  tellVolunteers(people, initiatives, [carriers.lastBridge], chronicle, chance('volunteers'))
  tellBuddies(people, partners, chronicle, chance('buddies'))
  tellSignals(people, partners, chronicle, chance('signals'))
  tellLadder(people, chronicle, chance('ladder'))
  tellExperiments(initiatives, partners, calendar, chronicle)
  tellAnnotations(people, carriers, places, calendar, chronicle)
  tellCorrections(calendar, chronicle, chance('corrections'))
  return chronicle.days()
}
