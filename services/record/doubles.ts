import { mergesInForce } from '../../events/index.ts'
import { mergeTurnOfFact } from './aliases.ts'
import type { Deciders } from './decider.ts'
import { MERGES } from './keys.ts'
import { refuse } from './ruleBroken.ts'
import { isOnePerson, ownTimelineOf, rememberInOrder, type State } from './state.ts'
import type { TimelineEntry } from './timeline.ts'

type DoubleEvents = 'residents-merged' | 'residents-unmerged' | 'residents-told-apart'

const PAIR = '/data/residents'

const remembersMerge = (state: State, event: TimelineEntry<'residents-merged' | 'residents-unmerged'>) =>
  rememberInOrder(state, MERGES, event, 'mark', event.data.residents.join(' '))

/** Rules for two registrations of one person. Either may have left, and a person may have more than two. */
export const doubleDeciders: Deciders<DoubleEvents> = {
  'residents-merged': {
    decide(state, { data }) {
      const [kept = '', other = ''] = data.residents
      if (!isOnePerson(state, kept, other)) return
      refuse('already-merged', PAIR, `residents ${kept} and ${other} are one person already`)
    },
    evolve: remembersMerge,
  },
  'residents-unmerged': {
    decide(state, { data }) {
      const [one = '', other = ''] = data.residents
      const merges = mergesInForce(ownTimelineOf(state, MERGES).map(mergeTurnOfFact))
      if (merges.some((pair) => pair.includes(one) && pair.includes(other))) return
      const through = isOnePerson(state, one, other)
        ? 'each was merged with somebody else, who is the same person: undo one of those merges'
        : 'they are two people'
      refuse('not-merged', PAIR, `residents ${one} and ${other} were not merged with each other: ${through}`)
    },
    evolve: remembersMerge,
  },
  'residents-told-apart': {
    decide(state, { data }) {
      const [one = '', other = ''] = data.residents
      if (!isOnePerson(state, one, other)) return
      const message = `residents ${one} and ${other} were merged and are one person: undo that first`
      refuse('already-merged', PAIR, message)
    },
  },
}
