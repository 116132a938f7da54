import type { Deciders } from './decider.ts'
import { basisKey, objectionKey } from './keys.ts'
import { refuse } from './ruleBroken.ts'
import { mustNotEndBefore } from './rules.ts'
import { remember, timelineOf } from './state.ts'

type RightsEvents = 'basis-recorded' | 'basis-withdrawn' | 'objection-raised'

/** A resident keeps these rights after leaving: they never depend on where someone lives. */
export const rightsDeciders: Deciders<RightsEvents> = {
  'basis-recorded': {
    decide: (_state, event) => mustNotEndBefore(event, event.data.retainUntil, '/data/retainUntil'),
    evolve: (state, event) => remember(state, basisKey(event.data.resident, event.data.basis), event, 'in'),
  },
  'basis-withdrawn': {
    decide(state, { data }) {
      if (timelineOf(state, basisKey(data.resident, data.basis)).some(({ turn }) => turn === 'in')) return
      refuse('basis-not-recorded', '/data/basis', `basis ${data.basis} is not recorded for this resident`)
    },
  },
  'objection-raised': {
    decide() {
      // A known resident may object at any time, and more than once.
    },
    evolve(state, event) {
      if (event.data.against === 'research') return
      remember(state, objectionKey(event.data.resident), event, 'mark', event.data.against)
    },
  },
}
