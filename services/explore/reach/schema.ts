import { z } from 'zod'
import { figureRow, figures, month, statement } from '../../disclosure/index.ts'

const words = z.object({ nl: z.string(), en: z.string() })

/** The fields with which every answer about groups begins. */
const about = {
  neighbourhood: z.string(),
  lens: z.literal('aggregate'),
  window: z.string().describe('Window within which contacts count; always the same.'),
  months: z.array(month).describe('Months with published figures.'),
  next: z
    .object({ month, from: z.string() })
    .describe('Next month to be published, and the first day on which it is available.'),
  caution: words,
  method: words.describe('Disclosure control of this answer.'),
}

/** One month of a neighbourhood; `figures` is null while there is nothing that may be told. */
export const reachAnswer = z.object({
  ...about,
  month: month.nullable(),
  asOf: z.string().nullable().describe('Moment of the figures: the end of the month, Amsterdam time.'),
  smallest: z.int().nullable().describe('Smallest count that is shown.'),
  rounding: z.int().nullable().describe('Rounding base of the counts.'),
  hidden: z.object({ small: z.int(), withheld: z.int() }).describe('Number of hidden counts, by reason.'),
  rows: z.array(figureRow),
  meetings: statement.nullable(),
  programme: figures.shape.programme.nullable(),
})

/** The whole, the areas and the life stages, month after month. */
export const seriesAnswer = z.object({
  ...about,
  series: z.array(z.object({ month, smallest: z.int(), rows: z.array(figureRow), meetings: statement })),
})
export type SeriesAnswer = z.infer<typeof seriesAnswer>
