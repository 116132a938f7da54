import { LRUCache } from 'lru-cache'
import { coverageOf, type MeasureOptions, measureAll, type OnProgress } from '../../measure/index.ts'
import { momentOf, perContext, type ReadContext, type Snapshot } from '../context/index.ts'
import type { Report } from './schema.ts'

type OpenCasesOf = ReadContext['openCasesOf']

/** The unknown beside the known, as the log described the areas at the moment. */
async function coverageAt({ neighbourhood, asOf, knownAt, slice }: Snapshot, openCasesOf: OpenCasesOf) {
  const { populations } = await openCasesOf(neighbourhood, asOf, knownAt)
  return coverageOf(slice, populations)
}

/** The figures of a snapshot, taken here and now. */
export const reportOf = async (
  snapshot: Snapshot,
  options: MeasureOptions,
  openCasesOf: OpenCasesOf,
): Promise<Report> => ({
  ...momentOf(snapshot),
  ...measureAll(snapshot.slice, options),
  coverage: await coverageAt(snapshot, openCasesOf),
})

const KEEP = 16

/** Reports for a server: taken by a worker, and kept while the same slice is asked about. */
export const reportsOf = perContext(({ workers, openCasesOf }) => {
  type Kept = { readonly slice: object; readonly report: Omit<Report, 'coverage'> }
  const kept = new LRUCache<string, Kept>({ max: KEEP })
  return async (
    snapshot: Snapshot,
    options: MeasureOptions,
    signal?: AbortSignal,
    onProgress?: OnProgress,
  ): Promise<Report> => {
    const { neighbourhood, asOf, knownAt, window } = snapshot
    const key = JSON.stringify([neighbourhood, asOf, knownAt, window, options])
    const before = kept.get(key)
    const coverage = await coverageAt(snapshot, openCasesOf)
    if (before?.slice === snapshot.slice) return { ...before.report, coverage }
    const measures = await workers.run('measures', [snapshot.slice, options], signal, onProgress)
    const report = { ...momentOf(snapshot), ...measures }
    kept.set(key, { slice: snapshot.slice, report })
    return { ...report, coverage }
  }
})
