import { z } from 'zod'
import { about, count, id, ids, instant, names, positions, share } from '../context/index.ts'
import { coverage } from '../figures/index.ts'

const pair = z.tuple([z.string(), z.string()]).readonly()

const groupGap = z
  .object({
    one: z.string(),
    other: z.string(),
    ties: count,
    expected: z
      .number()
      .describe('The ties there would be if all known ties fell on pairs of people by lot.'),
    positions,
  })
  .meta({ id: 'GroupGap' })
const groupGaps = z.array(groupGap).readonly()

const carrier = z
  .object({
    id,
    connector: z.boolean(),
    onlyLineOf: ids.describe('Who has no other tie than to this person.'),
    hanging: ids.describe('Who hangs on this person before anyone else, those of `onlyLineOf` among them.'),
    positions,
  })
  .meta({ id: 'Carrier' })

const fadingTie = z
  .object({
    source: id,
    target: id,
    lastAt: instant,
    onlyLineOf: ids.describe('Whose only tie it is.'),
    positions,
  })
  .meta({ id: 'FadingTie' })

const partnersApart = z.object({
  partners: pair,
  shared: count.describe('How many residents both have a tie with.'),
  residents: ids,
})
const placeNotVisited = z.object({
  place: id,
  by: z.enum(['area', 'cohort', 'lifeStage']),
  group: z.string(),
  residents: count.describe('How many residents the group has, none of whom was seen there in the window.'),
})

const skill = z.object({ skill: id, resident: id, topic: z.string() })
const need = z.object({
  need: id,
  resident: id,
  topic: z.string(),
  initiative: z.string().optional().describe('The initiative that answers it.'),
  other: z.string().optional().describe('The resident or partner that answers it.'),
})
const unansweredNeed = z
  .object({ need, skills: z.array(skill).readonly().describe('Skills on offer that would fit.') })
  .meta({ id: 'UnansweredNeed' })
const needs = z.object({
  needs: count,
  covered: count.describe('How many have an initiative that answers them.'),
  share: share.nullable().describe('covered / needs; null when no need was voiced.'),
  unanswered: z.array(unansweredNeed).readonly().describe('Needs that nothing and nobody answers.'),
  unused: z.array(skill).readonly().describe('Skills by which nobody has been helped yet.'),
})

const openSignal = z
  .object({ signal: id, resident: z.string().nullable(), at: instant })
  .meta({ id: 'OpenSignal' })

/** The parts of an answer about gaps: those that were asked for, or all. */
export const gapParts = {
  betweenGroups: z.object({ area: groupGaps, cohort: groupGaps, lifeStage: groupGaps }),
  unreached: z
    .array(ids)
    .readonly()
    .describe(
      'Components of two or more residents without any path to a partner, professional or connector.',
    ),
  partnersApart: z.array(partnersApart).readonly(),
  placesNotVisited: z.array(placeNotVisited).readonly(),
  carriers: z.array(carrier).readonly().describe('The one who carries most first.'),
  fading: z.array(fadingTie).readonly().describe('Ties that fade, the oldest first.'),
  needs,
  coverage: z.array(coverage).readonly(),
  signals: z.array(openSignal).readonly(),
}
export type GapPart = keyof typeof gapParts

export const gaps = z
  .object({ ...about, names, ...z.object(gapParts).partial().shape })
  .meta({ id: 'Gaps', description: 'Where lines are missing or thin: the parts that were asked for.' })
export type GapsAnswer = z.infer<typeof gaps>
