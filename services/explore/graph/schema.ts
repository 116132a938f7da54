import { z } from 'zod'
import { nodeKinds } from '../../graph/index.ts'
import { about, count, id, level, levelCounts, lifeStage, position } from '../context/index.ts'
import { sectorings } from '../layout/index.ts'
import { tieView } from '../ties/index.ts'

export const nodeKind = z.enum(nodeKinds).meta({ id: 'NodeKind' })
/** A person or thing at a moment. */
export const someone = z
  .object({
    id,
    kind: nodeKind,
    label: z.string().describe('The name; the beginning of the id for who has none or may not be known.'),
    area: z.string().nullable(),
    lifeStage,
    cohort: z.string().nullable().describe('Null without one, and for whom the reader may not know.'),
    tags: z.array(z.string()),
    connector: z.boolean().describe('Whether they are a connector of the neighbourhood.'),
    volunteer: z.boolean(),
    level: level.nullable().describe('Null for who is no resident.'),
    group: z
      .string()
      .nullable()
      .describe(
        'The sector they stand in: an area, cohort or life stage, or the id of whom a circle is around.',
      ),
    steps: count
      .nullable()
      .describe(
        'Ties from the nearest partner or connector; null without any path, and for who is no resident.',
      ),
  })
  .meta({ id: 'Someone' })
export type Someone = z.infer<typeof someone>

/** A person or thing in the picture. */
export const nodeView = z
  .object({
    ...someone.shape,
    x: z.number().describe('In the units of the radius of the fabric, from its middle.'),
    y: z.number().describe('In the units of the radius of the fabric, from its middle, downwards.'),
  })
  .meta({ id: 'Node' })
export type NodeView = z.infer<typeof nodeView>

export const groupView = z
  .object({
    name: z.string(),
    count,
    levels: levelCounts,
    open: z.boolean().describe('Whether its people stand in the picture themselves.'),
    counted: z
      .array(level)
      .describe('The levels of an open group that hold too many people to draw: they stay counted.'),
  })
  .meta({ id: 'Group', description: 'A group in place of people.' })
export type GroupView = z.infer<typeof groupView>

export const betweenView = z
  .object({
    one: z.string(),
    other: z.string(),
    ties: count.describe('Informal ties between the two groups.'),
    weight: z.number().min(0).describe('The sum of their weights.'),
  })
  .meta({ id: 'BetweenGroups' })
export type BetweenView = z.infer<typeof betweenView>

const ring = z
  .object({
    level,
    inner: z.number().describe('Distance from the middle.'),
    outer: z.number(),
    count: count.describe('Residents on this level.'),
  })
  .meta({ id: 'Ring' })
const sector = z
  .object({
    name: z.string(),
    start: z.number().describe('In radians, clockwise.'),
    end: z.number(),
    count: count.describe('Residents in this sector.'),
  })
  .meta({ id: 'Sector' })

const fabric = z
  .object({
    radius: z.number(),
    by: z.enum(sectorings).describe('What the sectors stand for.'),
    rings: z.array(ring),
    sectors: z.array(sector),
  })
  .meta({
    id: 'Fabric',
    description: 'What the picture is laid out on: a ring for each level, a sector for each group.',
  })

/** Everyone and everything at a moment, placed on the fabric. */
export const graphView = z
  .object({
    ...about,
    position: position.describe('How far the picture is with the log.'),
    nodes: z.array(nodeView),
    ties: z.array(tieView),
    levels: levelCounts,
    fabric,
    groups: z
      .array(groupView)
      .describe('Groups in place of people, when asked for or when there are too many to draw; else none.'),
    between: z.array(betweenView),
  })
  .meta({ id: 'Graph' })
export type GraphView = z.infer<typeof graphView>
