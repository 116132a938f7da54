import { createContext } from 'svelte'

/** The last failed question about the neighbourhood. Every screen shows it until an answer comes. */
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
