import { isDeepStrictEqual } from 'node:util'
import type { NewEvent } from '../../../events/index.ts'
import { IdTaken } from '../errors.ts'
import { type Appended, isUnreadable, type LogEntry } from '../port.ts'

/** Where an event stands that is in the log. @throws {IdTaken} when that one says something else. */
export function alreadyAt(event: NewEvent, entry: LogEntry): Appended {
  if (isUnreadable(entry) || !saysTheSame(entry, event)) throw new IdTaken(event.id)
  return { id: event.id, position: entry.position, revision: entry.revision, already: true }
}

type Content = Pick<NewEvent, 'occurredAt' | 'precision' | 'source'> & {
  readonly type: string
  readonly data: unknown
}

/** Whether two events say the same. Who sent it again does not matter. */
export const saysTheSame = (stored: Content, event: NewEvent): boolean =>
  stored.type === event.type &&
  stored.occurredAt === event.occurredAt &&
  stored.precision === event.precision &&
  stored.source === event.source &&
  isDeepStrictEqual(stored.data, JSON.parse(JSON.stringify(event.data)))

/** @throws {IdTaken} when an id stands twice in one request. */
export function checkTwice(events: readonly NewEvent[]): void {
  const seen = new Set<string>()
  for (const { id } of events) {
    if (seen.has(id)) throw new IdTaken(id)
    seen.add(id)
  }
}
