import { type AbortableQuestion, createLatest } from './latest.ts'

type Options<T> = {
  /** The question of a `load` without one. */
  readonly question?: AbortableQuestion<T>
  /** Receives failures as well, for a notice elsewhere on the screen. */
  readonly onError?: (error: unknown) => void
}

/**
 * An answer of the server, with loading and failure. An answer stays until the next one comes. Of several questions
 * only the last one counts: the earlier ones are aborted.
 */
export class Resource<T> {
  readonly #latest = createLatest()
  readonly #onError: (error: unknown) => void
  #question: AbortableQuestion<T> | undefined
  #value = $state.raw<T>()
  #error = $state.raw<unknown>()
  #isLoading = $state(false)
  #wasAsked = false

  constructor({ question, onError = () => {} }: Options<T> = {}) {
    this.#question = question
    this.#onError = onError
  }

  get value() {
    return this.#value
  }
  /** Why the last question failed; undefined once one was answered. */
  get error() {
    return this.#error
  }
  get isLoading() {
    return this.#isLoading
  }

  /** Asks; without a question what was asked last. @returns whether it was answered, rather than refused or dropped. */
  load = async (question: AbortableQuestion<T> | undefined = this.#question): Promise<boolean> => {
    if (!question) return false
    this.#question = question
    this.#wasAsked = true
    this.#isLoading = true
    const outcome = await this.#latest.run(question)
    if (outcome.is === 'dropped') return false
    this.#isLoading = false
    if (outcome.is === 'answered') {
      this.#value = outcome.value
      this.#error = undefined
    } else {
      this.#wasAsked = false
      this.#error = outcome.error
      this.#onError(outcome.error)
    }
    return outcome.is === 'answered'
  }

  /** Asks unless it was asked before; after a failure it may be asked again. */
  loadOnce = async (): Promise<void> => {
    if (!this.#wasAsked) await this.load()
  }

  /** Asks for as long as an effect holds. @returns drops the question, for the effect to call. */
  follow(question: AbortableQuestion<T>): () => void {
    void this.load(question)
    return () => this.drop()
  }

  /** Aborts the question that is under way; what is shown stays. */
  drop() {
    this.#latest.drop()
    this.#isLoading = false
  }

  /** Shows something else until the next answer. */
  replace(value: T) {
    this.#value = value
  }

  /** Forgets the answer and the failure, and aborts what is under way. */
  clear() {
    this.drop()
    this.#wasAsked = false
    this.#value = undefined
    this.#error = undefined
  }
}
