import { type NewEvent, type StoredContent, storedContent } from '../../events/index.ts'

/** The JSON that a store keeps of an event, beside its columns or metadata. */
export const storedBody = storedContent

export const storedBodyOf = (event: NewEvent, recordedBy: string): string =>
  JSON.stringify({
    occurredAt: event.occurredAt,
    precision: event.precision,
    source: event.source,
    recordedBy,
    data: event.data,
  } satisfies StoredContent)
