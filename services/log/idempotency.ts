import { isDeepStrictEqual } from 'node:util'
import {
  type EventType,
  FORGOTTEN,
  type NewEvent,
  personalValuesOf,
  withPersonalValues,
} from '../../events/index.ts'
import { IdTaken } from './errors.ts'
import { type Appended, isUnreadable, type LogEntry } from './port.ts'

type Data = Readonly<Record<string, unknown>>
type TypedData<T extends string = string> = { readonly type: T; readonly data: Data }
type Content = TypedData & Pick<NewEvent, 'occurredAt' | 'precision' | 'source'>

/**
 * Idempotency: whether two events with one id are the same event. The recorder and the moment of recording do
 * not count, and neither does a personal value that was forgotten in one of the two. Both events must be
 * sealed, or both opened.
 */
export const sameContent = (stored: Content, event: Content & TypedData<EventType>): boolean =>
  stored.occurredAt === event.occurredAt &&
  stored.precision === event.precision &&
  stored.source === event.source &&
  sameData(stored, event)

/** Whether two events have the same type and data, whenever they happened. Forgotten values do not count. */
export function sameData(stored: TypedData, event: TypedData<EventType>): boolean {
  if (stored.type !== event.type) return false
  const one = stored.data
  // A store keeps JSON: fields that are undefined do not come back.
  const other: Data = JSON.parse(JSON.stringify(event.data))
  const forgotten = forgottenIn(event.type, one, other)
  if (forgotten.size === 0) return isDeepStrictEqual(one, other)
  return isDeepStrictEqual(withPersonalValues(one, forgotten), withPersonalValues(other, forgotten))
}

/** The personal fields that both have and that are forgotten in at least one of them. */
function forgottenIn(type: EventType, one: Data, other: Data): ReadonlyMap<string, string> {
  const beside = new Map(personalValuesOf(type, other).map(({ field, value }) => [field, value]))
  const forgotten = new Map<string, string>()
  for (const { field, value } of personalValuesOf(type, one)) {
    if (!beside.has(field)) continue
    if (value === FORGOTTEN || beside.get(field) === FORGOTTEN) forgotten.set(field, FORGOTTEN)
  }
  return forgotten
}

/** The answer for an event that is in the log already. @throws {IdTaken} when the entry has other content. */
export function alreadyAppended(event: NewEvent, entry: LogEntry): Appended {
  if (isUnreadable(entry) || !sameContent(entry, event)) throw new IdTaken(event.id)
  return { id: event.id, position: entry.position, revision: entry.revision, already: true }
}

/** @throws {IdTaken} when an id stands twice in one request. */
export function assertUniqueIds(events: readonly NewEvent[]): void {
  const seen = new Set<string>()
  for (const { id } of events) {
    if (seen.has(id)) throw new IdTaken(id)
    seen.add(id)
  }
}
