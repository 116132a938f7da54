import type { WeefselEvent } from '../api/shapes.ts'
import type { EventData } from './event/formValues.ts'
import type { Submission } from './submission.ts'

/** What the dialog is open for. */
export type Recording =
  | { readonly what: 'meeting'; readonly people: readonly string[] }
  /** Which of all that can happen; about this person or thing, when one is chosen. */
  | { readonly what: 'choose'; readonly about: string | undefined }
  | FormRequest
  | { readonly what: 'shown'; readonly event: WeefselEvent }

/** A form for one type of event, with what is known already. */
export type FormRequest = {
  readonly what: 'event'
  readonly type: string
  readonly given: EventData
  readonly about?: string | undefined
  /** The event that this puts right. */
  readonly corrects?: WeefselEvent
  /** What was refused before, and is put right here. */
  readonly instead?: Submission
}

/** An event as it counts: of a correction, what it put in place. */
export function contentOf(event: WeefselEvent): {
  type: string
  occurredAt: string
  source: string | undefined
  data: EventData
} {
  const data = event.data ?? {}
  const { replacement } = data
  if (event.type === 'event-corrected' && isRecord(replacement)) {
    const { type, occurredAt, source, data: inside } = replacement
    return {
      type: String(type),
      occurredAt: String(occurredAt),
      source: typeof source === 'string' ? source : undefined,
      data: isRecord(inside) ? inside : {},
    }
  }
  return { type: event.type, occurredAt: event.occurredAt, source: event.source ?? undefined, data }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
