import { z } from 'zod'
import { count, moment } from '../context/index.ts'

/** How many events happened in each stretch of time. */
export const timeline = z.object({
  step: z.enum(['day', 'week']),
  bins: z.array(
    z
      .object({ start: moment.describe('First day of the interval, Amsterdam time.'), events: count })
      .meta({ id: 'TimelineBin' }),
  ),
})
export type TimelineAnswer = z.infer<typeof timeline>
