import { z } from 'zod'
import { groupings, isolationLevels } from '../../measure/index.ts'
import { about, count, id, level, moment, names, positions, share } from '../context/index.ts'
import { block, groups, network, profile } from '../figures/index.ts'

const place = z
  .enum([...isolationLevels, 'absent'])
  .meta({ id: 'ComparedPlace', description: 'Isolation level, or absent from the neighbourhood.' })

const comparedTie = { source: id, target: id, positions }

/** Two moments of one neighbourhood. */
const moments = z
  .object({
    ...about,
    names,
    compared: z.literal('moments'),
    since: moment.describe('Earlier moment of the comparison.'),
    ties: z.object({
      kept: count,
      formed: z.array(z.object(comparedTie)).readonly(),
      dissolved: z.array(z.object({ ...comparedTie, because: z.enum(['left', 'no-contact']) })).readonly(),
      stability: share
        .nullable()
        .describe('Jaccard similarity of the ties of both moments; null without ties.'),
    }),
    levels: z.array(z.object({ from: place, to: place, residents: count })).readonly(),
    moved: z.array(z.object({ id, from: place, to: place, positions })).readonly(),
  })
  .meta({ id: 'ComparedMoments' })

const noNames = names.describe('Always empty: figures name nobody.')
const beside = {
  sides: z.tuple([profile, profile]).readonly(),
  levels: z
    .array(
      z.object({
        level,
        shares: z.tuple([share.nullable(), share.nullable()]).readonly(),
        difference: z.number().nullable().describe('Second share minus first share.'),
      }),
    )
    .readonly(),
}

const neighbourhoods = z
  .object({
    ...about,
    names: noNames,
    compared: z.literal('neighbourhoods'),
    ...beside,
    figures: z.array(z.object({ neighbourhood: z.string(), network, groups })),
  })
  .meta({ id: 'ComparedNeighbourhoods' })

const twoGroups = z
  .object({
    ...about,
    names: noNames,
    compared: z.literal('groups'),
    by: z.enum(groupings),
    groups: z.tuple([z.string(), z.string()]).readonly(),
    ...beside,
    ties: z.object({ within: z.tuple([block, block]).readonly(), between: block }),
    positions,
  })
  .meta({ id: 'ComparedGroups' })

export const comparison = z.discriminatedUnion('compared', [moments, neighbourhoods, twoGroups])
export type ComparisonAnswer = z.infer<typeof comparison>
