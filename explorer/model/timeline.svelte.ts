import { createContext } from 'svelte'
import type { TimelineBin, WeefselEvent } from '../api/shapes.ts'
import type { Api, TimeStep } from '../api/weefsel.ts'
import { Resource } from '../platform/resource.svelte.ts'
import type { ErrorState } from './errors.svelte.ts'
import { withMore } from './timelineBins.ts'

/** How much happened when. */
export class TimelineState {
  readonly #answer: Resource<readonly TimelineBin[]>

  constructor(errors: ErrorState) {
    this.#answer = new Resource({ onError: errors.tell })
  }

  get bins(): readonly TimelineBin[] {
    return this.#answer.value ?? []
  }

  async load(api: Api, step: TimeStep) {
    await this.#answer.load((signal) => api.timeline(step, signal))
  }

  /** Counts events that were just recorded. @returns whether that could be told without the server. */
  add(events: readonly WeefselEvent[], step: TimeStep): boolean {
    const bins = withMore(this.bins, events, step)
    if (bins) this.#answer.replace(bins)
    return bins !== undefined
  }
}

export const [useTimeline, provideTimeline] = createContext<TimelineState>()
