import type { Gaps } from '../../api/adviceShapes.ts'
import { isAbort } from '../../api/http.ts'
import type { Api, Moment } from '../../api/weefsel.ts'

/** Where lines are missing or thin at a moment. */
export class GapsState {
  #gaps = $state.raw<Gaps>()

  get gaps() {
    return this.#gaps
  }

  /** @returns drops the question. */
  load(api: Api, moment: Moment, onError: (error: unknown) => void): () => void {
    const question = new AbortController()
    api.gaps(moment, question.signal).then(
      (gaps) => {
        this.#gaps = gaps
      },
      (error: unknown) => {
        if (!isAbort(error)) onError(error)
      },
    )
    return () => question.abort()
  }
}
