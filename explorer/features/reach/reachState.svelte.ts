import { isAbort } from '../../api/http.ts'
import type { Reach, ReachMonth } from '../../api/reachShapes.ts'
import type { Api } from '../../api/weefsel.ts'

/** The figures of one month, and how they moved. */
export class ReachState {
  #answer = $state.raw<Reach>()
  #series = $state.raw<readonly ReachMonth[]>([])
  #error = $state.raw<unknown>()

  get answer() {
    return this.#answer
  }
  get series() {
    return this.#series
  }
  get error() {
    return this.#error
  }
  /** Asks for a month, or for the last there is. @returns stops asking. */
  load(api: Api, month: string | undefined): () => void {
    const asking = new AbortController()
    const work = async () => {
      try {
        const [answer, series] = await Promise.all([
          api.reach(month, asking.signal),
          api.reachMonths(asking.signal),
        ])
        this.#answer = answer
        this.#series = series
        this.#error = undefined
      } catch (error) {
        if (!isAbort(error)) this.#error = error
      }
    }
    void work()
    return () => asking.abort()
  }
}
