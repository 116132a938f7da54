import type { ValidatedEvent } from './batchValidator.ts'
import type { CorrectionTargets } from './correctionTargets.ts'
import { decide, evolve, leavesState } from './decide.ts'
import type { DecisionContext } from './decider.ts'
import { RuleBroken } from './ruleBroken.ts'
import { fork, merge, type State } from './state.ts'
import type { TimelineEntry } from './timeline.ts'

/** The past of a batch; a batch with corrections adds each event to it as it is decided. */
export type BatchPast = CorrectionTargets & { add?(event: TimelineEntry): void }

/**
 * Decides a batch event by event, each on the state that the earlier ones leave, and evolves the state. It
 * works on a fork, so that a batch that breaks a rule leaves nothing behind.
 * @throws {RuleBroken} with a pointer into the request
 */
export function decideBatch(
  state: State,
  batch: readonly ValidatedEvent[],
  { now, past }: DecisionContext & { readonly past: BatchPast },
): void {
  const trial = batch.some(({ event }) => leavesState(event.type)) ? fork(state) : state
  for (const { event, pointer } of batch) {
    try {
      decide(trial, event, { now, past })
    } catch (error) {
      throw error instanceof RuleBroken ? error.under(pointer) : error
    }
    evolve(trial, event)
    past.add?.(event)
  }
  merge(trial)
}
