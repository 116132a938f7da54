import { z } from 'zod'
import { id, lifeStage, moment } from '../context/index.ts'
import { nodeKind } from '../graph/index.ts'

const presences = ['here', 'expected', 'left'] as const

const known = z
  .object({
    id,
    kind: nodeKind,
    label: z.string(),
    area: z.string().nullable(),
    lifeStage,
    cohort: z.string().nullable(),
    presence: z.enum(presences).describe('Now: in the neighbourhood, yet to come, or no longer here.'),
    lastMet: moment.nullable().describe('The last contact with anybody; null when there was none.'),
  })
  .meta({ id: 'Known', description: 'A person, organisation, initiative or place that an event can name.' })

export const peopleAnswer = z.object({ people: z.array(known) })
export type PeopleAnswer = z.infer<typeof peopleAnswer>
