/** A kind of problem: a code for programs, the status of the answer, and a few words, Dutch first. */
export type ProblemKind = {
  readonly code: string
  readonly status: number
  readonly title: { readonly nl: string; readonly en: string }
}

/**
 * An error with its own public answer. Each folder declares its own errors; the message itself stays in the
 * server's log.
 */
export abstract class PublicError extends Error {
  abstract readonly kind: ProblemKind
  /** The cause, in one English sentence. */
  abstract readonly detail: string
  /** Seconds after which the caller may ask again; absent when unknown. */
  readonly retryAfter?: number
}

/** Part of every error that prevents recording. */
export const NOTHING_LOST =
  'nothing of this request was recorded, and nothing that was recorded before is lost'
