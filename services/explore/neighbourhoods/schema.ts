import { z } from 'zod'
import { lensNames } from '../../roles/index.ts'
import { count, moment, position } from '../context/index.ts'

const neighbourhood = z
  .object({
    id: z.string(),
    name: z.string(),
    events: count.describe('Number of events; rounded to hundreds for callers who see no people.'),
    firstAt: moment,
    lastAt: moment,
    head: position.describe('Position of the last event; 0 for callers who see no people.'),
    lens: z.enum(lensNames).describe('Lens of the caller for this neighbourhood.'),
    mayRecord: z
      .union([z.literal('all'), z.array(z.string())])
      .describe('Event types that the caller may record.'),
    recordsFor: z
      .string()
      .nullable()
      .describe('Organisation that the caller records meetings for, if fixed.'),
    demo: z.boolean().describe('Whether the people are invented.'),
  })
  .meta({ id: 'Neighbourhood' })
export const neighbourhoods = z.object({
  neighbourhoods: z.array(neighbourhood),
  mayBegin: z.boolean().describe('Whether the caller may begin a new neighbourhood, by recording in it.'),
})
