import { z } from 'zod'
import { neighbourhoodName, uuid } from '../../../events/index.ts'
import { isolationLevels } from '../../measure/index.ts'
import { csvDialects } from '../../shared/csv.ts'
import { sectorings } from '../layout/index.ts'
import { knownAt, momentParameter, window } from './moments.ts'

/** The path parameters of every question about a neighbourhood. */
export const inNeighbourhood = z.object({ neighbourhood: neighbourhoodName })

/** The query parameters of every question about a moment. */
export const question = z.strictObject({
  asOf: momentParameter
    .optional()
    .describe('Moment of validity: an instant, or a day (its end). Default: now.'),
  knownAt: knownAt
    .optional()
    .describe(
      'Moment of knowledge: an instant, a day or a log position; later events are ignored. Default: everything.',
    ),
  window: window
    .optional()
    .describe('Window within which contacts count, such as `180d` or `all`. Default: `180d`.'),
  coAttendance: z.stringbool().optional().describe('Whether attending the same session counts as a contact.'),
})

export const csvDialect = z
  .enum(csvDialects)
  .default('rfc4180')
  .describe('Form of CSV: `excel-nl` has semicolons, decimal commas and a byte order mark.')

const levels = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(isolationLevels)))

export const narrowing = z.strictObject({
  ties: z.enum(['informal', 'formal', 'all']).optional().describe('Kind of ties to return. Default: `all`.'),
  around: uuid.optional().describe('Only nodes within `depth` steps of this person.'),
  depth: z.coerce
    .number()
    .int()
    .min(1)
    .max(6)
    .optional()
    .describe('Number of steps for `around`. Default: 1.'),
  level: levels.optional().describe('Only residents at these isolation levels, separated by commas.'),
  group: z.string().min(1).max(80).optional().describe('Only residents of this area or cohort.'),
})

export const drawing = z.strictObject({
  sectors: z
    .enum(sectorings)
    .optional()
    .describe('Attribute that the sectors of the picture stand for. Default: `area`.'),
  groups: z
    .enum(['auto', 'all'])
    .optional()
    .describe(
      'Whether to return groups in place of people: always, or when there are too many to draw. Default: people.',
    ),
  open: z
    .string()
    .transform((text) => text.split('|'))
    .pipe(z.array(z.string().max(200)).max(20))
    .optional()
    .describe('Groups whose members are returned individually, separated by `|`.'),
})
