import type { TieWithEvents } from '../../../api/fabricShapes.ts'
import { ApiProblem, isAbort } from '../../../api/http.ts'
import type { Api, Moment } from '../../../api/weefsel.ts'

/** The line that is looked at, and the events that it stands on. */
export class LineState {
  #found = $state.raw<TieWithEvents>()
  #isGone = $state(false)

  get found() {
    return this.#found
  }
  /** There is no line between the two at this moment. */
  get isGone() {
    return this.#isGone
  }

  /** @returns drops the question. */
  load(
    api: Api,
    [one, other]: readonly [string, string],
    moment: Moment,
    onError: (error: unknown) => void,
  ): () => void {
    const question = new AbortController()
    this.#found = undefined
    this.#isGone = false
    api.tie(one, other, moment, question.signal).then(
      (found) => {
        this.#found = found
      },
      (error: unknown) => {
        if (isAbort(error)) return
        if (error instanceof ApiProblem && (error.status === 404 || error.status === 400)) this.#isGone = true
        else onError(error)
      },
    )
    return () => question.abort()
  }
}
