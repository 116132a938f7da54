import type { TimelineBin, WeefselEvent } from '../api/shapes.ts'
import type { TimeStep } from '../api/weefsel.ts'
import { addDays } from './days.ts'

/** `2026-03-14`: of an instant the server knows in which stretch it falls, at midnight and over summer time. */
const isWholeDay = ({ occurredAt }: WeefselEvent) => occurredAt.length === 10

/** Bins with these events counted as well; undefined when only the server can tell in which bins they are. */
export function withMore(
  bins: readonly TimelineBin[],
  events: readonly WeefselEvent[],
  step: TimeStep,
): readonly TimelineBin[] | undefined {
  const days = step === 'week' ? 7 : 1
  const counts = bins.map(({ events: count }) => count)
  for (const event of events) {
    const at = bins.findLastIndex(({ start }) => start <= event.occurredAt)
    const bin = bins[at]
    if (!bin || !isWholeDay(event) || event.occurredAt >= addDays(bin.start, days)) return undefined
    counts[at] = (counts[at] ?? 0) + 1
  }
  return bins.map((bin, at) => ({ ...bin, events: counts[at] ?? bin.events }))
}
