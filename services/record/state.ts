import { type Aliases, noAliases } from '../../events/index.ts'
import { aliasesOfTimeline, timelineOfPerson } from './aliases.ts'
import { MERGES, retractedKey } from './keys.ts'
import { type OverlayMap, overlayMap } from './overlayMap.ts'
import {
  type Fact,
  factOf,
  insert,
  type Timeline,
  type TimelineEntry,
  type TimelineTurn,
} from './timeline.ts'

/**
 * The state of one neighbourhood that the rules need: a short timeline for each thing, and for each event the
 * timelines that it left a fact in, so that it can be taken back. Meetings leave nothing.
 */
export type State = {
  readonly timelines: OverlayMap<Timeline>
  readonly traces: OverlayMap<readonly string[]>
}

export const emptyState = (): State => ({ timelines: overlayMap(), traces: overlayMap() })

/** A state for a trial. The state below does not change until `merge`. */
export const fork = (state: State): State => ({
  timelines: state.timelines.fork(),
  traces: state.traces.fork(),
})

export function merge(state: State): void {
  state.timelines.merge()
  state.traces.merge()
}

const NOTHING: Timeline = []

/** The timeline under this key alone, without aliases. */
export const ownTimelineOf = (state: State, key: string): Timeline => state.timelines.get(key) ?? NOTHING

/** The alias table of this state. */
export function aliasesOf(state: State): Aliases {
  const merges = state.timelines.get(MERGES)
  return merges === undefined ? noAliases : aliasesOfTimeline(merges)
}

export const isOnePerson = (state: State, one: string, other: string): boolean => {
  const { canonicalOf } = aliasesOf(state)
  return canonicalOf(one) === canonicalOf(other)
}

/** The timeline under a key, joined with the timelines of the same people under their other ids. */
export function timelineOf(state: State, key: string): Timeline {
  const aliases = aliasesOf(state)
  if (aliases.merged.size === 0) return ownTimelineOf(state, key)
  return timelineOfPerson(key, aliases, (own) => ownTimelineOf(state, own))
}

/** The keys of the timelines that an event left a fact in. */
export const tracesOf = (state: State, event: string): readonly string[] => state.traces.get(event) ?? []

/** Adds to the timeline of a thing what an event says about it, at the time when it happened. */
export function remember(
  state: State,
  key: string,
  event: TimelineEntry,
  turn: TimelineTurn,
  about?: string,
): void {
  const fact: Fact = factOf(event, turn, about)
  state.timelines.set(key, insert(ownTimelineOf(state, key), fact))
  leaveTrace(state, event, key)
}

/** Remembers a fact in the order of the log instead of the order in which things happened. */
export function rememberInOrder(
  state: State,
  key: string,
  event: TimelineEntry,
  turn: TimelineTurn,
  about: string,
): void {
  state.timelines.set(key, [...ownTimelineOf(state, key), factOf(event, turn, about)])
  leaveTrace(state, event, key)
}

function leaveTrace(state: State, event: TimelineEntry, key: string): void {
  state.traces.set(event.id, [...tracesOf(state, event.id), key])
}

/** Takes back everything an event left behind. */
export function takeBack(state: State, event: string): void {
  for (const key of tracesOf(state, event)) {
    const rest = ownTimelineOf(state, key).filter((fact) => fact.event !== event)
    if (rest.length > 0) state.timelines.set(key, rest)
    else state.timelines.delete(key)
  }
  state.traces.delete(event)
}

/** Marks an event as no longer counting. The mark stays when the correction itself is taken back. */
export function markRetracted(state: State, target: string, by: TimelineEntry): void {
  state.timelines.set(retractedKey(target), [factOf(by, 'mark')])
}

export const isRetracted = (state: State, event: string): boolean =>
  state.timelines.get(retractedKey(event)) !== undefined

const sorted = <V>(map: OverlayMap<V>) => [...map.entries()].sort(([one], [other]) => (one < other ? -1 : 1))

/** The whole content of the state, so that two states can be compared. */
export const contentsOf = (state: State) => ({
  timelines: sorted(state.timelines),
  traces: sorted(state.traces),
})
