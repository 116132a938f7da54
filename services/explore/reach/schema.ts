import { z } from 'zod'
import { figureRow, figures, month, statement } from '../../disclosure/index.ts'

const words = z.object({ nl: z.string(), en: z.string() })

/** The fields with which every answer about groups begins. */
const about = {
  neighbourhood: z.string(),
  lens: z.literal('aggregate'),
  window: z.string().describe('How far back a contact counts; the same in every answer.'),
  months: z.array(month).describe('The months of which there are figures.'),
  next: z.object({ month, from: z.string() }).describe('Which month comes next, and from when.'),
  caution: words,
  method: words.describe('What is hidden, and why.'),
}

/** One month of a neighbourhood; `figures` is null while there is nothing that may be told. */
export const reachAnswer = z.object({
  ...about,
  month: month.nullable(),
  asOf: z.string().nullable().describe('The moment the figures are of: the end of the month in Amsterdam.'),
  smallest: z.int().nullable().describe('No count below this is shown.'),
  rounding: z.int().nullable().describe('Counts are multiples of this.'),
  hidden: z.object({ small: z.int(), withheld: z.int() }).describe('How many counts are hidden, by why.'),
  rows: z.array(figureRow),
  meetings: statement.nullable(),
  programme: figures.shape.programme.nullable(),
})
export type ReachAnswer = z.infer<typeof reachAnswer>

/** The whole, the areas and the life stages, month after month. */
export const seriesAnswer = z.object({
  ...about,
  series: z.array(z.object({ month, smallest: z.int(), rows: z.array(figureRow), meetings: statement })),
})
export type SeriesAnswer = z.infer<typeof seriesAnswer>
