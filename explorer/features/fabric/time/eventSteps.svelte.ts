import { isAbort } from '../../../api/http.ts'
import type { WeefselEvent } from '../../../api/shapes.ts'
import type { Api } from '../../../api/weefsel.ts'
import type { AppState } from '../../../app/app.svelte.ts'
import { addDays, type Day, dayOf } from '../../../model/days.ts'

/** The largest number of sentences for one day; the others are counted. */
export const TOLD_AT_MOST = 3

/** Walks from one day on which something happened to the next, and tells what happened. */
export class EventSteps {
  readonly #app: AppState
  #days = $state.raw<readonly { readonly day: Day; readonly events: number }[]>([])
  #told = $state.raw<{
    readonly day: Day
    readonly count: number
    readonly events: readonly WeefselEvent[]
  }>()
  #question: AbortController | undefined

  constructor(app: AppState) {
    this.#app = app
  }

  /** The events of the day that was stepped to, while that day is in view. */
  get told() {
    return this.#told?.day === this.#app.explorer.day ? this.#told : undefined
  }
  readonly previous = $derived.by(() => this.#days.findLast(({ day }) => day < this.#app.explorer.day))
  readonly next = $derived.by(() => this.#days.find(({ day }) => day > this.#app.explorer.day))

  /** Asks on which days something happened. */
  async load(api: Api) {
    try {
      const bins = await api.timeline('day')
      const { firstDay, lastDay } = this.#app.explorer
      this.#days = bins
        .map(({ start, events }) => ({ day: dayOf(start), events }))
        .filter(({ day, events }) => events > 0 && day >= firstDay && day <= lastDay)
    } catch (error) {
      this.#app.explorer.tell(error)
    }
  }

  async go(api: Api, step: { readonly day: Day; readonly events: number } | undefined) {
    if (!step) return
    const { address, explorer, announcer, t, sentence } = this.#app
    address.go({ asOf: step.day === explorer.lastDay ? undefined : step.day }, 'replace')
    this.#question?.abort()
    const question = new AbortController()
    this.#question = question
    try {
      // A day begins at midnight here, and ends where the next begins.
      const found = await api.events(
        { from: addDays(step.day, -1), until: step.day, limit: 1000 },
        question.signal,
      )
      const events = found.events.filter(({ occurredAt }) => dayOf(occurredAt) === step.day)
      this.#told = {
        day: step.day,
        count: Math.max(step.events, events.length),
        events: events.slice(0, TOLD_AT_MOST),
      }
      announcer.say(
        [
          t.picture.time.happened(step.day, this.#told.count),
          ...events.slice(0, TOLD_AT_MOST).map((event) => sentence.call(this.#app, event)),
        ].join('. '),
      )
    } catch (error) {
      if (!isAbort(error)) explorer.tell(error)
    }
  }
}
