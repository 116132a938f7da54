import type { Thing } from '../api/catalogueShapes.ts'
import { isAbort } from '../api/http.ts'
import type { Api, Moment } from '../api/weefsel.ts'

/** Needs, skills and signals at a moment. */
export class DirectoryState {
  #things = $state.raw<readonly Thing[]>()

  get things() {
    return this.#things
  }

  /** @returns drops the question. */
  load(api: Api, moment: Moment, onError: (error: unknown) => void): () => void {
    const question = new AbortController()
    api.directory(moment, question.signal).then(
      ({ things }) => {
        this.#things = things
      },
      (error: unknown) => {
        if (!isAbort(error)) onError(error)
      },
    )
    return () => question.abort()
  }
}
