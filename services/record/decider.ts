import type { EventType, Instant } from '../../events/index.ts'
import type { CorrectionTargets } from './correctionTargets.ts'
import type { State } from './state.ts'
import type { TimelineEntry } from './timeline.ts'

/** The inputs of a decision besides the state. */
export type DecisionContext = {
  readonly now: Instant
  /** Earlier events, as far as corrections in the batch point at them. */
  readonly past: CorrectionTargets
}

/** The rules of one type of event. */
export type Decider<T extends EventType> = {
  /** The fields that may hold an unknown id, because this event creates that subject. */
  readonly brings?: readonly string[]
  /** @throws {RuleBroken} when the neighbourhood cannot take this event. */
  readonly decide: (state: State, event: TimelineEntry<T>, context: DecisionContext) => void
  /** Remembers what later decisions need; left out when they need nothing of it. */
  readonly evolve?: (state: State, event: TimelineEntry<T>) => void
}

/** Deciders for these types, and for each of them. */
export type Deciders<T extends EventType> = { readonly [K in T]: Decider<K> }
