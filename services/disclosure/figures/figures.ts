import { z } from 'zod'
import { type LifeStage, lifeStages, type Position } from '../../../events/index.ts'
import { type IsolationLevel, isolationLevels } from '../../measure/index.ts'
import { type Provider, providers } from './person.ts'

export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'expected a month such as 2026-03' })

const count = z.int().min(0)

/** A count as it is answered. `small` and `withheld` never come with a number. */
export const statement = z
  .discriminatedUnion('as', [
    z.object({ as: z.literal('shown'), count }),
    z.object({ as: z.literal('at-least'), count }),
    z.object({ as: z.literal('small') }),
    z.object({ as: z.literal('withheld') }),
  ])
  .meta({
    id: 'CountStatement',
    description:
      'Kind of statement. `shown`: rounded count. `at-least`: nearly everybody. `small`: below the smallest count. `withheld`: omitted because it would reveal a small count.',
  })

const lifeStage = z.enum(Object.keys(lifeStages) as [LifeStage, ...LifeStage[]])
const area = z.string().nullable().describe('Null when the area is not recorded.')

const group = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('whole') }),
    z.object({ by: z.literal('area'), area }),
    z.object({ by: z.literal('life-stage'), lifeStage }),
    z.object({ by: z.literal('area-and-life-stage'), area, lifeStage }),
    z.object({ by: z.literal('cohort'), cohort: z.string().nullable() }),
  ])
  .meta({ id: 'FigureGroup', description: 'Group that the figures describe.' })

const ofEach = <K extends string>(names: readonly K[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, statement])) as Record<K, typeof statement>)

/** The answer for one group. */
export const figureRow = z
  .object({
    group,
    since: month.describe(
      'Month of these figures; fewer residents than the smallest count have changed since.',
    ),
    residents: count.describe('Number of residents in the log, rounded.'),
    expected: count
      .nullable()
      .describe('Population according to the description of the areas, if available.'),
    levels: ofEach<IsolationLevel>(isolationLevels),
    reachedBy: ofEach<Provider>(providers).describe(
      'Number of residents with a tie to this kind of provider within the window.',
    ),
  })
  .meta({ id: 'FigureRow', description: 'Figures of one group.' })
export type FigureRow = z.infer<typeof figureRow>

/** Everything that is answered of one month of a neighbourhood, fixed when it was first asked for. */
export const figures = z.object({
  month,
  rules: z.object({ k: count, base: count }),
  /** The position in the log up to which it was computed. */
  position: z.custom<Position>((value) => typeof value === 'number'),
  rows: z.array(figureRow),
  meetings: statement.describe('Recorded meetings in the month, if they were of enough different residents.'),
  programme: z
    .object({ since: month, needs: statement, answered: statement })
    .describe('Needs voiced by enough distinct residents, and the number that an initiative answers.'),
})
export type Figures = z.infer<typeof figures>
