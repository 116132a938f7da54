import {
  type EventData,
  type EventType,
  type Instant,
  type Precision,
  type Span,
  spanOf,
} from '../../events/index.ts'

type What<T extends EventType> = {
  readonly id: string
  readonly type: T
  readonly at: Instant
  readonly precision: Precision
  readonly data: EventData<T>
}

/** The part of an event that rules need. New events and log entries both have it. */
export type TimelineEntry<T extends EventType = EventType> = { readonly [K in T]: What<K> }[T]

/** The start, the end, or another mark in the timeline of a thing. */
export type TimelineTurn = 'in' | 'out' | 'mark'

/** An entry in a timeline: what one event says about one thing. */
export type Fact = {
  readonly event: string
  readonly type: EventType
  readonly turn: TimelineTurn
  readonly span: Span
  /** Another id or word that belongs to the fact, such as the partner of a professional. */
  readonly about?: string
}

/** The facts about one thing, in the order in which they happened. */
export type Timeline = readonly Fact[]

/** A period in which something held, as wide as the precision of its ends allows. */
export type Period = Span & { readonly about: string | undefined }

const days = new Map<Instant, Span>()
const REMEMBER_AT_MOST = 20_000

/**
 * The time span in which an event may have happened. Days are cached, since an import asks for the same ones
 * many times.
 */
export function spanFor({ at, precision }: { at: Instant; precision: Precision }): Span {
  if (precision !== 'day') return spanOf(at, precision)
  let span = days.get(at)
  if (!span) {
    if (days.size >= REMEMBER_AT_MOST) days.clear()
    span = spanOf(at, precision)
    days.set(at, span)
  }
  return span
}

/** Whether one span is certainly before the other: its latest moment comes before the other's earliest. */
export const isBefore = (one: Span, other: Span) => one.end <= other.start

export const factOf = (event: TimelineEntry, turn: TimelineTurn, about?: string): Fact => ({
  event: event.id,
  type: event.type,
  turn,
  span: spanFor(event),
  ...(about !== undefined && { about }),
})

/**
 * Inserts a fact at its time. Facts whose order the precision leaves open (two on one day) keep the order of
 * recording.
 */
export function insert(timeline: Timeline, fact: Fact): Timeline {
  let place = timeline.length
  while (place > 0 && isBefore(fact.span, timeline[place - 1]!.span)) place--
  return timeline.toSpliced(place, 0, fact)
}

/** The periods between an `in` and the next `out`. A period that has not ended is open to the right. */
export function stretchesOf(timeline: Timeline): Period[] {
  const stretches: Period[] = []
  let open: Fact | undefined
  for (const fact of timeline) {
    if (fact.turn === 'in') open ??= fact
    if (fact.turn === 'out' && open) {
      stretches.push({ start: open.span.start, end: fact.span.end, about: open.about })
      open = undefined
    }
  }
  if (open) stretches.push({ start: open.span.start, end: Number.POSITIVE_INFINITY, about: open.about })
  return stretches
}

export type Presence = 'holds' | 'not-yet' | 'no-longer'

/** Whether something may have held at a time. Only certain facts count against it. */
export function standingAt(stretches: readonly Period[], span: Span): Presence {
  if (stretches.some((stretch) => !isBefore(span, stretch) && !isBefore(stretch, span))) return 'holds'
  return stretches.some((stretch) => isBefore(stretch, span)) ? 'no-longer' : 'not-yet'
}

/**
 * How often something may start before it ends: once, once for each type of event, or any number of times.
 */
export type Repeats = 'once' | 'once-per-type' | 'freely'

export type Misfit = {
  readonly kind: 'began-twice' | 'never-began' | 'ended-twice'
  /** The fact that cannot stand where it does, after the fact that it conflicts with, if there is one. */
  readonly facts: readonly [...before: Fact[], fact: Fact]
}

/** The first place where a timeline contradicts itself, if there is one. */
export function misfitOf(timeline: Timeline, repeats: Repeats): Misfit | undefined {
  let open: Fact[] = []
  let ended: Fact | undefined
  for (const fact of timeline) {
    if (fact.turn === 'in') {
      const before = open.find(({ type }) => repeats === 'once' || type === fact.type)
      if (before && repeats !== 'freely') return { kind: 'began-twice', facts: [before, fact] }
      open.push(fact)
    } else if (fact.turn === 'out') {
      if (open.length === 0) {
        return ended ? { kind: 'ended-twice', facts: [ended, fact] } : { kind: 'never-began', facts: [fact] }
      }
      open = []
      ended = fact
    }
  }
  return undefined
}
