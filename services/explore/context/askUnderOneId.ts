import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Neighbourhood } from '../../../events/index.ts'
import { mapIds } from '../../privacy/index.ts'
import type { KnownAt } from './moments.ts'
import type { ReadContext } from './readContext.ts'

const asked = z.object({ knownAt: z.custom<KnownAt>().optional() })

/**
 * Replaces merged ids in a request by canonical ones, so that an old address still finds the person. Aliases are those at
 * `knownAt`: before the merge was known, each id has its own answer.
 */
export async function askUnderOneId(
  request: FastifyRequest,
  neighbourhood: Neighbourhood,
  { graph, snapshots }: Pick<ReadContext, 'graph' | 'snapshots'>,
): Promise<void> {
  const known = asked.safeParse(request.query).data?.knownAt
  const { canonicalOf, merged } = await graph.aliases(
    neighbourhood,
    await snapshots.knownAt(neighbourhood, known),
  )
  if (merged.size === 0) return
  request.params = mapIds(request.params, canonicalOf)
  request.query = mapIds(request.query, canonicalOf)
  request.body = mapIds(request.body, canonicalOf)
}
