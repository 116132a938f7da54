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
      .describe('Expected number of ties if all ties were distributed over pairs at random.'),
    positions,
  })
  .meta({ id: 'GroupGap' })
const groupGaps = z.array(groupGap).readonly()

const carrier = z
  .object({
    id,
    connector: z.boolean(),
    onlyLineOf: ids.describe('Residents whose only tie is with this person.'),
    hanging: ids.describe('Residents who hang on this person, including those in `onlyLineOf`.'),
    positions,
  })
  .meta({ id: 'Carrier' })

const fadingTie = z
  .object({
    source: id,
    target: id,
    lastAt: instant,
    onlyLineOf: ids.describe('Residents whose only tie this is.'),
    positions,
  })
  .meta({ id: 'FadingTie' })

const partnersApart = z.object({
  partners: pair,
  shared: count.describe('Number of residents with a tie to both partners.'),
  residents: ids,
})
const placeNotVisited = z.object({
  place: id,
  by: z.enum(['area', 'cohort', 'lifeStage']),
  group: z.string(),
  residents: count.describe('Size of the group; none of its residents visited the place within the window.'),
})

const skill = z.object({ skill: id, resident: id, topic: z.string() })
const need = z.object({
  need: id,
  resident: id,
  topic: z.string(),
  initiative: z.string().optional().describe('Initiative that answers the need.'),
  other: z.string().optional().describe('Resident or partner that answers the need.'),
})
const unansweredNeed = z
  .object({ need, skills: z.array(skill).readonly().describe('Matching skills on offer.') })
  .meta({ id: 'UnansweredNeed' })
const needs = z.object({
  needs: count,
  covered: count.describe('Number of needs that an initiative answers.'),
  share: share.nullable().describe('`covered` divided by `needs`; null when no need was voiced.'),
  unanswered: z.array(unansweredNeed).readonly().describe('Needs without an answer.'),
  unused: z.array(skill).readonly().describe('Skills that have not helped anybody yet.'),
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
    .describe('Components of two or more residents without a path to a partner, professional or connector.'),
  partnersApart: z.array(partnersApart).readonly(),
  placesNotVisited: z.array(placeNotVisited).readonly(),
  carriers: z.array(carrier).readonly().describe('People who connect others, those who carry most first.'),
  fading: z.array(fadingTie).readonly().describe('Fading ties, oldest first.'),
  needs,
  coverage: z.array(coverage).readonly(),
  signals: z.array(openSignal).readonly(),
}
export type GapPart = keyof typeof gapParts

export const gaps = z
  .object({ ...about, names, ...z.object(gapParts).partial().shape })
  .meta({ id: 'Gaps', description: 'Requested parts of the gap analysis.' })
export type GapsAnswer = z.infer<typeof gaps>
