import type { SentEvent } from '../../events/index.ts'
import { type Calendar, STORY_DAYS } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import type { DemoRandom } from './random.ts'

const EVERY = 260
/** Mistakes of the last weeks have not been noticed when the story ends. */
const LAST_NOTICED = STORY_DAYS - 30

/** People make mistakes: now and then a meeting was typed in twice or on the wrong day, and is put right. */
export function tellCorrections(calendar: Calendar, chronicle: Chronicle, random: DemoRandom) {
  const dayOf = new Map(Array.from({ length: STORY_DAYS + 1 }, (_, day) => [calendar.date(day), day]))
  const meetings = chronicle
    .days()
    .flatMap(({ events }) => events)
    .filter(({ type, occurredAt }) => type === 'resident-met-resident' && dayOf.has(occurredAt))
  for (let n = random.whole(20, 60); n < meetings.length; n += random.whole(EVERY / 2, EVERY)) {
    const wrong: SentEvent & { id: string } = meetings[n]!
    const day = dayOf.get(wrong.occurredAt)!
    if (day > LAST_NOTICED) break
    const noticed = { day: day + 13 + random.whole(0, 10), minutes: 1200 }
    if (random.chance(0.5)) {
      chronicle.happen('event-retracted', { event: wrong.id, reason: 'Dubbel ingevoerd.' }, noticed)
      continue
    }
    const { type, data } = wrong
    const occurredAt = calendar.date(day + 1)
    const replacement = { type, occurredAt, data }
    chronicle.happen(
      'event-corrected',
      { event: wrong.id, reason: 'Het was een dag later.', replacement },
      noticed,
    )
  }
}
