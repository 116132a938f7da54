import type { EventType } from '../../events/index.ts'

/** An earlier event that a correction points at, as far as it matters here. */
export type CorrectionTarget = { readonly id: string; readonly type: EventType | 'unknown' }

/** The earlier events that the corrections of one batch ask for; the batch itself joins as it is decided. */
export type CorrectionTargets = {
  find(id: string): CorrectionTarget | undefined
  /** The events that point at a subject; only those that were looked up beforehand are known. */
  mentionsOf(subject: string): readonly CorrectionTarget[]
}

/** A batch without corrections needs no past. */
export const noCorrectionTargets: CorrectionTargets = { find: () => undefined, mentionsOf: () => [] }
