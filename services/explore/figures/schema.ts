import { z } from 'zod'
import { REACH_STEPS, tieChoices } from '../../measure/index.ts'
import { about, count, lifeStage } from '../context/index.ts'
import { groups, network, residents } from './figuresSchema.ts'

export const coverage = z
  .object({
    area: z.string(),
    lifeStage,
    expected: count
      .nullable()
      .describe("Expected population; null when the area's description does not state it."),
    known: count.describe('Number of residents in the log.'),
    unknown: count.nullable().describe('`expected` minus `known`, at least 0; null when `expected` is null.'),
  })
  .meta({ id: 'Coverage', description: 'Known residents and expected population of an area and life stage.' })

/** Figures per resident, of the network and per group: what `measure --json` prints. */
export const report = z
  .object({
    ...about,
    ties: z.enum(tieChoices).describe('Kind of ties that the measures used.'),
    coAttendance: z.boolean(),
    reachSteps: count.describe(
      `Number of steps within which a resident counts as reached; ${REACH_STEPS} by default.`,
    ),
    residents: residents.describe('One row for each resident present at this moment.'),
    network,
    groups,
    coverage: z.array(coverage).readonly(),
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof report>
