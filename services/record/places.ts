import type { Deciders } from './decider.ts'
import { subjectKey, TAGS } from './keys.ts'
import { mustFit, mustStand, onDay } from './rules.ts'
import { remember } from './state.ts'

type PlaceEvents =
  | 'place-opened'
  | 'place-management-changed'
  | 'place-functions-changed'
  | 'place-closed'
  | 'area-described'
  | 'neighbourhood-described'

const AT = '/data/place'

export const placeDeciders: Deciders<PlaceEvents> = {
  // A place that closed may open again.
  'place-opened': {
    brings: ['place'],
    decide(state, event) {
      const { place, partner } = event.data
      mustFit(state, event, subjectKey('place', place), 'in', AT, {
        'began-twice': [
          'already-open',
          (opened) => `place ${place} opened on ${onDay(opened)} and has not closed`,
        ],
      })
      mustStand(state, event, 'partner', partner, '/data/partner', 'any-time')
    },
    evolve: (state, event) => remember(state, subjectKey('place', event.data.place), event, 'in'),
  },
  'place-management-changed': {
    decide(state, event) {
      mustStand(state, event, 'place', event.data.place, AT)
      mustStand(state, event, 'partner', event.data.partner, '/data/partner')
    },
  },
  'place-functions-changed': {
    decide: (state, event) => mustStand(state, event, 'place', event.data.place, AT),
  },
  'place-closed': {
    decide(state, event) {
      const { place } = event.data
      mustFit(state, event, subjectKey('place', place), 'out', AT, {
        'never-began': ['not-yet-open', () => `place ${place} was not open yet`],
        'ended-twice': ['already-closed', (closed) => `place ${place} closed on ${onDay(closed)} already`],
      })
    },
    evolve: (state, event) => remember(state, subjectKey('place', event.data.place), event, 'out'),
  },
  'area-described': {
    decide() {
      // The figures of an area may be recorded at any time; the last ones hold.
    },
  },
  'neighbourhood-described': {
    decide() {
      // A neighbourhood may change its tags at any time.
    },
    evolve(state, event) {
      if (event.data.tags) remember(state, TAGS, event, 'mark', event.data.tags.join(' '))
    },
  },
}
