import { publish } from '../../../disclosure/index.ts'
import {
  compareGroups,
  compareMoments,
  compareNeighbourhoods,
  gapsOf,
  introductions,
  measureAll,
  whatIf,
} from '../../../measure/index.ts'

/** What a worker can be asked to work out: pure functions of slices and people. */
export const measureTasks = {
  measures: measureAll,
  gaps: gapsOf,
  introductions,
  whatIf,
  compareMoments,
  compareGroups,
  compareNeighbourhoods,
  publish,
} as const

export type MeasureTasks = typeof measureTasks
