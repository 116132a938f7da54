import * as z from 'zod/mini'
import { event, level, tie } from './shapes.ts'

/** What stands behind a line. */
export const tieWithEvents = z.object({ ties: z.array(tie), events: z.array(event) })
export type TieWithEvents = z.infer<typeof tieWithEvents>

const figure = z.union([z.string(), z.number(), z.boolean(), z.null()])
/** Figures per resident, by the names of the measures. */
export const figures = z.object({ residents: z.array(z.record(z.string(), figure)) })
export type Figures = z.infer<typeof figures>

const place = z.union([level, z.literal('absent')])
export type ComparedPlace = z.infer<typeof place>
const ends = { source: z.string(), target: z.string() }
export const comparison = z.object({
  since: z.string(),
  names: z.record(z.string(), z.string()),
  ties: z.object({
    kept: z.number(),
    formed: z.array(z.object(ends)),
    dissolved: z.array(z.object({ ...ends, because: z.enum(['left', 'no-contact']) })),
  }),
  moved: z.array(z.object({ id: z.string(), from: place, to: place })),
})
export type Comparison = z.infer<typeof comparison>
