import {
  type Neighbourhood,
  type NewEvent,
  type Position,
  streamOf,
  streamOfSubject,
  subjectsOf,
} from '../../events/index.ts'
import { type EventLog, type Expectation, isUnreadable, type Revision } from '../log/index.ts'
import { evolve, typesWithState } from './decide.ts'
import { emptyState, type State } from './state.ts'

/**
 * The input of all decisions about a neighbourhood: the state for the rules, the revision of each stream, and
 * the head of the log.
 */
export type DecisionState = {
  readonly state: State
  readonly revisions: Map<string, Revision>
  head: Position
}

/** Builds the state from the log. It reads only the types of event that later decisions need. */
export async function loadDecisionState(log: EventLog, neighbourhood: Neighbourhood): Promise<DecisionState> {
  // Read these first: events that are added meanwhile then cause a conflict, and the state is loaded again.
  const head = await log.head(neighbourhood)
  const revisions = new Map(await log.revisions(neighbourhood))
  const state = emptyState()
  for await (const { entries } of log.read({ neighbourhood, types: typesWithState })) {
    for (const entry of entries) {
      if (!isUnreadable(entry) && entry.known) evolve(state, entry)
    }
  }
  return { state, revisions, head }
}

/** The streams of all subjects that an event points at. */
function streamsAround(neighbourhood: Neighbourhood, { type, data }: NewEvent): string[] {
  const streams = subjectsOf(type, data).map(({ kind, id }) => streamOfSubject(neighbourhood, kind, id))
  // The list of tags is kept in the stream of the neighbourhood.
  if ('tags' in data) streams.push(streamOfSubject(neighbourhood, 'neighbourhood', neighbourhood))
  return streams
}

/**
 * Returns the revisions that the streams of these events must have for the decision to hold. It also moves
 * the state on, as the log does when it appends the events.
 */
export function expectAndMoveOn(
  { revisions }: DecisionState,
  neighbourhood: Neighbourhood,
  events: readonly NewEvent[],
): Expectation[] {
  const expected = new Map<string, Revision | 'none'>()
  const moved = new Map<string, number>()
  const expect = (stream: string) => {
    if (!expected.has(stream)) expected.set(stream, revisions.get(stream) ?? 'none')
  }
  for (const event of events) {
    const own = streamOf(neighbourhood, event.type, event.data)
    expect(own)
    for (const stream of streamsAround(neighbourhood, event)) expect(stream)
    moved.set(own, (moved.get(own) ?? 0) + 1)
  }
  for (const [stream, by] of moved) revisions.set(stream, (revisions.get(stream) ?? -1) + by)
  return [...expected].map(([stream, revision]) => ({ stream, revision }))
}
