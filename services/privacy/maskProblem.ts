import { z } from 'zod'
import { replaceUuids } from '../../events/index.ts'
import type { Sight } from './sight.ts'

const problem = z.looseObject({
  detail: z.string(),
  errors: z.array(z.looseObject({ pointer: z.string(), message: z.string() })),
})

/** A problem names people by their ids only: those become the ids that the reader knows. */
export function maskProblem(answer: unknown, sight: Sight): unknown {
  if (sight.lens !== 'pseudonymous') return answer
  const read = problem.safeParse(answer)
  if (!read.success) return answer
  const shown = (text: string) => replaceUuids(text, sight.idOf)
  const { detail, errors } = read.data
  return {
    ...read.data,
    detail: shown(detail),
    errors: errors.map((error) => ({ ...error, message: shown(error.message) })),
  }
}
