import { type Neighbourhood, type NewEvent, type Position, position } from '../../../events/index.ts'
import { alreadyAppended } from '../idempotency.ts'
import type { Appended, LogEntry } from '../port.ts'
import type { Connection } from './connection.ts'
import type { Follower } from './follower.ts'
import type { EventStoreReader } from './reader.ts'
import type { StreamIndex } from './streamIndex.ts'

/** How many timeouts to wait for the position of a written event. */
const PATIENCE = 2

/** The tools of a writer. */
export type WriterTools = {
  readonly connection: Connection
  readonly follower: Follower
  readonly reader: EventStoreReader
  readonly now: () => number
}

/** The recording time of the next append. It never decreases, even when the clock does. */
export const tick = ({ follower, now }: WriterTools, { recordedAt }: StreamIndex): number =>
  Math.max(recordedAt, follower.commits.recordedAt(), now())

/** The position of an event by its number, as soon as that is known. @throws {LogUnavailable} */
export async function positionOf(
  { connection, follower }: WriterTools,
  neighbourhood: Neighbourhood,
  number: number,
): Promise<Position> {
  const { first, before } = await follower.when(
    () => follower.commits.holding(neighbourhood, number),
    PATIENCE * connection.timeout,
  )
  return position(first + number - before)
}

/** Entries by number, as soon as their positions are known. @throws {LogUnavailable} */
export async function numbered(
  tools: WriterTools,
  neighbourhood: Neighbourhood,
  numbers: readonly number[],
): Promise<readonly LogEntry[]> {
  if (numbers.length === 0) return []
  await positionOf(
    tools,
    neighbourhood,
    numbers.reduce((a, b) => Math.max(a, b)),
  )
  return tools.reader.numbered(neighbourhood, numbers)
}

/** Finds the events that are in the log already. @throws {IdTaken} when one has other content */
export async function alreadyThere(
  tools: WriterTools,
  neighbourhood: Neighbourhood,
  { ids }: StreamIndex,
  events: readonly NewEvent[],
): Promise<Map<string, Appended>> {
  const known = new Map(events.map((event) => [event.id, event]))
  const numbers = events.map(({ id }) => ids.get(id)).filter((number) => number !== undefined)
  const found = await numbered(tools, neighbourhood, numbers)
  return new Map(found.map((entry) => [entry.id, alreadyAppended(known.get(entry.id)!, entry)]))
}
