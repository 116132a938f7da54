import { ApiProblem, Unreachable } from '../api/http.ts'
import type { Messages } from './messages/nl.ts'

/** Explains an error: the fault, that nothing was lost, and the next step. */
export function errorSentence(error: unknown, { errors }: Messages): string {
  if (error instanceof Unreachable) return errors.unreachable
  if (error instanceof ApiProblem) {
    if (error.status === 403) return errors['not-allowed']
    if (error.status === 404) return errors['not-found']
    if (error.code === 'unexpected-shape') return errors['unexpected-shape']
    return errors.other(error.message)
  }
  return errors.other(error instanceof Error ? error.message : String(error))
}
