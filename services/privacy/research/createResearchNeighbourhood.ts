import {
  type Neighbourhood,
  type Position,
  position,
  type RecordedEvent,
  START,
} from '../../../events/index.ts'
import { createMemoryGraph, type GraphStore } from '../../graph/index.ts'
import { isUnreadable, type LogEntry, type ReadLog } from '../../log/index.ts'
import { projectEntries } from '../../project/index.ts'
import { createPeriods } from '../periods.ts'
import type { DateStep } from '../projects.ts'
import { createNumbering, type LastPeriod, lastNumberOf } from './numbering.ts'
import { thingOf, withoutThem } from './withoutThem.ts'

export type ResearchNeighbourhoodQuestion = {
  readonly log: ReadLog
  readonly neighbourhood: Neighbourhood
  /** Residents who do not take part in research. */
  readonly people: ReadonlySet<string>
  /** The length of the periods after which research learns of what was recorded. */
  readonly step: DateStep
  /** The last that is over. */
  readonly period: LastPeriod
}

/** The part of one neighbourhood that research may know, as its own log and graph. */
export type ResearchNeighbourhood = { readonly log: ReadLog; readonly graph: GraphStore }

/**
 * Makes the neighbourhood as it would be had some people never been recorded, and nothing yet in the running day or
 * week. Everything that is told or measured for research is taken from it, with the same code as for everybody else:
 * so no figure depends on somebody who does not take part. Nothing in it can be opened: it has no keys.
 *
 * Events that this release does not know, or cannot read, are left out: nobody can say whom they are about.
 */
export async function createResearchNeighbourhood(
  question: ResearchNeighbourhoodQuestion,
): Promise<ResearchNeighbourhood> {
  const { log, neighbourhood, step, period } = question
  const { end, last } = period
  const leftOut = new Set(question.people)
  const numbering = createNumbering(step, last)
  const revisions = new Map<string, number>()
  const things = new Set<string>()
  let [firstAt, lastAt] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  /** Whether an event happened at another moment here than in the log, so that the log cannot be asked by moment. */
  let moved = false

  function take(entry: LogEntry): RecordedEvent | undefined {
    if (isUnreadable(entry) || !entry.known) return undefined
    const event = withoutThem(entry, leftOut)
    const thing = thingOf(event ?? entry)
    if (!event) {
      leftOut.add(entry.id)
      if (thing !== undefined && !things.has(thing)) leftOut.add(thing)
      return undefined
    }
    if (thing !== undefined) things.add(thing)
    const revision = revisions.get(event.stream) ?? 0
    revisions.set(event.stream, revision + 1)
    moved ||= event.at !== entry.at
    firstAt = Math.min(firstAt, event.at)
    lastAt = Math.max(lastAt, event.at)
    const { position } = numbering.add(entry.position, entry.recordedAt, revision)
    return { ...event, position, revision }
  }

  /** An entry of the log as it stands here. */
  function shown(entry: LogEntry): RecordedEvent | undefined {
    const index = numbering.indexOf(entry.position)
    if (index === -1 || isUnreadable(entry) || !entry.known) return undefined
    const event = withoutThem(entry, leftOut)
    return event && { ...event, ...numbering.at(index) }
  }

  const find: ReadLog['find'] = async (where, ids) => {
    const found = where === neighbourhood ? await log.find(where, ids) : new Map<string, LogEntry>()
    return new Map([...found].flatMap(([id, entry]) => shownAs(id, shown(entry))))
  }

  const graph = createMemoryGraph()
  let after = START
  const apply = async (upTo: Position, entries: readonly LogEntry[]) => {
    const { changes, parked } = await projectEntries({ find }, entries)
    await graph.apply({ neighbourhood, after, upTo, events: changes.get(neighbourhood) ?? [], parked })
    after = upTo
  }
  const upTo = await log.headAt(neighbourhood, end)
  if (upTo > START) {
    for await (const { entries } of log.read({ neighbourhood, upTo })) {
      const taken = entries.flatMap((entry) => take(entry) ?? [])
      if (taken.length > 0) await apply(taken.at(-1)!.position, taken)
    }
  }
  if (numbering.length > 0) await apply(last, [])
  const head = numbering.length > 0 ? last : START

  const read: ReadLog['read'] = async function* (query) {
    const { types, from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY, limit } = query
    if (query.neighbourhood !== neighbourhood) return
    const upTo = numbering.realUpTo(query.upTo ?? last)
    const after = numbering.realUpTo(query.after ?? START)
    if (upTo <= after) return
    const asked = {
      neighbourhood,
      after,
      upTo,
      ...(query.backwards && { backwards: true }),
      // A correction can have become what it said was right.
      ...(types && { types: [...types, 'event-corrected'] }),
      ...(!moved && query.from !== undefined && { from }),
      ...(!moved && query.until !== undefined && { until }),
    }
    let left = limit ?? Number.POSITIVE_INFINITY
    for await (const { entries } of log.read(asked)) {
      const found = entries
        .flatMap((entry) => shown(entry) ?? [])
        .filter(({ type, at }) => (!types || types.includes(type)) && at >= from && at <= until)
        .slice(0, left)
      left -= found.length
      yield { entries: found }
      if (left <= 0) return
    }
  }

  return {
    graph,
    log: {
      read,
      find,
      async at(where, positions) {
        if (where !== neighbourhood) return []
        const real = positions.flatMap((given) => numbering.realOf(given) ?? [])
        return (await log.at(where, real)).flatMap((entry) => shown(entry) ?? [])
      },
      head: async (where) => (where === undefined || where === neighbourhood ? head : START),
      async headAt(where, moment) {
        if (where !== neighbourhood || head === START) return START
        const periodAt = createPeriods(step)
        const known = lastNumberOf(periodAt(periodAt(moment + 1).start - 1).number)
        return position(Math.min(known, head))
      },
      neighbourhoods: async () =>
        numbering.length === 0 ? [] : [{ neighbourhood, events: numbering.length, firstAt, lastAt, head }],
    },
  }
}

const shownAs = (id: string, event: RecordedEvent | undefined): [string, LogEntry][] =>
  event ? [[id, event]] : []
