import { z } from 'zod'
import { count, level, levelCounts, perLevel, share } from '../context/index.ts'

/** The measures of each resident. A figure that does not exist for somebody is null. */
export const perResident = {
  level,
  degree: count.describe('Number of ties of the requested kind.'),
  formalDegree: count.describe('Number of ties with professionals, partners and initiatives.'),
  strength: z.number().min(0).describe('Sum of the weights of the ties.'),
  lastContact: z
    .number()
    .nullable()
    .describe('Days since the last contact within the window, including fractions.'),
  component: count.describe('Number of residents reachable along ties, including this one.'),
  core: count.describe('k-core number (Seidman 1983).'),
  betweenness: z.number().min(0).describe('Betweenness (Brandes 2001): raw count over unordered pairs.'),
  constraint: z.number().min(0).nullable().describe('Constraint (Burt 1992).'),
  effectiveSize: z.number().nullable().describe('Effective size (Burt 1992).'),
  articulation: z.boolean().describe('Whether removing this resident disconnects the network.'),
  community: count.nullable().describe('Index of the community; 0 is the largest.'),
}
const residentFigures = z
  .object({
    id: z.string(),
    reference: z
      .string()
      .nullable()
      .describe('Reference in other files; null when the caller may not know the resident.'),
    ...z.object(perResident).partial().shape,
  })
  .meta({ id: 'ResidentFigures', description: 'Requested measures of one resident.' })
export const residents = z.array(residentFigures).readonly()

export const reach = z
  .object({
    residents: count,
    within: count.describe('Number of residents within `steps` of a partner or connector.'),
    share: share.nullable().describe('`within` divided by `residents`; null for an empty group.'),
  })
  .meta({ id: 'ReachFigures' })

const reachMultiplied = z.object({
  volunteers: count,
  reached: count.describe(
    'Number of distinct residents, volunteers excluded, with a tie to a volunteer or to their initiative.',
  ),
  byTie: count,
  byInitiative: count,
  perVolunteer: z.number().min(0).nullable(),
})
const samenRedzaamheid = z.object({
  helpTies: count.describe('Number of pairs in which one helped the other within the window.'),
  betweenResidents: count,
  share: share.nullable(),
})
const sampled = z.object({
  pivots: count,
  error: z.number().describe('Largest error of a figure at this confidence.'),
  confidence: share,
})

export const network = z
  .object({
    residents: count,
    ties: count,
    components: count.describe('Number of components of two or more residents.'),
    largestComponent: count,
    isolates: count.describe('Number of residents without any tie of the requested kind.'),
    bridges: count.describe('Number of bridges: ties whose removal disconnects the network.'),
    modularity: z.number().nullable(),
    communities: count,
    levels: levelCounts,
    reach,
    reachMultiplied,
    samenRedzaamheid,
    betweennessSampled: sampled.describe('Present only when betweenness was sampled.'),
  })
  .partial()
  .meta({ id: 'NetworkFigures', description: 'Requested measures of the whole network.' })

const ei = z
  .object({
    external: count.describe('Number of ties that leave the group.'),
    internal: count.describe('Number of ties within the group.'),
    index: z
      .number()
      .min(-1)
      .max(1)
      .nullable()
      .describe('(external − internal) / (external + internal); null without ties.'),
  })
  .meta({ id: 'EIFigures', description: 'E–I index (Krackhardt & Stern 1988).' })

const baseline = z.object({
  mean: z.number(),
  low: z.number().describe('Lower bound; 95 % of the permutations lie between `low` and `high`.'),
  high: z.number(),
  asLow: share.describe('Share of permutations with an index as low as the observed one.'),
  asHigh: share,
  permutations: count,
})

export const block = z
  .object({
    ties: count,
    possible: count,
    density: share.nullable().describe('`ties` divided by `possible`; null when no tie is possible.'),
  })
  .meta({ id: 'Density' })

const groupFigures = z
  .object({
    groups: z
      .array(
        z.object({
          group: z.string().nullable().describe('Null when the group is not known.'),
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
        .describe('Index under random permutation of the group labels; null without an index.'),
    }),
    density: z
      .array(z.array(block).readonly())
      .readonly()
      .describe('Matrix of densities between the known groups, in the order of `groups`.'),
  })
  .meta({ id: 'GroupFigures' })

export const groups = z
  .object({ byArea: groupFigures, byCohort: groupFigures, byLifeStage: groupFigures })
  .partial()
  .meta({
    id: 'FiguresByGroup',
    description: 'Requested measures of groups of residents.',
  })

const spread = z.object({
  mean: z.number().nullable(),
  median: z.number().nullable(),
  distribution: z.array(count).readonly().describe('Number of residents with d ties, at index d.'),
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
