import { z } from 'zod'
import type { Sight } from './sight.ts'

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

const problem = z.looseObject({
  detail: z.string(),
  errors: z.array(z.looseObject({ pointer: z.string(), message: z.string() })),
})

/** A problem names people by their ids only: those become the ids that the reader knows. */
export function maskProblem(answer: unknown, sight: Sight): unknown {
  if (sight.lens !== 'pseudonymous') return answer
  const read = problem.safeParse(answer)
  if (!read.success) return answer
  const shown = (text: string) => text.replaceAll(ID, (id) => sight.idOf(id.toLowerCase()))
  const { detail, errors } = read.data
  return {
    ...read.data,
    detail: shown(detail),
    errors: errors.map((error) => ({ ...error, message: shown(error.message) })),
  }
}
