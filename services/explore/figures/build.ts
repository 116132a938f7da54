import {
  type Coverage,
  coverageOf,
  type MeasureOptions,
  type Measures,
  measureAll,
  type OnProgress,
} from '../../measure/index.ts'
import type { Workers } from '../context/createWorkers.ts'
import type { createOpenCases } from '../context/openCases.ts'
import type { Snapshot } from '../context/snapshot.ts'

type Head = { neighbourhood: string; asOf: string; knownAt: number; window: string }
export type Report = Head & Measures & { readonly coverage: readonly Coverage[] }
type LedgerOf = ReturnType<typeof createOpenCases>

const headOf = ({ neighbourhood, asOf, knownAt, window }: Snapshot) => ({
  neighbourhood,
  asOf: new Date(asOf).toISOString(),
  knownAt,
  window: window.text,
})

/** The unknown beside the known, as the log described the areas at the moment. */
async function coverageAt({ neighbourhood, asOf, knownAt, slice }: Snapshot, ledgerOf: LedgerOf) {
  const { populations } = await ledgerOf(neighbourhood, asOf, knownAt)
  return coverageOf(slice, populations)
}

/** The figures of a snapshot, taken here and now. */
export const reportOf = async (
  snapshot: Snapshot,
  options: MeasureOptions,
  ledgerOf: LedgerOf,
): Promise<Report> => ({
  ...headOf(snapshot),
  ...measureAll(snapshot.slice, options),
  coverage: await coverageAt(snapshot, ledgerOf),
})

const KEEP = 16

/** Reports for a server: taken by a worker, and kept while the same slice is asked about. */
export function createReports(workers: Workers, ledgerOf: LedgerOf) {
  let kept = new Map<string, { readonly slice: object; readonly report: Head & Measures }>()
  const reportOn = async (
    snapshot: Snapshot,
    options: MeasureOptions,
    signal?: AbortSignal,
    onProgress?: OnProgress,
  ): Promise<Report> => {
    const here = kept
    const { neighbourhood, asOf, knownAt, window } = snapshot
    const key = JSON.stringify([neighbourhood, asOf, knownAt, window, options])
    const before = here.get(key)
    const coverage = await coverageAt(snapshot, ledgerOf)
    if (before?.slice === snapshot.slice) return { ...before.report, coverage }
    const measures = await workers.run('measures', [snapshot.slice, options], signal, onProgress)
    const report = { ...headOf(snapshot), ...measures }
    here.set(key, { slice: snapshot.slice, report })
    const [oldest] = here.keys()
    if (here.size > KEEP && oldest !== undefined) here.delete(oldest)
    return { ...report, coverage }
  }
  return Object.assign(reportOn, {
    /** Lets go of what is kept. */
    clear() {
      kept = new Map()
    },
  })
}
