import type { Deciders } from './decider.ts'
import { buddyKey, connectorKey, householdKey, pairsOf } from './keys.ts'
import { refuse } from './ruleBroken.ts'
import { mustAllBePresent, mustBePresent, mustFit, mustStand, onDay } from './rules.ts'
import { remember, timelineOf } from './state.ts'
import { spanFor, standingAt, stretchesOf } from './timeline.ts'

type BondEvents =
  | 'buddy-match-made'
  | 'buddy-match-ended'
  | 'connector-appointed'
  | 'connector-stepped-down'
  | 'household-linked'
  | 'household-unlinked'

const PAIR = '/data/residents'

export const bondDeciders: Deciders<BondEvents> = {
  'buddy-match-made': {
    decide(state, event) {
      const { residents, initiative } = event.data
      mustAllBePresent(state, event, residents, PAIR)
      mustStand(state, event, 'initiative', initiative, '/data/initiative')
      mustFit(state, event, buddyKey(residents, initiative), 'in', PAIR, {
        'began-twice': ['already-buddies', (match) => `these two are buddies since ${onDay(match)}`],
      })
    },
    evolve: (state, event) =>
      remember(state, buddyKey(event.data.residents, event.data.initiative), event, 'in'),
  },
  'buddy-match-ended': {
    decide(state, event) {
      const { residents, initiative } = event.data
      const where = initiative ? `in initiative ${initiative}` : 'outside any initiative'
      mustFit(state, event, buddyKey(residents, initiative), 'out', PAIR, {
        'never-began': ['not-buddies', () => `these two were not buddies ${where} at that time`],
        'ended-twice': ['not-buddies', (end) => `these two stopped being buddies on ${onDay(end)} already`],
      })
    },
    evolve: (state, event) =>
      remember(state, buddyKey(event.data.residents, event.data.initiative), event, 'out'),
  },
  'connector-appointed': {
    decide(state, event) {
      const { resident } = event.data
      mustBePresent(state, event, resident, '/data/resident')
      mustFit(state, event, connectorKey(resident), 'in', '/data/resident', {
        'began-twice': [
          'already-connector',
          (start) => `resident ${resident} is a connector since ${onDay(start)}`,
        ],
      })
    },
    evolve: (state, event) => remember(state, connectorKey(event.data.resident), event, 'in'),
  },
  'connector-stepped-down': {
    decide(state, event) {
      const { resident } = event.data
      mustFit(state, event, connectorKey(resident), 'out', '/data/resident', {
        'never-began': ['not-connector', () => `resident ${resident} was not a connector at that time`],
        'ended-twice': [
          'not-connector',
          (end) => `resident ${resident} stepped down as connector on ${onDay(end)} already`,
        ],
      })
    },
    evolve: (state, event) => remember(state, connectorKey(event.data.resident), event, 'out'),
  },
  'household-linked': {
    decide(state, event) {
      const { residents } = event.data
      mustAllBePresent(state, event, residents, PAIR)
      const linked = pairsOf(residents).every(
        ([one, other]) =>
          standingAt(stretchesOf(timelineOf(state, householdKey(one, other))), spanFor(event)) === 'holds',
      )
      if (linked) refuse('already-linked', PAIR, 'these residents live in one household already')
    },
    evolve(state, event) {
      for (const [one, other] of pairsOf(event.data.residents)) {
        remember(state, householdKey(one, other), event, 'in')
      }
    },
  },
  'household-unlinked': {
    decide(state, event) {
      for (const [one, other] of pairsOf(event.data.residents)) {
        const message = `residents ${one} and ${other} did not live in one household at that time`
        mustFit(state, event, householdKey(one, other), 'out', PAIR, {
          'never-began': ['not-linked', () => message],
          'ended-twice': ['not-linked', (end) => `${message}: that ended on ${onDay(end)}`],
        })
      }
    },
    evolve(state, event) {
      for (const [one, other] of pairsOf(event.data.residents)) {
        remember(state, householdKey(one, other), event, 'out')
      }
    },
  },
}
