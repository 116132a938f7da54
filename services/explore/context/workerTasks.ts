import { publish } from '../../disclosure/index.ts'
import {
  compareGroups,
  compareMoments,
  compareNeighbourhoods,
  gapsOf,
  introductions,
  likelyDoubles,
  type MeasureOptions,
  measureAll,
  visits,
  whatIf,
} from '../../measure/index.ts'
import { type JobContext, task } from '../../shared/worker/index.ts'
import type { Slice } from '../../slice/index.ts'
import { plan } from '../layout/index.ts'

/** Everything that the read side computes in worker threads. */
export const tasks = {
  measures: ({ onProgress }: JobContext, slice: Slice, options: Omit<MeasureOptions, 'onProgress'>) =>
    measureAll(slice, { ...options, onProgress }),
  gaps: task(gapsOf),
  introductions: task(introductions),
  whatIf: task(whatIf),
  compareMoments: task(compareMoments),
  compareGroups: task(compareGroups),
  compareNeighbourhoods: task(compareNeighbourhoods),
  publish: task(publish),
  likelyDoubles: task(likelyDoubles),
  visits: task(visits),
  plan: task(plan),
}
