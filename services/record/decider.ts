import type { EventType, Instant } from '../../events/index.ts'
import type { CorrectionTargets } from './correctionTargets.ts'
import type { State } from './state.ts'
import type { TimelineEntry } from './timeline.ts'

/** The input of a decision beside the state and the event. */
export type DecisionContext = {
  readonly now: Instant
  /** The earlier events that corrections in the batch point at. */
  readonly past: CorrectionTargets
}

/** The rules of one type of event. */
export type Decider<T extends EventType> = {
  /** The fields that may hold an unknown id, because this event introduces that subject. */
  readonly brings?: readonly string[]
  /** @throws {RuleBroken} when the neighbourhood cannot take this event. */
  readonly decide: (state: State, event: TimelineEntry<T>, context: DecisionContext) => void
  /** Adds to the state what later decisions need. Absent when they need nothing. */
  readonly evolve?: (state: State, event: TimelineEntry<T>) => void
}

/** A decider for each of these types. */
export type Deciders<T extends EventType> = { readonly [K in T]: Decider<K> }
