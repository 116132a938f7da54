import type { Deciders } from './decider.ts'
import { subjectKey } from './keys.ts'
import { mustBeNew, mustFit, mustNotEndBefore, mustStand, onDay } from './rules.ts'
import { remember } from './state.ts'

type ExperimentEvents =
  | 'experiment-started'
  | 'experiment-noted'
  | 'experiment-ended'
  | 'result-agreed'
  | 'result-reviewed'

const experimentKey = (experiment: string) => subjectKey('experiment', experiment)

export const experimentDeciders: Deciders<ExperimentEvents> = {
  'experiment-started': {
    brings: ['experiment'],
    decide(state, event) {
      const { experiment, initiative, partners = [] } = event.data
      mustBeNew(state, 'experiment', experiment, '/data/experiment')
      mustStand(state, event, 'initiative', initiative, '/data/initiative', 'any-time')
      partners.forEach((partner, index) => {
        mustStand(state, event, 'partner', partner, `/data/partners/${index}`, 'any-time')
      })
    },
    evolve: (state, event) => remember(state, experimentKey(event.data.experiment), event, 'in'),
  },
  // Lessons are often noted after the experiment, and sometimes while it is being prepared.
  'experiment-noted': {
    decide() {
      // The experiment has to be known, not running.
    },
  },
  'experiment-ended': {
    decide(state, event) {
      const { experiment } = event.data
      mustFit(state, event, experimentKey(experiment), 'out', '/data/experiment', {
        'never-began': ['not-yet-started', () => `experiment ${experiment} had not started`],
        'ended-twice': ['already-ended', (end) => `experiment ${experiment} ended on ${onDay(end)} already`],
      })
    },
    evolve: (state, event) => remember(state, experimentKey(event.data.experiment), event, 'out'),
  },
  'result-agreed': {
    brings: ['result'],
    decide(state, event) {
      const { result, deadline, partners = [] } = event.data
      mustBeNew(state, 'result', result, '/data/result')
      mustNotEndBefore(event, deadline, '/data/deadline')
      partners.forEach((partner, index) => {
        mustStand(state, event, 'partner', partner, `/data/partners/${index}`, 'any-time')
      })
    },
    evolve: (state, event) => remember(state, subjectKey('result', event.data.result), event, 'in'),
  },
  'result-reviewed': {
    decide: (state, event) => mustStand(state, event, 'result', event.data.result, '/data/result'),
  },
}
