import { z } from 'zod'
import {
  type Coverage,
  coverageOf,
  type MeasureOptions,
  type Measures,
  measureAll,
  type OnProgress,
  tieChoices,
} from '../measure/index.ts'
import type { createLedgers } from './ledger.ts'
import type { Measurer } from './measuring/createMeasurer.ts'
import type { Snapshot } from './snapshot.ts'

const figure = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** Figures per resident, of the network and per group: what `measure --json` prints. */
export const report = z.looseObject({
  neighbourhood: z.string(),
  asOf: z.string(),
  knownAt: z.number(),
  window: z.string(),
  ties: z.enum(tieChoices),
  coAttendance: z.boolean(),
  reachSteps: z.number(),
  residents: z.array(z.record(z.string(), figure)).readonly(),
  network: z.record(z.string(), z.unknown()),
  groups: z.record(z.string(), z.unknown()),
  coverage: z
    .array(z.looseObject({ area: z.string(), lifeStage: z.string() }))
    .readonly()
    .describe('Per area and life stage: how many people there should be, and how many the log knows.'),
})
type Head = { neighbourhood: string; asOf: string; knownAt: number; window: string }
export type Report = Head & Measures & { readonly coverage: readonly Coverage[] }
type LedgerOf = ReturnType<typeof createLedgers>

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
export function createReports(measurer: Measurer, ledgerOf: LedgerOf) {
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
    const measures = await measurer.run('measures', [snapshot.slice, options], signal, onProgress)
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
