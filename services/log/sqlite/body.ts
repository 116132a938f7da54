import { isDeepStrictEqual } from 'node:util'
import { type NewEvent, type StoredContent, storedContent } from '../../../events/index.ts'

/** What a row keeps of an event as JSON, beside its columns. */
export const body = storedContent

export const bodyOf = (event: NewEvent, recordedBy: string): string =>
  JSON.stringify({
    occurredAt: event.occurredAt,
    precision: event.precision,
    source: event.source,
    recordedBy,
    data: event.data,
  } satisfies StoredContent)

/** Whether a stored row says the same as this event. Who sent it again does not matter. */
export function saysTheSame(stored: { type: string; body: string }, event: NewEvent): boolean {
  const known = body.parse(JSON.parse(stored.body))
  return (
    stored.type === event.type &&
    known.occurredAt === event.occurredAt &&
    known.precision === event.precision &&
    known.source === event.source &&
    isDeepStrictEqual(known.data, JSON.parse(JSON.stringify(event.data)))
  )
}
