import {
  type EventType,
  InvalidEvent,
  isTombstone,
  isTombstoneType,
  type NewEvent,
  readNewEvent,
  type SubjectKind,
  subjectKinds,
} from '../../events/index.ts'
import { mergeTurnOfFact } from './aliases.ts'
import type { CorrectionTarget, CorrectionTargets } from './correctionTargets.ts'
import type { Deciders, DecisionContext } from './decider.ts'
import { MERGES, repeatsOf, subjectKey } from './keys.ts'
import { RuleBroken, refuse } from './ruleBroken.ts'
import {
  fork,
  isRetracted,
  markRetracted,
  ownTimelineOf,
  type State,
  takeBack,
  timelineOf,
  tracesOf,
} from './state.ts'
import { type Fact, misfitOf, type Timeline, type TimelineEntry } from './timeline.ts'

type CorrectionEvents = 'event-retracted' | 'event-corrected'
type Rest = {
  readonly decide: (state: State, event: NewEvent, context: DecisionContext) => void
  readonly evolve: (state: State, event: NewEvent) => void
}

const AT = '/data/event'

/** The replacement as an event of its own, under the id of the correction that brings it. */
export const replacementOf = ({ id, data }: TimelineEntry<'event-corrected'>): NewEvent =>
  readNewEvent(data.replacement, () => id, '/data/replacement')

/**
 * An event can be taken back once. A correction can be corrected again, since its replacement may be wrong
 * too; a retraction cannot: record again what did happen. Erasure cannot, since the key is gone.
 */
function mustBeCorrectable(state: State, target: string, past: CorrectionTargets): void {
  const found = past.find(target)
  if (!found) refuse('unknown-event', AT, `expected an event of this neighbourhood, got ${target}`)
  if (found.type === 'event-retracted') {
    refuse('is-a-correction', AT, `event ${target} is a retraction itself: record again what did happen`)
  }
  if (isTombstone(found)) {
    refuse('cannot-be-undone', AT, 'what was erased is gone: an erasure cannot be taken back')
  }
  if (isRetracted(state, target)) {
    refuse('already-retracted', AT, `event ${target} no longer counts: it was retracted or corrected before`)
  }
  mustNotPartForgotten(state, target)
}

/** An erasure covered all ids that the person had then, so those merges cannot be taken back. */
function mustNotPartForgotten(state: State, target: string): void {
  const merge = ownTimelineOf(state, MERGES).find(({ event }) => event === target)
  if (!merge) return
  const isForgotten = mergeTurnOfFact(merge).residents.some((id) =>
    timelineOf(state, subjectKey('resident', id)).some(({ type }) => isTombstoneType(type)),
  )
  if (isForgotten)
    refuse('cannot-be-undone', AT, 'one of these two was erased since: nothing of them changes')
}

const isSubject = (kind: string): kind is SubjectKind => subjectKinds.some((known) => known === kind)

/** A resident who is expected is known, but not present. */
const stands = ({ turn, type }: Fact) => turn !== 'out' && type !== 'resident-expected'

/** Events that a resident who is only expected cannot take part in. */
const needsPresence: ReadonlySet<EventType | 'unknown'> = new Set([
  'resident-met-resident',
  'residents-gathered',
  'resident-visited-place',
  'resident-attended-initiative',
  'resident-joined-initiative',
  'volunteer-joined-initiative',
  'buddy-match-made',
  'connector-appointed',
  'household-linked',
  'introduction-made',
] satisfies EventType[])

function refuseWhileNeeded(by: CorrectionTarget | Fact, target: string): never {
  const id = 'event' in by ? by.event : by.id
  refuse(
    'still-needed',
    AT,
    `event ${id} (${by.type}) depends on ${target}: retract or correct that one first`,
  )
}

/** An event that introduced a subject cannot be taken back while other events point at that subject. */
function mustNotBeMissed(
  key: string,
  before: Timeline,
  after: State,
  target: string,
  past: CorrectionTargets,
): void {
  const [kind = '', id = ''] = key.split('|')
  if (!isSubject(kind)) return
  const left = ownTimelineOf(after, key)
  const isGone = left.length === 0
  if (!isGone && (left.some(stands) || !before.some(stands))) return
  const needs = past
    .mentionsOf(id)
    .find((mention) => !isRetracted(after, mention.id) && (isGone || needsPresence.has(mention.type)))
  if (needs) refuseWhileNeeded(needs, target)
}

/** Checks that the history still makes sense once the target is taken back (and replaced). */
function mustRemainSound(before: State, after: State, target: string, past: CorrectionTargets): void {
  for (const key of tracesOf(before, target)) {
    const timeline = ownTimelineOf(before, key)
    const misfit = misfitOf(ownTimelineOf(after, key), repeatsOf(key))
    if (misfit && !misfitOf(timeline, repeatsOf(key))) refuseWhileNeeded(misfit.facts.at(-1)!, target)
    mustNotBeMissed(key, timeline, after, target, past)
  }
}

function retract(state: State, event: TimelineEntry<CorrectionEvents>): void {
  takeBack(state, event.data.event)
  markRetracted(state, event.data.event, event)
}

/** Corrections decide and evolve other events, so both functions are passed in. */
export const correctionDeciders = ({ decide, evolve }: Rest): Deciders<CorrectionEvents> => ({
  'event-retracted': {
    decide(state, event, { past }) {
      const target = event.data.event
      mustBeCorrectable(state, target, past)
      const after = fork(state)
      retract(after, event)
      mustRemainSound(state, after, target, past)
    },
    evolve: retract,
  },
  'event-corrected': {
    decide(state, event, context) {
      const target = event.data.event
      mustBeCorrectable(state, target, context.past)
      const after = fork(state)
      retract(after, event)
      const replacement = replacementOf(event)
      try {
        decide(after, replacement, context)
      } catch (error) {
        throw error instanceof RuleBroken ? error.under('/data/replacement') : error
      }
      evolve(after, replacement)
      mustRemainSound(state, after, target, context.past)
    },
    evolve(state, event) {
      retract(state, event)
      let replacement: NewEvent
      try {
        replacement = replacementOf(event)
      } catch (error) {
        // Only a log written by another release holds a replacement that cannot be read. The replaced event
        // is gone anyway.
        if (error instanceof InvalidEvent) return
        throw error
      }
      evolve(state, replacement)
    },
  },
})
