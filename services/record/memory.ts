import {
  type Neighbourhood,
  type NewEvent,
  streamOf,
  streamOfSubject,
  subjectsOf,
} from '../../events/index.ts'
import { type EventLog, type Expectation, isUnreadable, type Revision } from '../log/index.ts'
import { evolve, typesThatMatter } from './decide.ts'
import { emptyState, type State } from './state.ts'

/** What a writer remembers of its neighbourhood: what rules need, and where each stream stands. */
export type Memory = { readonly state: State; readonly revisions: Map<string, Revision> }

/** Builds the memory from the log, reading only the types of event that later decisions need. */
export async function loadMemory(log: EventLog, neighbourhood: Neighbourhood): Promise<Memory> {
  // Revisions first: what is added meanwhile is then seen as a collision, and read again.
  const revisions = new Map(await log.revisions(neighbourhood))
  const state = emptyState()
  for await (const { entries } of log.read({ neighbourhood, types: typesThatMatter })) {
    for (const entry of entries) {
      if (!isUnreadable(entry) && entry.known) evolve(state, entry)
    }
  }
  return { state, revisions }
}

/** The streams that say something about this event: its own, and those of everyone and everything in it. */
function streamsOf(neighbourhood: Neighbourhood, { type, data }: NewEvent): string[] {
  const subjects = subjectsOf(type, data).map(({ kind, id }) => streamOfSubject(neighbourhood, kind, id))
  // Which tags there are is told in the stream of the neighbourhood.
  const tags = 'tags' in data ? [streamOfSubject(neighbourhood, 'neighbourhood', neighbourhood)] : []
  return [streamOf(neighbourhood, type, data), ...subjects, ...tags]
}

/** Where these streams must stand for what was decided to hold. */
export function expectationsOf(
  { revisions }: Memory,
  neighbourhood: Neighbourhood,
  events: readonly NewEvent[],
): Expectation[] {
  const streams = new Set(events.flatMap((event) => streamsOf(neighbourhood, event)))
  return [...streams].map((stream) => ({ stream, revision: revisions.get(stream) ?? 'none' }))
}

/** Moves the streams on, as the log will when it takes these events. */
export function moveOn(
  { revisions }: Memory,
  neighbourhood: Neighbourhood,
  events: readonly NewEvent[],
): void {
  for (const { type, data } of events) {
    const stream = streamOf(neighbourhood, type, data)
    revisions.set(stream, (revisions.get(stream) ?? -1) + 1)
  }
}
