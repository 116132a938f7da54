import type { WeefselEvent } from '../api/shapes.ts'
import type { EventContent } from './eventContent.ts'
import type { Submission } from './queue/submission.ts'

/** The subject of the open dialog. */
export type DialogPurpose =
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
  /** The refused submission that is corrected here. */
  readonly instead?: Submission
}
