import { createHash } from 'node:crypto'
import type { EventData, EventType, SentEvent, Source } from '../../events/index.ts'
import { uuidOf } from '../../services/vault/lookupKey.ts'
import { type Calendar, type DayNumber, STORY_DAYS } from './calendar.ts'

/** When something happened; `exact` to the minute, else the day is all that is known. */
export type When = { readonly day: DayNumber; readonly minutes?: number; readonly exact?: boolean }

export type RecordedHow = {
  readonly source?: Source
  /** Days that passed before somebody typed it in. */
  readonly late?: number
}

export type DemoEvent = SentEvent & { readonly id: string }
/** The events recorded on one day, and the moment of recording. */
export type DemoDay = { readonly recordedAt: string; readonly events: readonly DemoEvent[] }

const MORNING = 9 * 60
const LATE_EVENING = 23 * 60
const MINUTES_A_DAY = 1440

/** An id that follows from the seed. */
const idFrom = (seed: string, key: string) =>
  uuidOf(createHash('sha256').update(`${seed}\u0000${key}`).digest())

/** Gathers what happened, whatever the order it is thought of in, and tells it in the order of recording. */
export function chronicleOf(seed: string, calendar: Calendar) {
  const told: { readonly recorded: number; readonly event: DemoEvent }[] = []
  const counts = new Map<string, number>()

  const happen = <T extends EventType>(
    type: T,
    data: EventData<T>,
    when: When,
    how: RecordedHow = {},
  ): string => {
    const count = (counts.get(type) ?? 0) + 1
    counts.set(type, count)
    const id = idFrom(seed, `event/${type}/${count}`)
    const minutes = when.minutes ?? MORNING
    const occurredAt = when.exact ? calendar.instant(when.day, minutes) : calendar.date(when.day)
    told.push({
      recorded: (when.day + (how.late ?? 0)) * MINUTES_A_DAY + minutes,
      event: { id, type, occurredAt, ...(how.source && { source: how.source }), data: { ...data } },
    })
    return id
  }

  return {
    /** The id of a thing of a kind; the same key always gives the same id. */
    id: (kind: string, key: string | number) => idFrom(seed, `${kind}/${key}`),
    happen,
    /** Everything so far, by the day on which it was recorded; what would be recorded later, on the last day. */
    days: (): DemoDay[] => {
      const days = new Map<DayNumber, DemoEvent[]>()
      for (const { recorded, event } of told.toSorted((a, b) => a.recorded - b.recorded)) {
        const day = Math.min(Math.floor(recorded / MINUTES_A_DAY), STORY_DAYS)
        const events = days.get(day) ?? []
        events.push(event)
        days.set(day, events)
      }
      return [...days].map(([day, events]) => ({ recordedAt: calendar.instant(day, LATE_EVENING), events }))
    },
  }
}
export type Chronicle = ReturnType<typeof chronicleOf>
