import { z } from 'zod'
import {
  type MeasureOptions,
  type Measures,
  measureAll,
  type OnProgress,
  tieChoices,
} from '../measure/index.ts'
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
  residents: z.array(z.record(z.string(), figure)).readonly(),
  network: z.record(z.string(), z.unknown()),
  groups: z.record(z.string(), z.unknown()),
})
export type Report = { neighbourhood: string; asOf: string; knownAt: number; window: string } & Measures

const headOf = ({ neighbourhood, asOf, knownAt, window }: Snapshot) => ({
  neighbourhood,
  asOf: new Date(asOf).toISOString(),
  knownAt,
  window: window.text,
})

/** The figures of a snapshot, taken here and now. */
export const reportOf = (snapshot: Snapshot, options: MeasureOptions): Report => ({
  ...headOf(snapshot),
  ...measureAll(snapshot.slice, options),
})

const KEEP = 16

/** Reports for a server: taken by a worker, and kept while the same slice is asked about. */
export function createReports(measurer: Measurer) {
  let kept = new Map<string, { readonly slice: object; readonly report: Report }>()
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
    if (before?.slice === snapshot.slice) return before.report
    const measures = await measurer.run('measures', [snapshot.slice, options], signal, onProgress)
    const report = { ...headOf(snapshot), ...measures }
    here.set(key, { slice: snapshot.slice, report })
    const [oldest] = here.keys()
    if (here.size > KEEP && oldest !== undefined) here.delete(oldest)
    return report
  }
  return Object.assign(reportOn, {
    /** Lets go of what is kept. */
    clear() {
      kept = new Map()
    },
  })
}
