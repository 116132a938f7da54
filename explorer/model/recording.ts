import type { WeefselEvent } from '../api/shapes.ts'
import type { EventContent } from './eventContent.ts'
import type { Submission } from './queue/submission.ts'

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
  readonly given: EventContent
  readonly about?: string | undefined
  /** The event that this puts right. */
  readonly corrects?: WeefselEvent
  /** What was refused before, and is put right here. */
  readonly instead?: Submission
}
