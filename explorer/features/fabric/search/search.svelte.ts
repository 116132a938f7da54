import { isAbort } from '../../../api/http.ts'
import type { Api } from '../../../api/weefsel.ts'
import type { AppState } from '../../../app/app.svelte.ts'

type Found = Awaited<ReturnType<Api['search']>>

/** Typing that continues within this many milliseconds is one question. */
const PAUSE = 150

/** Searches on the server, where the names are that stand in closed groups. */
export class SearchState {
  readonly #app: AppState
  #found = $state.raw<{ readonly text: string; readonly people: Found }>({ text: '', people: [] })
  #pause: ReturnType<typeof setTimeout> | undefined
  #question: AbortController | undefined

  constructor(app: AppState) {
    this.#app = app
  }

  /** The matches for this text; undefined while the answer is on its way. */
  foundFor(text: string): Found | undefined {
    return this.#found.text === text ? this.#found.people : undefined
  }

  ask(text: string) {
    this.drop()
    if (!text || this.#found.text === text) return
    this.#pause = setTimeout(() => void this.#search(text), PAUSE)
  }

  async #search(text: string) {
    const { explorer, place } = this.#app
    if (!explorer.api) return
    const question = new AbortController()
    this.#question = question
    try {
      const people = await explorer.api.search(text, place.options.sectors, explorer.moment, question.signal)
      this.#found = { text, people }
    } catch (error) {
      if (!isAbort(error)) explorer.tell(error)
    }
  }

  /** Chooses somebody, and opens the group in which they stand. */
  choose(id: string) {
    const { address, place } = this.#app
    const group = this.#found.people.find((one) => one.id === id)?.group
    const { open } = place.options
    if (group != null && !open.includes(group)) address.setOptions({ open: [...open, group] })
    this.#app.select(id)
  }

  /** Nobody waits for an answer any more. */
  drop() {
    clearTimeout(this.#pause)
    this.#question?.abort()
  }
}
