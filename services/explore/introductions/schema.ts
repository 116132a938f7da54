import { z } from 'zod'
import { about, count, ids, label, level, names, positions } from '../context/index.ts'

const pair = z.tuple([z.string(), z.string()]).readonly()

const introductionReason = z
  .discriminatedUnion('because', [
    z.object({ because: z.literal('shared-acquaintance'), who: ids }),
    z.object({ because: z.literal('shared-initiative'), initiative: z.string() }),
    z.object({
      because: z.literal('need-meets-skill'),
      topic: z.string(),
      needs: z.string(),
      offers: z.string(),
    }),
    z.object({ because: z.literal('connector-nearby'), area: z.string() }),
  ])
  .meta({ id: 'IntroductionReason' })

const levelPair = z.tuple([level, level]).readonly()
const introduction = z
  .object({
    residents: pair.describe('Both residents; the more isolated one comes first.'),
    reasons: z.array(introductionReason).readonly(),
    chain: ids.describe('People who could introduce them, in order from the first resident to the second.'),
    through: z.string().nullable().describe('First resident in `chain`.'),
    initiative: z.string().nullable().describe('Initiative that both, or one of them, attend.'),
    before: levelPair,
    after: levelPair.describe('Isolation levels after the introduction.'),
    positions,
    sentence: label.nullable().describe('Explanation with names; null when the caller may not know both.'),
  })
  .meta({ id: 'Introduction' })

export const introductions = z
  .object({
    ...about,
    names,
    introductions: z.array(introduction),
    outcomes: z
      .object({
        made: count,
        met: count.describe('Number of pairs that met afterwards.'),
        lasted: count.describe('Number of pairs still meeting 60 days later.'),
      })
      .meta({ id: 'IntroductionOutcomes' }),
  })
  .meta({ id: 'Introductions' })
export type IntroductionsAnswer = z.infer<typeof introductions>
