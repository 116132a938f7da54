import type { Deciders } from './decider.ts'
import { subjectKey } from './keys.ts'
import { mustBeNew } from './rules.ts'
import { remember } from './state.ts'

/** The subject must be known and not forgotten. An annotation about a resident who has left is allowed. */
export const annotationDeciders: Deciders<'annotation-made'> = {
  'annotation-made': {
    brings: ['annotation'],
    decide: (state, { data }) => mustBeNew(state, 'annotation', data.annotation, '/data/annotation'),
    evolve: (state, event) => remember(state, subjectKey('annotation', event.data.annotation), event, 'in'),
  },
}
