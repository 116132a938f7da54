import { dayOf, endOfDay, type SubjectKind } from '../../events/index.ts'
import type { RuleCode } from './codes.ts'
import { repeatsOf, subjectKey } from './keys.ts'
import { refuse } from './ruleBroken.ts'
import { type State, timelineOf } from './state.ts'
import {
  type Fact,
  factOf,
  insert,
  isBefore,
  type Misfit,
  misfitOf,
  type Presence,
  spanFor,
  standingAt,
  stretchesOf,
  type Timeline,
  type TimelineEntry,
  type TimelineTurn,
} from './timeline.ts'

/** Rules that the subjects share. They compare times leniently and refuse only what is certainly wrong. */

export const onDay = (fact: Fact) => dayOf(fact.span.start)
const lastOf = (timeline: Timeline, turn: TimelineTurn) => timeline.findLast((fact) => fact.turn === turn)
const firstOf = (timeline: Timeline, turn: TimelineTurn) => timeline.find((fact) => fact.turn === turn)

const isExpectation = ({ type }: Fact) => type === 'resident-expected'

/** The periods in which a resident is present: from registration or arrival until leaving. */
const presenceOf = (timeline: Timeline) => stretchesOf(timeline.filter((fact) => !isExpectation(fact)))

function refuseAbsence(timeline: Timeline, standing: Presence, id: string, pointer: string) {
  if (standing === 'no-longer') {
    const left = lastOf(timeline, 'out')
    refuse(
      'already-left',
      pointer,
      `resident ${id} was not here then${left ? `: left on ${onDay(left)}` : ''}`,
    )
  }
  if (standing === 'not-yet') {
    const first = timeline.find((fact) => fact.turn === 'in' && !isExpectation(fact))
    const since = first ? `only since ${onDay(first)}` : 'expected, but has not arrived'
    refuse('not-yet-arrived', pointer, `resident ${id} was not here yet: ${since}`)
  }
}

/** A resident who meets others must be in the neighbourhood at that time. */
export function mustBePresent(state: State, event: TimelineEntry, id: string, pointer: string): void {
  const timeline = timelineOf(state, subjectKey('resident', id))
  refuseAbsence(timeline, standingAt(presenceOf(timeline), spanFor(event)), id, pointer)
}

export function mustAllBePresent(
  state: State,
  event: TimelineEntry,
  ids: readonly string[],
  pointer: string,
): void {
  ids.forEach((id, index) => {
    mustBePresent(state, event, id, `${pointer}/${index}`)
  })
}

/** An expected resident may be welcomed before arriving. After leaving it is refused. */
export function mustBeWelcome(state: State, event: TimelineEntry, id: string, pointer: string): void {
  const timeline = timelineOf(state, subjectKey('resident', id))
  const standing = standingAt(stretchesOf(timeline), spanFor(event))
  if (standing === 'not-yet' && timeline.some(isExpectation)) return
  refuseAbsence(timeline, standing, id, pointer)
}

/** A resident who has left cannot voice needs, offer skills or be proposed for anything. */
export function mustNotHaveLeft(state: State, event: TimelineEntry, id: string, pointer: string): void {
  const timeline = timelineOf(state, subjectKey('resident', id))
  const standing = standingAt(stretchesOf(timeline), spanFor(event))
  if (standing === 'no-longer') refuseAbsence(timeline, standing, id, pointer)
}

const lifetimes = {
  initiative: ['not-yet-started', 'already-ended', 'started', 'ended'],
  place: ['not-yet-open', 'already-closed', 'opened', 'closed'],
  partner: ['partner-not-yet-joined', 'partner-left', 'joined', 'left'],
  professional: ['professional-not-yet-appointed', 'professional-left', 'was appointed', 'left'],
  coalition: ['not-yet-started', 'already-ended', 'was formed', 'ended'],
  experiment: ['not-yet-started', 'already-ended', 'started', 'ended'],
  result: ['not-yet-started', 'already-ended', 'was agreed', 'ended'],
} as const satisfies Partial<Record<SubjectKind, readonly [RuleCode, RuleCode, string, string]>>

/**
 * The initiative must run, the place be open or the partner take part at that time. An absent id is allowed.
 * @param from 'any-time': it may also happen before the thing begins.
 */
export function mustStand(
  state: State,
  event: TimelineEntry,
  kind: keyof typeof lifetimes,
  id: string | null | undefined,
  pointer: string,
  from: 'its-start' | 'any-time' = 'its-start',
): void {
  if (!id) return
  const timeline = timelineOf(state, subjectKey(kind, id))
  const standing = standingAt(stretchesOf(timeline), spanFor(event))
  const [early, late, began, ended] = lifetimes[kind]
  const first = firstOf(timeline, 'in')
  const last = lastOf(timeline, 'out')
  if (standing === 'not-yet' && from === 'its-start' && first) {
    refuse(early, pointer, `${kind} ${id} ${began} on ${onDay(first)}, after this happened`)
  }
  if (standing === 'no-longer' && last) {
    refuse(late, pointer, `${kind} ${id} ${ended} on ${onDay(last)}, before this happened`)
  }
}

/** The professional must work for that partner at that time. */
export function mustWorkFor(
  state: State,
  event: TimelineEntry,
  professional: string | undefined,
  partner: string | undefined,
  pointer: string,
): void {
  if (!professional) return
  mustStand(state, event, 'professional', professional, pointer)
  const jobs = stretchesOf(timelineOf(state, subjectKey('professional', professional)))
  const theirs = jobs.filter((job) => job.about === partner)
  if (partner && standingAt(theirs, spanFor(event)) !== 'holds') {
    refuse(
      'not-their-partner',
      pointer,
      `professional ${professional} did not work for partner ${partner} at that time`,
    )
  }
}

/** The code and the message for each way in which a fact may not fit. */
export type Refusals = {
  readonly [K in Misfit['kind']]?: readonly [RuleCode, (fact: Fact) => string]
}

/**
 * A start or an end must fit between the others of the same thing: nothing starts twice, ends twice, or ends
 * before it started. Facts that were out of order already are not held against this event.
 */
export function mustFit(
  state: State,
  event: TimelineEntry,
  key: string,
  turn: TimelineTurn,
  pointer: string,
  refusals: Refusals,
): void {
  const timeline = timelineOf(state, key)
  const repeats = repeatsOf(key)
  if (misfitOf(timeline, repeats)) return
  const misfit = misfitOf(insert(timeline, factOf(event, turn)), repeats)
  const refusal = misfit && refusals[misfit.kind]
  if (!misfit || !refusal) return
  const [code, sentence] = refusal
  const clashing = misfit.facts.find((fact) => fact.event !== event.id) ?? misfit.facts[0]
  refuse(code, pointer, sentence(clashing))
}

/** Whether an event certainly happened before a fact. */
export const happenedBefore = (event: TimelineEntry, fact: Fact) => isBefore(spanFor(event), fact.span)

/** An event that introduces a subject must use a new id. */
export function mustBeNew(state: State, kind: SubjectKind, id: string, pointer: string): void {
  if (timelineOf(state, subjectKey(kind, id)).length > 0) {
    refuse('already-exists', pointer, `${kind} ${id} exists already`)
  }
}

/** A stated last day must be on or after the day of the agreement. */
export function mustNotEndBefore(event: TimelineEntry, day: string, pointer: string): void {
  if (endOfDay(day) < spanFor(event).start) {
    refuse('ends-before-it-begins', pointer, `${day} lies before the day on which this happened`)
  }
}
