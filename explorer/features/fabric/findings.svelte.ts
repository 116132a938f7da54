import type { Findings } from '../../api/adviceShapes.ts'
import { isAbort } from '../../api/http.ts'
import type { Api, Moment } from '../../api/weefsel.ts'

/** Carriers, missing lines and the number of unknown people, at a moment. */
export class FindingsState {
  #found = $state.raw<Findings>()

  get found() {
    return this.#found
  }

  /** @returns drops the question. */
  load(api: Api, moment: Moment, onError: (error: unknown) => void): () => void {
    const question = new AbortController()
    api.findings(moment, question.signal).then(
      (found) => {
        this.#found = found
      },
      (error: unknown) => {
        if (!isAbort(error)) onError(error)
      },
    )
    return () => question.abort()
  }
}
