import type { Decider, Deciders } from './decider.ts'
import { declinedKey, objectionKey, subjectKey } from './keys.ts'
import { refuse } from './ruleBroken.ts'
import { happenedBefore, mustAllBePresent, mustNotHaveLeft, onDay } from './rules.ts'
import { aliasesOf, isOnePerson, remember, type State, timelineOf } from './state.ts'
import type { TimelineEntry } from './timeline.ts'

type IntroductionEvents = 'introduction-suggested' | 'introduction-made' | 'introduction-declined'

const PAIR = '/data/residents'
const pairName = (residents: readonly string[]) => residents.toSorted().join(' ')
const keyOf = (event: TimelineEntry<IntroductionEvents>) =>
  subjectKey('introduction', event.data.introduction)

/** One introduction is about one pair, and is over once it has been made. */
function mustBeOpenForPair(state: State, event: TimelineEntry<IntroductionEvents>): void {
  const { introduction, residents } = event.data
  const earlier = timelineOf(state, keyOf(event))
  const { canonicalOf } = aliasesOf(state)
  const people = (pair: readonly string[]) => pairName(pair.map(canonicalOf))
  if (earlier.some(({ about = '' }) => people(about.split(' ')) !== people(residents))) {
    refuse('other-pair', PAIR, `introduction ${introduction} is about two other residents`)
  }
  const made = earlier.find(({ type }) => type === 'introduction-made')
  if (made) {
    refuse(
      'already-made',
      '/data/introduction',
      `introduction ${introduction} was made on ${onDay(made)} already`,
    )
  }
}

/**
 * A refusal counts from the moment it was given. Within one day the order is unknown, and the resident gets
 * the benefit of the doubt.
 */
function mustBeWelcomed(state: State, event: TimelineEntry<IntroductionEvents>): void {
  const { residents } = event.data
  const declined = timelineOf(state, declinedKey(residents)).find((fact) => !happenedBefore(event, fact))
  if (declined) {
    refuse(
      'declined-for-good',
      PAIR,
      `an introduction of these two was declined for good on ${onDay(declined)}`,
    )
  }
  residents.forEach((resident, index) => {
    const objection = timelineOf(state, objectionKey(resident)).find((fact) => !happenedBefore(event, fact))
    if (!objection) return
    const message = `resident ${resident} objected to introductions on ${onDay(objection)}`
    refuse('objects-to-introductions', `${PAIR}/${index}`, message)
  })
}

function mustComeFromAnother(
  state: State,
  event: TimelineEntry<'introduction-suggested' | 'introduction-made'>,
): void {
  const { residents, through } = event.data
  if (through && residents.some((id) => isOnePerson(state, id, through))) {
    refuse('with-oneself', '/data/through', 'expected a resident other than the two who are introduced')
  }
}

const introduces: NonNullable<Decider<IntroductionEvents>['evolve']> = (state, event) =>
  remember(state, keyOf(event), event, 'mark', pairName(event.data.residents))

export const introductionDeciders: Deciders<IntroductionEvents> = {
  'introduction-suggested': {
    brings: ['introduction'],
    decide(state, event) {
      mustComeFromAnother(state, event)
      mustBeOpenForPair(state, event)
      event.data.residents.forEach((id, index) => {
        mustNotHaveLeft(state, event, id, `${PAIR}/${index}`)
      })
      mustBeWelcomed(state, event)
    },
    evolve: introduces,
  },
  'introduction-made': {
    brings: ['introduction'],
    decide(state, event) {
      mustComeFromAnother(state, event)
      mustBeOpenForPair(state, event)
      mustAllBePresent(state, event, event.data.residents, PAIR)
      mustBeWelcomed(state, event)
    },
    evolve: introduces,
  },
  'introduction-declined': {
    brings: ['introduction'],
    decide: mustBeOpenForPair,
    evolve(state, event) {
      introduces(state, event)
      if (event.data.forGood) remember(state, declinedKey(event.data.residents), event, 'mark')
    },
  },
}
