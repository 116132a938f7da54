import { z } from 'zod'
import { count, level, levelCounts, perLevel, share } from '../context/index.ts'

/** The measures of each resident. A figure that does not exist for somebody is null. */
export const perResident = {
  level,
  degree: count.describe('Ties of the kind asked for.'),
  formalDegree: count.describe('Ties with professionals, partners and initiatives.'),
  strength: z.number().min(0).describe('The sum of the weights of their ties.'),
  lastContact: z
    .number()
    .nullable()
    .describe('Days since the last contact in the window, with parts of days.'),
  component: count.describe('Residents they can reach along ties, themselves included.'),
  core: count.describe('The largest k such that they are in a part where all have k ties within it.'),
  betweenness: z
    .number()
    .min(0)
    .describe('Shortest paths that run through them: the raw count over unordered pairs.'),
  constraint: z.number().min(0).nullable().describe('How much their contacts know each other (Burt 1992).'),
  effectiveSize: z.number().nullable().describe('How many circles they tie together (Burt 1992).'),
  articulation: z.boolean().describe('Whether the network falls apart without them.'),
  community: count.nullable().describe('The group they mostly meet in; 0 is the largest.'),
}
const residentFigures = z
  .object({
    id: z.string(),
    reference: z
      .string()
      .nullable()
      .describe('Their reference in other files, for whom the reader may know.'),
    ...z.object(perResident).partial().shape,
  })
  .meta({ id: 'ResidentFigures', description: 'The figures of one resident: those that were asked for.' })
export const residents = z.array(residentFigures).readonly()

export const reach = z
  .object({
    residents: count,
    within: count.describe('Residents within so many steps of a partner or connector.'),
    share: share.nullable().describe('within / residents; null where there is nobody.'),
  })
  .meta({ id: 'ReachFigures' })

const reachMultiplied = z.object({
  volunteers: count,
  reached: count.describe(
    'Different residents, no volunteers themselves, with a tie to a volunteer or their initiative.',
  ),
  byTie: count,
  byInitiative: count,
  perVolunteer: z.number().min(0).nullable(),
})
const samenRedzaamheid = z.object({
  helpTies: count.describe('Pairs of whom one helped the other in the window.'),
  betweenResidents: count,
  share: share.nullable(),
})
const sampled = z.object({
  pivots: count,
  error: z.number().describe('How far a figure may be off, with this confidence.'),
  confidence: share,
})

export const network = z
  .object({
    residents: count,
    ties: count,
    components: count.describe('Parts of two or more residents.'),
    largestComponent: count,
    isolates: count.describe('Residents without any such tie.'),
    bridges: count.describe('Ties without which the network falls apart.'),
    modularity: z.number().nullable(),
    communities: count,
    levels: levelCounts,
    reach,
    reachMultiplied,
    samenRedzaamheid,
    betweennessSampled: sampled.describe('There only when betweenness was sampled.'),
  })
  .partial()
  .meta({ id: 'NetworkFigures', description: 'The figures of the whole network: those that were asked for.' })

const ei = z
  .object({
    external: count.describe('Ties across the edge of the group.'),
    internal: count.describe('Ties within it.'),
    index: z.number().min(-1).max(1).nullable().describe('(external − internal) / all; null without ties.'),
  })
  .meta({ id: 'EIFigures', description: 'E–I index (Krackhardt & Stern 1988).' })

const baseline = z.object({
  mean: z.number(),
  low: z.number().describe('95 % of the draws lie between low and high.'),
  high: z.number(),
  asLow: share.describe('The share of the draws with an index as low as the observed one.'),
  asHigh: share,
  permutations: count,
})

export const block = z
  .object({
    ties: count,
    possible: count,
    density: share.nullable().describe('ties / possible; null when there can be none.'),
  })
  .meta({ id: 'Density' })

const groupFigures = z
  .object({
    groups: z
      .array(
        z.object({
          group: z.string().nullable().describe('Null: not known.'),
          residents: count,
          levels: levelCounts,
          reach,
          ei: ei.nullable(),
        }),
      )
      .readonly(),
    ei: z.object({
      ...ei.shape,
      baseline: baseline
        .nullable()
        .describe('What it would be if the same people were dealt over the groups by lot.'),
    }),
    density: z
      .array(z.array(block).readonly())
      .readonly()
      .describe('Row i, column j: between the known groups i and j, in the order of `groups`.'),
  })
  .meta({ id: 'GroupFigures' })

export const groups = z
  .object({ byArea: groupFigures, byCohort: groupFigures, byLifeStage: groupFigures })
  .partial()
  .meta({
    id: 'FiguresByGroup',
    description: 'The figures of groups of residents: those that were asked for.',
  })

const spread = z.object({
  mean: z.number().nullable(),
  median: z.number().nullable(),
  distribution: z.array(count).readonly().describe('At d: how many have d ties.'),
})

/** How some residents stand, in figures that can be laid beside those of others. */
export const profile = z
  .object({
    residents: count,
    levels: perLevel(z.object({ residents: count, share: share.nullable() })),
    degree: spread,
    formalDegree: spread,
    reach,
  })
  .meta({ id: 'Profile' })
