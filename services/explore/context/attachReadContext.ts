import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Neighbourhood, START } from '../../../events/index.ts'
import { Problem } from '../../http/index.ts'
import { FIRST_NUMBER, type Sight } from '../../privacy/index.ts'
import { askUnderOneId } from './askUnderOneId.ts'
import type { ExploreTools } from './createExploreTools.ts'
import { inNeighbourhood } from './parameters.ts'
import type { ReadContext } from './readContext.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Read context of this request, limited to what the caller may see. Routes about a neighbourhood get nothing else. */
    reader: ReadContext
  }
}

const asked = z.object({ knownAt: z.object({ position: z.number() }) })

/**
 * Gives every request about a neighbourhood the read context of its caller. Routes are given no other: one that is
 * added cannot forget who does not take part in research.
 */
export function attachReadContext(
  app: FastifyInstance,
  { readerFor }: Pick<ExploreTools, 'readerFor'>,
): void {
  app.decorateRequest('reader', null as never)
  app.addHook('preHandler', async (request) => {
    const { neighbourhood } = inNeighbourhood.parse(request.params)
    const { sight } = request.access
    if (sight.hears !== undefined) mustBeOfResearch(request.query)
    const reader = await readerFor(sight, neighbourhood)
    if ((await reader.log.head(neighbourhood)) === START)
      throw new Problem('not-found', nothingIn(neighbourhood, sight))
    request.reader = reader
    await askUnderOneId(request, neighbourhood, reader)
  })
}

const nothingIn = (neighbourhood: Neighbourhood, { hears }: Sight): string =>
  hears === undefined
    ? `nothing is recorded in a neighbourhood called "${neighbourhood}"`
    : `nothing was recorded before this ${hears} in a neighbourhood called "${neighbourhood}"`

/** A position of the log itself means another moment here: that is said, rather than answered with nothing. */
function mustBeOfResearch(query: unknown): void {
  const { data } = asked.safeParse(query)
  if (!data || data.knownAt.position === 0 || data.knownAt.position >= FIRST_NUMBER) return
  const message = 'expected a day, or a position as answers to research give it (13 or 14 digits)'
  throw new Problem('invalid-parameters', `/knownAt: ${message}`, [{ pointer: '/knownAt', message }])
}
