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
      .describe('How many people live there; null when no description of the area says it.'),
    known: count.describe('How many of them are residents in the log.'),
    unknown: count
      .nullable()
      .describe('expected − known, never below 0; null when it is not known how many to expect.'),
  })
  .meta({ id: 'Coverage', description: 'The unknown beside the known, for an area and life stage.' })

/** Figures per resident, of the network and per group: what `measure --json` prints. */
export const report = z
  .object({
    ...about,
    ties: z.enum(tieChoices).describe('Which ties the measures ran over.'),
    coAttendance: z.boolean(),
    reachSteps: count.describe(
      `Within how many steps someone is reached; ${REACH_STEPS} unless asked otherwise.`,
    ),
    residents: residents.describe('A row for everybody who is in the neighbourhood at the moment.'),
    network,
    groups,
    coverage: z.array(coverage).readonly(),
  })
  .meta({ id: 'Report' })
export type Report = z.infer<typeof report>
