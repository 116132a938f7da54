import { createContext } from 'svelte'
import type { Moment, TimeStep } from '../api/weefsel.ts'
import { addDays, type Day, dayOf, daysBetween, earlier, later, todayHere } from './days.ts'
import type { LocationState } from './location.svelte.ts'
import type { NeighbourhoodState } from './neighbourhood.svelte.ts'

/** A history that stopped this many days ago is over: time then ends where it ended. */
const OVER = 365
/** A shorter history is stepped through by the day, a longer one by the week. */
const BY_THE_DAY = 120

/** The moment on the screen, between the first and the last day of the history. */
export class TimeState {
  readonly #location: LocationState
  readonly #neighbourhood: NeighbourhoodState

  constructor(location: LocationState, neighbourhood: NeighbourhoodState) {
    this.#location = location
    this.#neighbourhood = neighbourhood
  }

  /** The last day there is to see: today, or where an invented or long past history ended. */
  readonly lastDay: Day = $derived.by(() => {
    const now = todayHere()
    const { current } = this.#neighbourhood
    if (!current?.lastAt) return now
    const last = dayOf(current.lastAt)
    return current.demo || daysBetween(last, now) > OVER ? earlier(last, now) : now
  })
  readonly firstDay: Day = $derived.by(() => {
    const { current } = this.#neighbourhood
    return current?.firstAt ? earlier(dayOf(current.firstAt), this.lastDay) : this.lastDay
  })
  readonly step: TimeStep = $derived(daysBetween(this.firstDay, this.lastDay) < BY_THE_DAY ? 'day' : 'week')
  /** The day looked at. */
  readonly day: Day = $derived.by(() => this.#location.current.asOf ?? this.lastDay)
  readonly #window = $derived.by(() => this.#location.current.window)
  /** Whether only what was known on that day counts. */
  readonly knownThen = $derived.by(() => this.#location.options.knownThen)
  /** The moment as a question to the server. */
  readonly moment: Moment = $derived({
    asOf: this.day === todayHere() ? undefined : this.day,
    ...(this.knownThen && { knownAt: this.day }),
    window: this.#window,
  })

  /** Moves the day by a number of steps (weeks, or days of a short history), not past either end. */
  stepBy(steps: number) {
    const days = steps * (this.step === 'week' ? 7 : 1)
    this.goTo(earlier(this.lastDay, later(this.firstDay, addDays(this.day, days))))
  }
  /** Looks at another day; the last one is as good as now. */
  goTo(day: Day) {
    this.#location.go({ asOf: day === this.lastDay ? undefined : day }, 'replace')
  }
}

export const [useTime, provideTime] = createContext<TimeState>()
