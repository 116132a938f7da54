import { Problem } from '../../http/index.ts'
import { type Change, type TieChoice, UnknownSubject } from '../../measure/index.ts'
import { answerHeader, type Question, type ReadContext, type Snapshot } from '../context/index.ts'
import type { WhatIfAnswer } from './schema.ts'

type Asked = Pick<Question, 'coAttendance'> & { readonly ties?: TieChoice | undefined }

/**
 * The effect of changes in the neighbourhood of a snapshot; nothing is written.
 * @throws {Problem} when a change names who or what is not in it.
 */
export async function whatIfIn(
  { workers }: Pick<ReadContext, 'workers'>,
  snapshot: Snapshot,
  changes: readonly Change[],
  { coAttendance = false, ties = 'informal' }: Asked,
  signal: AbortSignal,
): Promise<WhatIfAnswer> {
  try {
    const found = await workers.run('whatIf', [snapshot.slice, changes, { coAttendance, ties }], signal)
    return { ...answerHeader(snapshot), ...found }
  } catch (error) {
    if (!(error instanceof UnknownSubject)) throw error
    throw new Problem('not-found', error.message, [{ pointer: '/changes', message: error.message }])
  }
}
