import { createContext } from 'svelte'

/** What went wrong last with a question about the neighbourhood; said on every screen, until an answer comes. */
export class ErrorState {
  #last = $state.raw<unknown>()

  get last() {
    return this.#last
  }
  tell = (error: unknown) => {
    this.#last = error
  }
  clear() {
    this.#last = undefined
  }
}

export const [useErrors, provideErrors] = createContext<ErrorState>()
