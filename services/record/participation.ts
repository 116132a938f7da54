import type { Decider, Deciders } from './decider.ts'
import { participantKey, subjectKey, volunteerKey } from './keys.ts'
import { refuse } from './ruleBroken.ts'
import { mustBePresent, mustFit, mustNotHaveLeft, mustStand, onDay } from './rules.ts'
import { remember, timelineOf } from './state.ts'
import { spanFor, standingAt, stretchesOf } from './timeline.ts'

type Joining = 'resident-joined-initiative' | 'volunteer-joined-initiative'
type Leaving = 'resident-left-initiative' | 'volunteer-left-initiative'
type ParticipationEvents =
  | 'initiative-started'
  | 'initiative-changed'
  | 'initiative-ended'
  | 'resident-attended-initiative'
  | 'volunteer-fit-reviewed'
  | 'participation-level-observed'
  | Joining
  | Leaving

type Key = (resident: string, initiative: string) => string

const joins = (keyOf: Key, role: string) =>
  ({
    decide(state, event) {
      const { resident, initiative } = event.data
      mustBePresent(state, event, resident, '/data/resident')
      mustStand(state, event, 'initiative', initiative, '/data/initiative')
      mustFit(state, event, keyOf(resident, initiative), 'in', '/data/initiative', {
        'began-twice': [
          'already-joined',
          (joined) => `resident ${resident} is a ${role} of initiative ${initiative} since ${onDay(joined)}`,
        ],
      })
    },
    evolve: (state, event) => remember(state, keyOf(event.data.resident, event.data.initiative), event, 'in'),
  }) satisfies Decider<Joining>

// Leaving an initiative is allowed after the resident moved away and after the initiative ended.
const leaves = (keyOf: Key, role: string) =>
  ({
    decide(state, event) {
      const { resident, initiative } = event.data
      const never = `resident ${resident} was not a ${role} of initiative ${initiative} at that time`
      mustFit(state, event, keyOf(resident, initiative), 'out', '/data/initiative', {
        'never-began': ['not-joined', () => never],
        'ended-twice': ['not-joined', (left) => `${never}: left on ${onDay(left)}`],
      })
    },
    evolve: (state, event) =>
      remember(state, keyOf(event.data.resident, event.data.initiative), event, 'out'),
  }) satisfies Decider<Leaving>

const AT = '/data/initiative'
const keyOf = (initiative: string) => subjectKey('initiative', initiative)

export const participationDeciders: Deciders<ParticipationEvents> = {
  'initiative-started': {
    brings: ['initiative'],
    decide(state, event) {
      const { initiative, partner, place } = event.data
      mustFit(state, event, keyOf(initiative), 'in', AT, {
        'began-twice': [
          'already-started',
          (start) => `initiative ${initiative} started on ${onDay(start)} and has not ended`,
        ],
      })
      mustStand(state, event, 'partner', partner, '/data/partner', 'any-time')
      mustStand(state, event, 'place', place, '/data/place', 'any-time')
    },
    evolve: (state, event) => remember(state, keyOf(event.data.initiative), event, 'in'),
  },
  'initiative-changed': {
    decide(state, event) {
      const { initiative, partner, place } = event.data
      mustStand(state, event, 'initiative', initiative, AT)
      mustStand(state, event, 'partner', partner, '/data/partner', 'any-time')
      mustStand(state, event, 'place', place, '/data/place', 'any-time')
    },
  },
  'initiative-ended': {
    decide(state, event) {
      const { initiative } = event.data
      mustFit(state, event, keyOf(initiative), 'out', AT, {
        'never-began': ['not-yet-started', () => `initiative ${initiative} had not started`],
        'ended-twice': ['already-ended', (end) => `initiative ${initiative} ended on ${onDay(end)} already`],
      })
    },
    evolve: (state, event) => remember(state, keyOf(event.data.initiative), event, 'out'),
  },
  'resident-joined-initiative': joins(participantKey, 'participant'),
  'resident-left-initiative': leaves(participantKey, 'participant'),
  'volunteer-joined-initiative': joins(volunteerKey, 'volunteer'),
  'volunteer-left-initiative': leaves(volunteerKey, 'volunteer'),
  'resident-attended-initiative': {
    decide(state, event) {
      mustBePresent(state, event, event.data.resident, '/data/resident')
      mustStand(state, event, 'initiative', event.data.initiative, AT)
    },
  },
  'volunteer-fit-reviewed': {
    decide(state, event) {
      const { resident, initiative } = event.data
      const volunteered = stretchesOf(timelineOf(state, volunteerKey(resident, initiative)))
      if (standingAt(volunteered, spanFor(event)) !== 'holds') {
        const message = `resident ${resident} was not a volunteer of initiative ${initiative} at that time`
        refuse('not-a-volunteer', '/data/resident', message)
      }
    },
  },
  'participation-level-observed': {
    decide: (state, event) => mustNotHaveLeft(state, event, event.data.resident, '/data/resident'),
  },
}
