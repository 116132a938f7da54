import { z } from 'zod'
import { nodeKinds } from '../../slice/index.ts'
import { about, count, id, level, levelCounts, lifeStage, position } from '../context/index.ts'
import { sectorings } from '../layout/index.ts'
import { tieView } from '../ties/index.ts'

export const nodeKind = z.enum(nodeKinds).meta({ id: 'NodeKind' })
/** A person or thing at a moment. */
export const someone = z
  .object({
    id,
    kind: nodeKind,
    label: z
      .string()
      .describe('Name; the first characters of the id when there is no name or the caller may not know it.'),
    area: z.string().nullable(),
    lifeStage,
    cohort: z.string().nullable().describe('Null when there is no cohort or the caller may not know it.'),
    tags: z.array(z.string()),
    connector: z.boolean().describe('Whether the resident is a connector.'),
    volunteer: z.boolean(),
    level: level.nullable().describe('Null for nodes that are not residents.'),
    group: z
      .string()
      .nullable()
      .describe(
        "Sector of the picture: an area, cohort or life stage, or the id of a community's central resident.",
      ),
    steps: count
      .nullable()
      .describe(
        'Number of ties to the nearest partner or connector; null without a path and for nodes that are not residents.',
      ),
  })
  .meta({ id: 'Someone' })
export type Someone = z.infer<typeof someone>

/** A person or thing in the picture. */
const nodeView = z
  .object({
    ...someone.shape,
    x: z.number().describe("Horizontal coordinate from the centre, in units of the fabric's radius."),
    y: z
      .number()
      .describe("Vertical coordinate from the centre, downwards, in units of the fabric's radius."),
  })
  .meta({ id: 'Node' })
export type NodeView = z.infer<typeof nodeView>

const groupView = z
  .object({
    name: z.string(),
    count,
    levels: levelCounts,
    open: z.boolean().describe('Whether the picture shows the members individually.'),
    counted: z
      .array(level)
      .describe('Levels of an open group with too many people to draw; these people are only counted.'),
  })
  .meta({ id: 'Group', description: 'Group shown in place of its members.' })
export type GroupView = z.infer<typeof groupView>

const betweenView = z
  .object({
    one: z.string(),
    other: z.string(),
    ties: count.describe('Number of informal ties between the two groups.'),
    weight: z.number().min(0).describe('Sum of the weights of these ties.'),
  })
  .meta({ id: 'BetweenGroups' })
export type BetweenView = z.infer<typeof betweenView>

const ring = z
  .object({
    level,
    inner: z.number().describe('Inner radius of the ring.'),
    outer: z.number(),
    count: count.describe('Number of residents at this level.'),
  })
  .meta({ id: 'Ring' })
const sector = z
  .object({
    name: z.string(),
    start: z.number().describe('Start angle in radians, clockwise.'),
    end: z.number(),
    count: count.describe('Number of residents in this sector.'),
  })
  .meta({ id: 'Sector' })

const fabric = z
  .object({
    radius: z.number(),
    by: z.enum(sectorings).describe('Attribute that the sectors stand for.'),
    rings: z.array(ring),
    sectors: z.array(sector),
  })
  .meta({
    id: 'Fabric',
    description: 'Layout of the picture: a ring for each level and a sector for each group.',
  })

/** Everyone and everything at a moment, placed on the fabric. */
export const graphView = z
  .object({
    ...about,
    position: position.describe('Log position up to which events are included.'),
    nodes: z.array(nodeView),
    ties: z.array(tieView),
    levels: levelCounts,
    fabric,
    groups: z
      .array(groupView)
      .describe(
        'Groups shown in place of people, when requested or when there are too many to draw; otherwise empty.',
      ),
    between: z.array(betweenView),
  })
  .meta({ id: 'Graph' })
export type GraphView = z.infer<typeof graphView>
