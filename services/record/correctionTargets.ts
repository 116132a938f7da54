import type { EventType } from '../../events/index.ts'

/** The parts of an earlier event that a correction of it needs. */
export type CorrectionTarget = { readonly id: string; readonly type: EventType | 'unknown' }

/**
 * The earlier events that the corrections of one batch point at. Events of the batch itself join as they are
 * decided.
 */
export type CorrectionTargets = {
  find(id: string): CorrectionTarget | undefined
  /** The events that point at a subject, for subjects that were looked up beforehand. */
  mentionsOf(subject: string): readonly CorrectionTarget[]
}

/** For a batch without corrections. */
export const noCorrectionTargets: CorrectionTargets = { find: () => undefined, mentionsOf: () => [] }
