import type { Deciders } from './decider.ts'
import { coalitionKey, pairsOf, partnershipKey, subjectKey } from './keys.ts'
import { refuse } from './ruleBroken.ts'
import { mustBeNew, mustFit, mustStand, onDay } from './rules.ts'
import { remember, type State, timelineOf } from './state.ts'
import type { TimelineEntry } from './timeline.ts'

type PartnerEvents =
  | 'partner-joined'
  | 'partner-left'
  | 'professional-appointed'
  | 'professional-left'
  | 'professional-forgotten'
  | 'partners-agreed'
  | 'partnership-ended'
  | 'coalition-formed'
  | 'partner-joined-coalition'
  | 'partner-left-coalition'

const partnerKey = (partner: string) => subjectKey('partner', partner)
const professionalKey = (professional: string) => subjectKey('professional', professional)

function mustAllTakePart(state: State, event: TimelineEntry, partners: readonly string[] = []): void {
  partners.forEach((partner, index) => {
    mustStand(state, event, 'partner', partner, `/data/partners/${index}`)
  })
}

/** Partners, their professionals and their agreements. A partner or professional may return. */
export const partnerDeciders: Deciders<PartnerEvents> = {
  'partner-joined': {
    brings: ['partner'],
    decide(state, event) {
      const { partner } = event.data
      mustFit(state, event, partnerKey(partner), 'in', '/data/partner', {
        'began-twice': [
          'partner-already-joined',
          (joined) => `partner ${partner} takes part since ${onDay(joined)}`,
        ],
      })
    },
    evolve: (state, event) => remember(state, partnerKey(event.data.partner), event, 'in'),
  },
  'partner-left': {
    decide(state, event) {
      const { partner } = event.data
      mustFit(state, event, partnerKey(partner), 'out', '/data/partner', {
        'never-began': ['partner-not-yet-joined', () => `partner ${partner} did not take part yet`],
        'ended-twice': ['partner-left', (left) => `partner ${partner} left on ${onDay(left)} already`],
      })
    },
    evolve: (state, event) => remember(state, partnerKey(event.data.partner), event, 'out'),
  },
  'professional-appointed': {
    brings: ['professional'],
    decide(state, event) {
      const { professional, partner } = event.data
      mustStand(state, event, 'partner', partner, '/data/partner')
      mustFit(state, event, professionalKey(professional), 'in', '/data/professional', {
        'began-twice': [
          'professional-already-appointed',
          (appointed) => `professional ${professional} works here since ${onDay(appointed)}`,
        ],
      })
    },
    evolve: (state, event) =>
      remember(state, professionalKey(event.data.professional), event, 'in', event.data.partner),
  },
  'professional-left': {
    decide(state, event) {
      const { professional } = event.data
      mustFit(state, event, professionalKey(professional), 'out', '/data/professional', {
        'never-began': [
          'professional-not-yet-appointed',
          () => `professional ${professional} did not work here yet`,
        ],
        'ended-twice': [
          'professional-left',
          (left) => `professional ${professional} left on ${onDay(left)} already`,
        ],
      })
    },
    evolve: (state, event) => remember(state, professionalKey(event.data.professional), event, 'out'),
  },
  'professional-forgotten': {
    decide(state, event) {
      const { professional } = event.data
      const timeline = timelineOf(state, professionalKey(professional))
      if (timeline.some(({ type }) => type === 'professional-forgotten'))
        refuse('forgotten', '/data/professional', `professional ${professional} has been forgotten already`)
    },
    evolve: (state, event) =>
      remember(state, professionalKey(event.data.professional), event, 'mark', 'gone'),
  },
  'partners-agreed': {
    decide: (state, event) => mustAllTakePart(state, event, event.data.partners),
    evolve(state, event) {
      for (const [one, other] of pairsOf(event.data.partners)) {
        remember(state, partnershipKey(one, other), event, 'in')
      }
    },
  },
  'partnership-ended': {
    decide(state, event) {
      for (const [one, other] of pairsOf(event.data.partners)) {
        const message = `partners ${one} and ${other} did not collaborate at that time`
        mustFit(state, event, partnershipKey(one, other), 'out', '/data/partners', {
          'never-began': ['not-collaborating', () => message],
          'ended-twice': ['not-collaborating', (end) => `${message}: that ended on ${onDay(end)}`],
        })
      }
    },
    evolve(state, event) {
      for (const [one, other] of pairsOf(event.data.partners)) {
        remember(state, partnershipKey(one, other), event, 'out')
      }
    },
  },
  'coalition-formed': {
    brings: ['coalition'],
    decide(state, event) {
      mustBeNew(state, 'coalition', event.data.coalition, '/data/coalition')
      mustAllTakePart(state, event, event.data.partners)
    },
    evolve(state, event) {
      const { coalition, partners = [] } = event.data
      remember(state, subjectKey('coalition', coalition), event, 'in')
      for (const partner of partners) remember(state, coalitionKey(coalition, partner), event, 'in')
    },
  },
  'partner-joined-coalition': {
    decide(state, event) {
      const { coalition, partner } = event.data
      mustStand(state, event, 'coalition', coalition, '/data/coalition')
      mustStand(state, event, 'partner', partner, '/data/partner')
      mustFit(state, event, coalitionKey(coalition, partner), 'in', '/data/partner', {
        'began-twice': [
          'already-in-coalition',
          (joined) => `partner ${partner} is in coalition ${coalition} since ${onDay(joined)}`,
        ],
      })
    },
    evolve: (state, event) =>
      remember(state, coalitionKey(event.data.coalition, event.data.partner), event, 'in'),
  },
  'partner-left-coalition': {
    decide(state, event) {
      const { coalition, partner } = event.data
      const message = `partner ${partner} was not in coalition ${coalition} at that time`
      mustFit(state, event, coalitionKey(coalition, partner), 'out', '/data/partner', {
        'never-began': ['not-in-coalition', () => message],
        'ended-twice': ['not-in-coalition', (left) => `${message}: left on ${onDay(left)}`],
      })
    },
    evolve: (state, event) =>
      remember(state, coalitionKey(event.data.coalition, event.data.partner), event, 'out'),
  },
}
