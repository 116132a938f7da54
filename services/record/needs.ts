import type { SubjectKind } from '../../events/index.ts'
import type { Deciders } from './decider.ts'
import { subjectKey } from './keys.ts'
import { refuse } from './ruleBroken.ts'
import {
  mustBeNew,
  mustBePresent,
  mustBeWelcome,
  mustFit,
  mustNotHaveLeft,
  mustStand,
  mustWorkFor,
  onDay,
} from './rules.ts'
import { isOnePerson, remember, type State, timelineOf } from './state.ts'
import { isBefore, spanFor, type TimelineEntry } from './timeline.ts'

type NeedEvents =
  | 'need-voiced'
  | 'need-met'
  | 'need-withdrawn'
  | 'skill-offered'
  | 'skill-withdrawn'
  | 'help-asked'
  | 'help-given'
  | 'signal-raised'
  | 'signal-picked-up'
  | 'signal-closed'

type Request = Extract<SubjectKind, 'need' | 'skill' | 'help' | 'signal'>

/** A need, skill, request or signal is settled once, and not before it was voiced. */
function mustSettle(state: State, event: TimelineEntry, kind: Request, id: string): void {
  const at = `/data/${kind}`
  mustFit(state, event, subjectKey(kind, id), 'out', at, {
    'never-began': ['not-yet-voiced', () => `${kind} ${id} had not been voiced at that time`],
    'ended-twice': [
      'already-settled',
      (end) => `${kind} ${id} was settled on ${onDay(end)} already (${end.type})`,
    ],
  })
}

/** An answer comes after the question, and before it was closed. */
function mustBeOpen(state: State, event: TimelineEntry, kind: Request, id: string): void {
  const timeline = timelineOf(state, subjectKey(kind, id))
  const begun = timeline.find(({ turn }) => turn === 'in')
  const end = timeline.find(({ turn }) => turn === 'out')
  const span = spanFor(event)
  if (begun && isBefore(span, begun.span)) {
    refuse(
      'not-yet-voiced',
      `/data/${kind}`,
      `${kind} ${id} was voiced on ${onDay(begun)}, after this happened`,
    )
  }
  if (end && isBefore(end.span, span)) {
    refuse(
      'already-settled',
      `/data/${kind}`,
      `${kind} ${id} was settled on ${onDay(end)}, before this happened`,
    )
  }
}

export const needDeciders: Deciders<NeedEvents> = {
  'need-voiced': {
    brings: ['need'],
    decide(state, event) {
      mustBeNew(state, 'need', event.data.need, '/data/need')
      mustNotHaveLeft(state, event, event.data.resident, '/data/resident')
    },
    evolve: (state, event) => remember(state, subjectKey('need', event.data.need), event, 'in'),
  },
  'need-met': {
    decide(state, event) {
      const { need, initiative, partner, resident } = event.data
      mustSettle(state, event, 'need', need)
      mustStand(state, event, 'initiative', initiative, '/data/initiative')
      mustStand(state, event, 'partner', partner, '/data/partner')
      if (resident) mustBePresent(state, event, resident, '/data/resident')
    },
    evolve: (state, event) => remember(state, subjectKey('need', event.data.need), event, 'out'),
  },
  'need-withdrawn': {
    decide: (state, event) => mustSettle(state, event, 'need', event.data.need),
    evolve: (state, event) => remember(state, subjectKey('need', event.data.need), event, 'out'),
  },
  'skill-offered': {
    brings: ['skill'],
    decide(state, event) {
      mustBeNew(state, 'skill', event.data.skill, '/data/skill')
      mustNotHaveLeft(state, event, event.data.resident, '/data/resident')
    },
    evolve: (state, event) => remember(state, subjectKey('skill', event.data.skill), event, 'in'),
  },
  'skill-withdrawn': {
    decide: (state, event) => mustSettle(state, event, 'skill', event.data.skill),
    evolve: (state, event) => remember(state, subjectKey('skill', event.data.skill), event, 'out'),
  },
  'help-asked': {
    brings: ['help'],
    decide(state, event) {
      mustBeNew(state, 'help', event.data.help, '/data/help')
      mustNotHaveLeft(state, event, event.data.resident, '/data/resident')
    },
    evolve: (state, event) =>
      remember(state, subjectKey('help', event.data.help), event, 'in', event.data.resident),
  },
  // Several people may answer a request, more than once: weekly shopping, for example.
  'help-given': {
    decide(state, event) {
      const { resident, helper, professional, partner, help } = event.data
      if (helper && isOnePerson(state, helper, resident))
        refuse('with-oneself', '/data/helper', 'expected a helper other than who was helped')
      mustBeWelcome(state, event, resident, '/data/resident')
      if (helper) mustBePresent(state, event, helper, '/data/helper')
      mustStand(state, event, 'partner', partner, '/data/partner')
      mustWorkFor(state, event, professional, partner, '/data/professional')
      if (!help) return
      const asked = timelineOf(state, subjectKey('help', help))[0]
      if (!asked?.about || !isOnePerson(state, asked.about, resident)) {
        refuse('not-theirs', '/data/help', `help ${help} was asked by another resident than ${resident}`)
      }
      mustBeOpen(state, event, 'help', help)
    },
  },
  'signal-raised': {
    brings: ['signal'],
    decide(state, event) {
      const { signal, resident, partner, professional } = event.data
      mustBeNew(state, 'signal', signal, '/data/signal')
      if (resident) mustNotHaveLeft(state, event, resident, '/data/resident')
      mustStand(state, event, 'partner', partner, '/data/partner')
      mustWorkFor(state, event, professional, partner, '/data/professional')
    },
    evolve: (state, event) => remember(state, subjectKey('signal', event.data.signal), event, 'in'),
  },
  // A signal may be handed over: one professional picks it up, then another.
  'signal-picked-up': {
    decide(state, event) {
      const { signal, partner, professional } = event.data
      mustBeOpen(state, event, 'signal', signal)
      mustStand(state, event, 'partner', partner, '/data/partner')
      mustWorkFor(state, event, professional, partner, '/data/professional')
    },
  },
  'signal-closed': {
    decide: (state, event) => mustSettle(state, event, 'signal', event.data.signal),
    evolve: (state, event) => remember(state, subjectKey('signal', event.data.signal), event, 'out'),
  },
}
