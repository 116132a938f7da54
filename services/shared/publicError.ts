/** A kind of problem: a code for programs, the status of the answer, and a few words, Dutch first. */
export type ProblemKind = {
  readonly code: string
  readonly status: number
  readonly title: { readonly nl: string; readonly en: string }
}

/**
 * An error that says for itself what a caller outside may know of it. Each room declares its own; its message stays in
 * the log of the server.
 */
export abstract class PublicError extends Error {
  abstract readonly kind: ProblemKind
  /** An explanation of this occurrence, in one English sentence. */
  abstract readonly detail: string
  /** When to ask again, in seconds; left out when nobody can tell. */
  readonly retryAfter?: number
}

/** Said of every error that keeps the service from recording. */
export const NOTHING_LOST =
  'nothing of this request was recorded, and nothing that was recorded before is lost'
