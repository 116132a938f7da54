import { setImmediate } from 'node:timers/promises'
import type { Instant, Neighbourhood, Position } from '../../../events/index.ts'
import type { EventLog } from '../../log/index.ts'
import type { Levels, Population, VoicedNeed } from '../../measure/index.ts'
import type { Projector } from '../../project/index.ts'
import type { Slice } from '../../slice/index.ts'
import {
  type DisclosureRules,
  dueMonths,
  type FigureStore,
  type Figures,
  figureRowOf,
  isPublished,
  type Month,
  type Publication,
  publicationOf,
  type ReportingMonth,
  reportingMonthOf,
} from '../figures/index.ts'
import { expectedIn } from './expectedIn.ts'
import { meetingsIn } from './meetingsIn.ts'
import { peopleOf } from './peopleOf.ts'
import { programmeOf } from './programmeOf.ts'

type At<T> = (neighbourhood: Neighbourhood, asOf: Instant, knownAt: Position) => Promise<T>

export type PublisherSources = {
  readonly log: Pick<EventLog, 'neighbourhoods'>
  readonly projector: Pick<Projector, 'reached'>
  /** The neighbourhood at a moment, as the log knew it at a position. */
  readonly snapshotOf: At<{ readonly slice: Slice; readonly levels: Levels }>
  /** The voiced needs, and the population of the areas, at the same moment. */
  readonly openCasesOf: At<{
    readonly needs: readonly VoicedNeed[]
    readonly populations: readonly Population[]
  }>
  readonly store: FigureStore
  readonly rulesOf: (neighbourhood: Neighbourhood) => DisclosureRules
  /** Computes the publication of a month off the event loop: `publish`. */
  readonly publish: (month: Month) => Promise<Publication>
  readonly now: () => Instant
}

/** Gives the figures of every month that may be told, oldest first. */
export type Publisher = (neighbourhood: Neighbourhood) => Promise<readonly Figures[]>

/**
 * Publishes the months that are due when somebody asks: all of them at once, from what the log then holds, and each
 * only once. Facts recorded later, and erasures, are in the months after; what was told stays as it is. A month in
 * which no group is large enough to be spoken of is not fixed: it can still be told when the log knows more.
 */
export function createPublisher(sources: PublisherSources): Publisher {
  const { log, projector, snapshotOf, openCasesOf, store, rulesOf, publish, now } = sources
  /** Published figures do not change: they are read once. */
  const known = new Map<Neighbourhood, readonly Figures[]>()
  const running = new Map<Neighbourhood, Promise<readonly Figures[]>>()

  async function countedIn(neighbourhood: Neighbourhood, { asOf }: ReportingMonth, position: Position) {
    const { slice, levels } = await snapshotOf(neighbourhood, asOf, position)
    const { needs, populations } = await openCasesOf(neighbourhood, asOf, position)
    const people = peopleOf(slice, levels)
    const here = new Set(people.map(({ id }) => id))
    const theirs: readonly VoicedNeed[] = needs.filter(({ resident }) => here.has(resident))
    return { slice, people, needs: theirs, populations }
  }

  async function publishMonth(
    neighbourhood: Neighbourhood,
    step: ReportingMonth,
    position: Position,
    told: readonly Figures[],
  ): Promise<Figures> {
    const { month } = step
    const before = told.at(-1)
    const rules = rulesOf(neighbourhood)
    const current = await countedIn(neighbourhood, step, position)
    const months = new Set([...(before?.rows ?? []).map(({ since }) => since), before?.programme.since])
    const earlier = new Map<string, Awaited<ReturnType<typeof countedIn>>>()
    for (const since of months) {
      const then = told.find((its) => its.month === since)
      if (then)
        earlier.set(then.month, await countedIn(neighbourhood, reportingMonthOf(then.month), then.position))
    }
    const { rows } = await publish({
      month,
      people: current.people,
      before: before && publicationOf(before),
      earlier: new Map([...earlier].map(([since, { people }]) => [since, people])),
      rules,
      secret: [await store.secret(), neighbourhood, month].join(' '),
    })
    const toldNeeds = before && {
      programme: before.programme,
      needs: earlier.get(before.programme.since)?.needs ?? [],
    }
    return {
      month,
      rules,
      position,
      rows: rows.map((row) => figureRowOf(row, expectedIn(row.group, current.populations))),
      meetings: meetingsIn(current.slice, reportingMonthOf(monthBefore(month)).asOf, rules),
      programme: programmeOf(month, current.needs, toldNeeds, rules),
    }
  }

  async function publishDue(neighbourhood: Neighbourhood): Promise<readonly Figures[]> {
    const summary = (await log.neighbourhoods()).find((its) => its.neighbourhood === neighbourhood)
    if (!summary) return []
    const told = [...(known.get(neighbourhood) ?? store.all(neighbourhood))]
    known.set(neighbourhood, told)
    const last = told.at(-1)?.month ?? ''
    const due = dueMonths(summary.firstAt, now()).filter(({ month }) => month > last)
    if (due.length === 0) return told
    await projector.reached(summary.head)
    for (const step of due) {
      const figures = await publishMonth(neighbourhood, step, summary.head, told)
      if (isPublished(figures)) told.push(store.keep(neighbourhood, figures))
      // Months take a while each: others are answered in between.
      await setImmediate()
    }
    return told
  }

  return (neighbourhood) => {
    const already = running.get(neighbourhood)
    if (already) return already
    const published = publishDue(neighbourhood).finally(() => running.delete(neighbourhood))
    running.set(neighbourhood, published)
    return published
  }
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}
