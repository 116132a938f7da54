import type { Deciders } from './decider.ts'
import { mustAllBePresent, mustBePresent, mustBeWelcome, mustStand, mustWorkFor } from './rules.ts'

type MeetingEvents =
  | 'resident-met-resident'
  | 'resident-met-partner'
  | 'residents-gathered'
  | 'resident-visited-place'

/** Most events are meetings. They leave nothing that a later decision needs. */
export const meetingDeciders: Deciders<MeetingEvents> = {
  'resident-met-resident': {
    decide(state, event) {
      mustAllBePresent(state, event, event.data.residents, '/data/residents')
      mustStand(state, event, 'place', event.data.place, '/data/place')
    },
  },
  'resident-met-partner': {
    decide(state, event) {
      const { resident, partner, professional, place } = event.data
      mustBeWelcome(state, event, resident, '/data/resident')
      mustStand(state, event, 'partner', partner, '/data/partner')
      mustWorkFor(state, event, professional, partner, '/data/professional')
      mustStand(state, event, 'place', place, '/data/place')
    },
  },
  'residents-gathered': {
    decide(state, event) {
      mustAllBePresent(state, event, event.data.residents, '/data/residents')
      mustStand(state, event, 'place', event.data.place, '/data/place')
      mustStand(state, event, 'initiative', event.data.initiative, '/data/initiative')
    },
  },
  'resident-visited-place': {
    decide(state, event) {
      mustBePresent(state, event, event.data.resident, '/data/resident')
      mustStand(state, event, 'place', event.data.place, '/data/place')
    },
  },
}
