import type { Api } from '../../../api/weefsel.ts'
import { useErrors } from '../../../model/errors.svelte.ts'
import { useLocation } from '../../../model/location.svelte.ts'
import { useNeighbourhood } from '../../../model/neighbourhood.svelte.ts'
import { useTime } from '../../../model/time.svelte.ts'
import { Resource } from '../../../platform/resource.svelte.ts'

type Found = Awaited<ReturnType<Api['search']>>

/** Typing that continues within this many milliseconds is one question. */
const PAUSE = 150

/** Searches on the server, where the names are that stand in closed groups. */
export class SearchState {
  readonly #location = useLocation()
  readonly #neighbourhood = useNeighbourhood()
  readonly #time = useTime()
  readonly #answer = new Resource<{ readonly text: string; readonly people: Found }>({
    onError: useErrors().tell,
  })
  #pause: ReturnType<typeof setTimeout> | undefined

  /** The matches for this text; undefined while the answer is on its way. */
  foundFor(text: string): Found | undefined {
    const { value } = this.#answer
    return value?.text === text ? value.people : undefined
  }

  ask(text: string) {
    this.drop()
    if (!text || this.foundFor(text)) return
    this.#pause = setTimeout(() => void this.#search(text), PAUSE)
  }

  async #search(text: string) {
    const { api } = this.#neighbourhood
    if (!api) return
    const { sectors } = this.#location.options
    const { moment } = this.#time
    await this.#answer.load(async (signal) => ({
      text,
      people: await api.search(text, sectors, moment, signal),
    }))
  }

  /** Chooses somebody, and opens the group in which they stand. */
  choose(id: string) {
    const group = this.#answer.value?.people.find((one) => one.id === id)?.group
    const { open } = this.#location.options
    if (group != null && !open.includes(group)) this.#location.setOptions({ open: [...open, group] })
    this.#location.select(id)
  }

  /** Nobody waits for an answer any more. */
  drop() {
    clearTimeout(this.#pause)
    this.#answer.drop()
  }
}
