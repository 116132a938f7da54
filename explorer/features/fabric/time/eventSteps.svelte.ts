import type { WeefselEvent } from '../../../api/shapes.ts'
import { addDays, type Day, dayOf } from '../../../model/days.ts'
import { useErrors } from '../../../model/errors.svelte.ts'
import { useLive } from '../../../model/liveChanges.svelte.ts'
import { useNeighbourhood } from '../../../model/neighbourhood.svelte.ts'
import { useTime } from '../../../model/time.svelte.ts'
import { useAnnouncer } from '../../../platform/announcer.svelte.ts'
import { Resource } from '../../../platform/resource.svelte.ts'
import { useLanguage } from '../../../text/language.svelte.ts'

/** The largest number of sentences for one day; the others are counted. */
export const TOLD_AT_MOST = 3

/** A day, and how many events happened on it. */
type EventDay = { readonly day: Day; readonly events: number }
type Told = { readonly day: Day; readonly count: number; readonly events: readonly WeefselEvent[] }

/** Walks from one day on which something happened to the next, and tells what happened. */
export class EventSteps {
  readonly #announcer = useAnnouncer()
  readonly #language = useLanguage()
  readonly #neighbourhood = useNeighbourhood()
  readonly #time = useTime()
  readonly #options = { onError: useErrors().tell }
  readonly #days = new Resource<readonly EventDay[]>(this.#options)
  readonly #told = new Resource<Told>(this.#options)

  constructor() {
    const live = useLive()
    $effect(() => {
      const { api } = this.#neighbourhood
      const { firstDay, lastDay } = this.#time
      if (!api || live.version < 0) return undefined
      return this.#days.follow(async (signal) => {
        const bins = await api.timeline('day', signal)
        return bins
          .map(({ start, events }) => ({ day: dayOf(start), events }))
          .filter(({ day, events }) => events > 0 && day >= firstDay && day <= lastDay)
      })
    })
  }

  /** The events of the day that was stepped to, while that day is in view. */
  get told() {
    return this.#told.value?.day === this.#time.day ? this.#told.value : undefined
  }
  readonly previous = $derived.by(() => this.#days.value?.findLast(({ day }) => day < this.#time.day))
  readonly next = $derived.by(() => this.#days.value?.find(({ day }) => day > this.#time.day))

  async go(step: EventDay | undefined) {
    const { api } = this.#neighbourhood
    if (!step || !api) return
    this.#time.goTo(step.day)
    const isAnswered = await this.#told.load(async (signal) => {
      // A day begins at midnight here, and ends where the next begins.
      const query = { from: addDays(step.day, -1), until: step.day, limit: 1000 }
      const found = await api.events(query, signal)
      const events = found.events.filter(({ occurredAt }) => dayOf(occurredAt) === step.day)
      const count = Math.max(step.events, events.length)
      return { day: step.day, count, events: events.slice(0, TOLD_AT_MOST) }
    })
    if (isAnswered && this.#told.value) this.#say(this.#told.value)
  }

  #say({ day, count, events }: Told) {
    const { t } = this.#language
    const sentences = events.map((event) => this.#language.sentence(event))
    this.#announcer.say([t.picture.time.happened(day, count), ...sentences].join('. '))
  }
}
