/** An answer of the server that is asked for again when something was done about it. */
export class Asked<T> {
  readonly #ask: () => Promise<T>
  #answer = $state.raw<T>()
  #error = $state.raw<unknown>()
  #turn = 0

  constructor(ask: () => Promise<T>) {
    this.#ask = ask
  }

  get answer() {
    return this.#answer
  }
  get error() {
    return this.#error
  }
  /** The shown data stays until the new answer is there; of two requests the last counts. */
  load = async (): Promise<void> => {
    const turn = ++this.#turn
    try {
      const answer = await this.#ask()
      if (turn !== this.#turn) return
      this.#answer = answer
      this.#error = undefined
    } catch (error) {
      if (turn === this.#turn) this.#error = error
    }
  }
}
