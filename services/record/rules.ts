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

/** Rules that the subjects share. Times are compared leniently: only what is certainly wrong is refused. */

export const onDay = (fact: Fact) => dayOf(fact.span.start)
const lastOf = (timeline: Timeline, turn: TimelineTurn) => timeline.findLast((fact) => fact.turn === turn)
const firstOf = (timeline: Timeline, turn: TimelineTurn) => timeline.find((fact) => fact.turn === turn)

const isExpectation = ({ type }: Fact) => type === 'resident-expected'

/** The presence of a resident: from being registered or arriving, until leaving. */
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

/** Someone who meets others is in the neighbourhood at that time. */
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

/** Someone may be welcomed before arriving when they are expected, not after leaving. */
export function mustBeWelcome(state: State, event: TimelineEntry, id: string, pointer: string): void {
  const timeline = timelineOf(state, subjectKey('resident', id))
  const standing = standingAt(stretchesOf(timeline), spanFor(event))
  if (standing === 'not-yet' && timeline.some(isExpectation)) return
  refuseAbsence(timeline, standing, id, pointer)
}

/** Someone who has left no longer voices needs, offers skills or is proposed for anything. */
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
 * An initiative runs, a place is open, a partner takes part at that time. An id that is left out is fine.
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

/** The professional works for that partner, at that time. */
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

/** For each way in which a fact may not fit: the code, and the sentence about the fact it clashes with. */
export type Refusals = {
  readonly [K in Misfit['kind']]?: readonly [RuleCode, (fact: Fact) => string]
}

/**
 * A beginning or an end fits between the others of the same thing: nothing begins twice, ends twice, or ends without
 * having begun. Earlier disorder does not count against this event.
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

/** The id of a new subject must be new. */
export function mustBeNew(state: State, kind: SubjectKind, id: string, pointer: string): void {
  if (timelineOf(state, subjectKey(kind, id)).length > 0) {
    refuse('already-exists', pointer, `${kind} ${id} exists already`)
  }
}

/** A last day that is named lies on or after the day it is agreed. */
export function mustNotEndBefore(event: TimelineEntry, day: string, pointer: string): void {
  if (endOfDay(day) < spanFor(event).start) {
    refuse('ends-before-it-begins', pointer, `${day} lies before the day on which this happened`)
  }
}
