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
    residents: pair.describe('First who is helped most: the one who stands most alone.'),
    reasons: z.array(introductionReason).readonly(),
    chain: ids.describe('Who could introduce them, in order from the first to the second.'),
    through: z.string().nullable().describe('The first of them who is a resident.'),
    initiative: z
      .string()
      .nullable()
      .describe('Where it could happen: an initiative that both, or one, come to.'),
    before: levelPair,
    after: levelPair.describe('Where the two would stand after they met.'),
    positions,
    sentence: label.nullable().describe('In words, with names; null when the reader may not know both.'),
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
        met: count.describe('How many of them met afterwards.'),
        lasted: count.describe('How many were still meeting 60 days later.'),
      })
      .meta({ id: 'IntroductionOutcomes' }),
  })
  .meta({ id: 'Introductions' })
export type IntroductionsAnswer = z.infer<typeof introductions>
