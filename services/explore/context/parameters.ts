import { z } from 'zod'
import { neighbourhoodName, uuid } from '../../../events/index.ts'
import { isolationLevels } from '../../measure/index.ts'
import { sectorings } from '../layout/index.ts'
import { knownAt, momentParameter, window } from './moments.ts'

/** The path parameters of every question about a neighbourhood. */
export const inNeighbourhood = z.object({ neighbourhood: neighbourhoodName })

/** The query parameters of every question about a moment. */
export const question = z.strictObject({
  asOf: momentParameter
    .optional()
    .describe('What was true then: an instant, or a day (its end). Default: now.'),
  knownAt: knownAt
    .optional()
    .describe('What the log held then: an instant, a day, or a position. Default: everything.'),
  window: window.optional().describe('How far back a contact counts, such as 180d or all. Default: 180d.'),
  coAttendance: z
    .stringbool()
    .optional()
    .describe('Count people who attended the same session as having been in contact.'),
})

const levels = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(isolationLevels)))

export const narrowing = z.strictObject({
  ties: z.enum(['informal', 'formal', 'all']).optional().describe('Which ties to give. Default: all.'),
  around: uuid.optional().describe('Only who is within `depth` steps of this person.'),
  depth: z.coerce.number().int().min(1).max(6).optional().describe('Default: 1.'),
  level: levels.optional().describe('Only residents on these isolation levels, separated by commas.'),
  group: z.string().min(1).max(80).optional().describe('Only who is in this area or cohort.'),
})

export const drawing = z.strictObject({
  sectors: z.enum(sectorings).optional().describe('What the sectors of the fabric stand for. Default: area.'),
  groups: z
    .enum(['auto', 'all'])
    .optional()
    .describe('Give groups in place of people: always, or when there are too many to draw. Default: people.'),
  open: z
    .string()
    .transform((text) => text.split('|'))
    .pipe(z.array(z.string().max(200)).max(20))
    .optional()
    .describe('The groups whose people are given after all, separated by |.'),
})
