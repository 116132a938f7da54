import { type DayNumber, STORY_DAYS } from './calendar.ts'
import type { Resident } from './people.ts'
import type { DemoRandom } from './random.ts'

/** Two residents who keep meeting for a while, at a regular interval. */
export type Acquaintance = {
  readonly a: Resident
  readonly b: Resident
  readonly from: DayNumber
  readonly to: DayNumber
  /** Days between two meetings, on average. */
  readonly every: number
}

export const lastDayOf = (one: Resident): DayNumber => (one.leaves ?? STORY_DAYS + 1) - 1

/** Two people start to meet some time after both have settled, and stop at the latest when one leaves. */
export function acquaint(
  a: Resident,
  b: Resident,
  every: number,
  random: DemoRandom,
  { from = 0, to = STORY_DAYS }: { from?: DayNumber; to?: DayNumber } = {},
): Acquaintance {
  const latest = Math.min(STORY_DAYS - 25, lastDayOf(a), lastDayOf(b))
  const starts = Math.max(a.settles, b.settles, from) + random.whole(0, 25)
  const first = Math.max(Math.min(starts, latest), a.arrives, b.arrives)
  return { a, b, every, from: first, to: Math.min(to, lastDayOf(a), lastDayOf(b)) }
}
