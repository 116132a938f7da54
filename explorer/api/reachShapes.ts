import * as z from 'zod/mini'
import { levels } from './shapes.ts'

/** A count of people as it may be shown: rounded, or only that it is small, or left out. */
const cell = z.discriminatedUnion('as', [
  z.object({ as: z.literal('shown'), count: z.number() }),
  z.object({ as: z.literal('at-least'), count: z.number() }),
  z.object({ as: z.literal('small') }),
  z.object({ as: z.literal('withheld') }),
])
export type Cell = z.infer<typeof cell>

export const lifeStages = ['child', 'youth', 'adult', 'older', 'unknown'] as const
const lifeStage = z.enum(lifeStages)
const area = z.nullable(z.string())
const group = z.discriminatedUnion('by', [
  z.object({ by: z.literal('whole') }),
  z.object({ by: z.literal('area'), area }),
  z.object({ by: z.literal('life-stage'), lifeStage }),
  z.object({ by: z.literal('area-and-life-stage'), area, lifeStage }),
  z.object({ by: z.literal('cohort'), cohort: z.nullable(z.string()) }),
])
export type Group = z.infer<typeof group>

export const sectors = [
  'welfare',
  'care',
  'housing',
  'municipality',
  'education',
  'self-organised',
  'other',
] as const
export const providers = ['formal', 'informal', ...sectors] as const
export type Provider = (typeof providers)[number]

const row = z.object({
  group,
  since: z.string(),
  residents: z.number(),
  expected: z.nullable(z.number()),
  levels: z.record(z.enum(levels), cell),
  reachedBy: z.record(z.enum(providers), cell),
})
export type GroupRow = z.infer<typeof row>

export const reach = z.object({
  months: z.array(z.string()),
  next: z.object({ month: z.string(), from: z.string() }),
  month: z.nullable(z.string()),
  smallest: z.nullable(z.number()),
  rounding: z.nullable(z.number()),
  hidden: z.object({ small: z.number(), withheld: z.number() }),
  rows: z.array(row),
  meetings: z.nullable(cell),
  programme: z.nullable(z.object({ since: z.string(), needs: cell, answered: cell })),
})
export type Reach = z.infer<typeof reach>

export const reachMonths = z.object({
  series: z.array(z.object({ month: z.string(), smallest: z.number(), rows: z.array(row) })),
})
export type ReachMonth = z.infer<typeof reachMonths>['series'][number]
