import { z } from 'zod'
import { about, count, id, level, moment, names } from '../context/index.ts'

const visitReason = z
  .discriminatedUnion('because', [
    z.object({ because: z.literal('signal'), since: moment }),
    z.object({ because: z.literal('need'), topic: z.string() }),
    z.object({ because: z.literal('arrived'), since: moment }),
    z.object({ because: z.literal('lives-alone') }),
    z.object({ because: z.literal('long-ago'), since: moment.describe('The last contact.') }),
    z.object({ because: z.literal('never-met') }),
  ])
  .meta({ id: 'VisitReason', description: 'Why somebody without a line is to be visited now.' })

const visit = z
  .object({
    resident: id,
    level,
    reasons: z.array(visitReason).readonly(),
    contacts: z
      .array(z.object({ how: z.enum(['household', 'partner', 'welcomes']), id }))
      .readonly()
      .describe(
        'Ways in: who lives with them, which organisation sees them, who welcomes people in their area.',
      ),
  })
  .meta({ id: 'Visit' })

export const visitsAnswer = z
  .object({
    ...about,
    names,
    visits: z.array(visit).readonly().describe('The most urgent first.'),
    count: count.describe('How many people stand without any line with a resident.'),
  })
  .meta({ id: 'Visits' })
export type VisitsAnswer = z.infer<typeof visitsAnswer>
