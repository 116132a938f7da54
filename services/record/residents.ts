import { defaultTags } from '../../events/index.ts'
import type { Deciders } from './decider.ts'
import { subjectKey, TAGS } from './keys.ts'
import { refuse } from './ruleBroken.ts'
import { mustBeNew, mustFit, onDay } from './rules.ts'
import { remember, type State, timelineOf } from './state.ts'
import type { TimelineEntry } from './timeline.ts'

type ResidentEvents =
  | 'resident-expected'
  | 'resident-registered'
  | 'resident-arrived'
  | 'resident-described'
  | 'resident-left'
  | 'resident-forgotten'

const AT = '/data/resident'
const keyOf = ({ data }: { data: { resident: string } }) => subjectKey('resident', data.resident)

/** Tags come from the current list of the neighbourhood, or from the default list. */
function mustKnowTags(state: State, tags: readonly string[] | undefined): void {
  if (!tags) return
  const chosen = timelineOf(state, TAGS).at(-1)?.about
  const known: readonly string[] = chosen === undefined ? defaultTags : chosen.split(' ')
  tags.forEach((tag, index) => {
    if (known.includes(tag)) return
    const list = known.filter(Boolean).join(', ') || 'none'
    refuse(
      'unknown-tag',
      `/data/tags/${index}`,
      `"${tag}" is not a tag of this neighbourhood; it has: ${list}`,
    )
  })
}

const comes = (state: State, event: TimelineEntry & { data: { resident: string } }) =>
  remember(state, keyOf(event), event, 'in')

export const residentDeciders: Deciders<ResidentEvents> = {
  'resident-expected': {
    brings: ['resident'],
    decide(state, { data }) {
      mustBeNew(state, 'resident', data.resident, AT)
      mustKnowTags(state, data.tags)
    },
    evolve: comes,
  },
  'resident-registered': {
    brings: ['resident'],
    decide(state, event) {
      const before = timelineOf(state, keyOf(event)).find(({ type }) => type === 'resident-registered')
      if (before) {
        refuse(
          'already-exists',
          AT,
          `resident ${event.data.resident} was registered on ${onDay(before)} already`,
        )
      }
      mustKnowTags(state, event.data.tags)
    },
    evolve: comes,
  },
  'resident-arrived': {
    decide: (state, event) =>
      mustFit(state, event, keyOf(event), 'in', AT, {
        'began-twice': [
          'already-arrived',
          (arrival) => `resident ${event.data.resident} arrived on ${onDay(arrival)} and has not left since`,
        ],
      }),
    evolve: comes,
  },
  'resident-described': { decide: (state, { data }) => mustKnowTags(state, data.tags) },
  'resident-left': {
    decide: (state, event) =>
      mustFit(state, event, keyOf(event), 'out', AT, {
        'never-began': ['not-yet-arrived', () => `resident ${event.data.resident} was not here yet`],
        'ended-twice': [
          'already-left',
          (departure) => `resident ${event.data.resident} left on ${onDay(departure)} already`,
        ],
      }),
    evolve: (state, event) => remember(state, keyOf(event), event, 'out'),
  },
  'resident-forgotten': {
    decide(state, event) {
      const { resident, remains } = event.data
      const before = timelineOf(state, keyOf(event)).findLast(({ type }) => type === 'resident-forgotten')
      // A second tombstone can only take away the anonymous node that the first one left.
      if (!before || (before.about === 'remains' && !remains)) return
      refuse('forgotten', AT, `resident ${resident} has been forgotten already`)
    },
    evolve: (state, event) =>
      remember(state, keyOf(event), event, 'mark', event.data.remains ? 'remains' : 'gone'),
  },
}
