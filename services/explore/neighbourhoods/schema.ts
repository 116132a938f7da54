import { z } from 'zod'
import { lensNames } from '../../roles/index.ts'
import { count, moment, position } from '../context/index.ts'

const neighbourhood = z
  .object({
    id: z.string(),
    name: z.string(),
    events: count.describe('How many events there are; in hundreds for who sees no people.'),
    firstAt: moment,
    lastAt: moment,
    head: position.describe('Where its last event stands in the log; 0 for who sees no people.'),
    lens: z.enum(lensNames).describe('Through which lens you see it.'),
    mayRecord: z
      .union([z.literal('all'), z.array(z.string())])
      .describe('Which types of event you may record in it.'),
    recordsFor: z
      .string()
      .nullable()
      .describe('The organisation whose meetings you record, when it is always the same one.'),
    demo: z.boolean().describe('Its people are made up.'),
  })
  .meta({ id: 'Neighbourhood' })
export const neighbourhoods = z.object({ neighbourhoods: z.array(neighbourhood) })
