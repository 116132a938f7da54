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
import { aliasesOf, emptyState, type State } from './state.ts'

/**
 * The memory of a writer about its neighbourhood: the state for the rules, and the revisions of the streams and the
 * whole.
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

/** The streams of all subjects of an event, including the other ids of each person. */
function streamsAround(state: State, neighbourhood: Neighbourhood, { type, data }: NewEvent): string[] {
  const { idsOf } = aliasesOf(state)
  const streams = subjectsOf(type, data).flatMap(({ kind, id }) =>
    idsOf(id).map((one) => streamOfSubject(neighbourhood, kind, one)),
  )
  // Which tags there are is told in the stream of the neighbourhood.
  if ('tags' in data) streams.push(streamOfSubject(neighbourhood, 'neighbourhood', neighbourhood))
  return streams
}

/**
 * Returns the revisions that the streams of these events must have for the decision to hold. It also moves
 * the state on, as the log does when it appends the events.
 */
export function expectAndMoveOn(
  { state, revisions }: DecisionState,
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
    for (const stream of streamsAround(state, neighbourhood, event)) expect(stream)
    moved.set(own, (moved.get(own) ?? 0) + 1)
  }
  for (const [stream, by] of moved) revisions.set(stream, (revisions.get(stream) ?? -1) + by)
  return [...expected].map(([stream, revision]) => ({ stream, revision }))
}
