import {
  type EventType,
  eventTypes,
  fieldsOf,
  type Instant,
  isTombstone,
  isTombstoneType,
  type NewEvent,
  readTime,
  referencesOf,
  type SubjectKind,
} from '../../events/index.ts'
import { MINUTE } from '../shared/time.ts'
import { annotationDeciders } from './annotations.ts'
import { bondDeciders } from './bonds.ts'
import { correctionDeciders } from './corrections.ts'
import type { Decider, Deciders, DecisionContext } from './decider.ts'
import { doubleDeciders } from './doubles.ts'
import { experimentDeciders } from './experiments.ts'
import { introductionDeciders } from './introductions.ts'
import { subjectKey } from './keys.ts'
import { meetingDeciders } from './meetings.ts'
import { needDeciders } from './needs.ts'
import { participationDeciders } from './participation.ts'
import { partnerDeciders } from './partners.ts'
import { placeDeciders } from './places.ts'
import { residentDeciders } from './residents.ts'
import { rightsDeciders } from './rights.ts'
import { refuse } from './ruleBroken.ts'
import { aliasesOf, isOnePerson, type State, timelineOf } from './state.ts'
import { spanFor, type Timeline, type TimelineEntry } from './timeline.ts'

/** The rules of every type of event. The compiler reports a missing one. */
const deciders: Deciders<EventType> = {
  ...residentDeciders,
  ...doubleDeciders,
  ...partnerDeciders,
  ...meetingDeciders,
  ...participationDeciders,
  ...bondDeciders,
  ...needDeciders,
  ...introductionDeciders,
  ...placeDeciders,
  ...experimentDeciders,
  ...annotationDeciders,
  ...rightsDeciders,
  ...correctionDeciders({ decide, evolve }),
}

const deciderOf = <T extends EventType>(type: T): Decider<T> => deciders[type]

/** Whether a later decision may need an event of this type. */
export const leavesState = (type: EventType): boolean => deciders[type].evolve !== undefined

/** The types of event that a later decision may need. Loading the state reads only these. */
export const typesWithState: readonly EventType[] = eventTypes.filter(leavesState)

/** Whether an event of this type creates a subject, or brings one into the neighbourhood. */
export const introducesSubject = (type: EventType): boolean =>
  deciders[type].brings !== undefined || type === 'resident-arrived'

/**
 * Refuses an event that the neighbourhood, as recorded, cannot take.
 * @throws {RuleBroken} naming the rule and the field.
 */
export function decide(state: State, event: NewEvent, context: DecisionContext): void {
  mustHaveHappened(event, context.now)
  mustPointAtKnown(state, event)
  mustNameEachPersonOnce(state, event)
  deciderOf(event.type).decide(state, event, context)
}

/** Adds to the state what later decisions need of an event. Most events add nothing. */
export function evolve(state: State, event: TimelineEntry): void {
  deciderOf(event.type).evolve?.(state, event)
}

/** Tolerance for the clock of the sender. */
const CLOCKS_DIFFER_BY = MINUTE
const LONG_AGO = readTime('1900-01-01')!.at

/** Events are past tense. A day or month that has begun in the neighbourhood counts as happened. */
function mustHaveHappened(event: NewEvent, now: Instant): void {
  const { start, end } = spanFor(event)
  if (start > now + CLOCKS_DIFFER_BY) {
    refuse('in-the-future', '/occurredAt', `expected a moment that has come, got ${event.occurredAt}`)
  }
  if (end <= LONG_AGO) {
    refuse('too-long-ago', '/occurredAt', `expected a moment after 1900, got ${event.occurredAt}`)
  }
}

/** Kinds that no event introduces, or that have rules of their own. */
const notLookedUp: ReadonlySet<SubjectKind> = new Set(['event', 'area', 'neighbourhood'])

/** Every subject that the event points at must be known in this neighbourhood and not forgotten. */
function mustPointAtKnown(state: State, event: NewEvent): void {
  const data: Readonly<Record<string, unknown>> = event.data
  const brings = deciderOf(event.type).brings ?? []
  for (const { field, refersTo } of fieldsOf(event.type)) {
    const value = data[field]
    if (!refersTo || value == null || notLookedUp.has(refersTo)) continue
    if (Array.isArray(value)) {
      value.forEach((id, index) => {
        mustBeKnown(state, refersTo, String(id), `/data/${field}/${index}`)
      })
    } else if (!brings.includes(field)) {
      // A tombstone about a forgotten person has a rule of its own.
      mustBeKnown(state, refersTo, String(value), `/data/${field}`, isTombstone(event))
    } else
      mustNotBeForgotten(
        timelineOf(state, subjectKey(refersTo, String(value))),
        String(value),
        `/data/${field}`,
      )
  }
}

/** Events about two registrations of one person, which do name both. */
const aboutDoubles: ReadonlySet<EventType> = new Set(Object.keys(doubleDeciders) as EventType[])

/** An event with several residents names each person once, not under two ids. */
function mustNameEachPersonOnce(state: State, event: NewEvent): void {
  if (aliasesOf(state).merged.size === 0 || aboutDoubles.has(event.type)) return
  const data: Readonly<Record<string, unknown>> = event.data
  for (const { field, refersTo } of referencesOf(event.type)) {
    const ids = data[field]
    if (refersTo !== 'resident' || !Array.isArray(ids)) continue
    ids.forEach((id, index) => {
      const same = ids.slice(0, index).find((other) => isOnePerson(state, String(other), String(id)))
      if (same === undefined) return
      const message = `residents ${same} and ${id} were merged and are one person: name that person once`
      refuse('with-oneself', `/data/${field}/${index}`, message)
    })
  }
}

function mustBeKnown(
  state: State,
  kind: SubjectKind,
  id: string,
  pointer: string,
  evenForgotten = false,
): void {
  const timeline = timelineOf(state, subjectKey(kind, id))
  if (timeline.length === 0) {
    refuse(`unknown-${kind}`, pointer, `expected a ${kind} that is known in this neighbourhood, got ${id}`)
  }
  if (!evenForgotten) mustNotBeForgotten(timeline, id, pointer)
}

function mustNotBeForgotten(timeline: Timeline, id: string, pointer: string): void {
  const tombstone = timeline.find(({ type }) => isTombstoneType(type))
  if (!tombstone) return
  const kind = tombstone.type === 'professional-forgotten' ? 'professional' : 'resident'
  refuse('forgotten', pointer, `${kind} ${id} has been forgotten: nothing more can be recorded about them`)
}
