import { z } from 'zod'
import { someone } from '../graph/index.ts'

const found = z
  .object({
    ...someone.pick({ id: true, kind: true, label: true, area: true, level: true }).shape,
    group: z.string().nullable().describe('Sector of the picture; null for nodes that are not residents.'),
  })
  .meta({ id: 'Found' })

/** The matches, the likeliest first. */
export const searchAnswer = z.object({ found: z.array(found) })
export type SearchAnswer = z.infer<typeof searchAnswer>
