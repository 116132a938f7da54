import { ApiProblem, isAbort } from '../../api/http.ts'
import type { Person } from '../../api/shapes.ts'
import type { Api, Moment } from '../../api/weefsel.ts'

/** The details of the selected person, requested again when the moment changes or something was recorded. */
export class PersonState {
  #person = $state.raw<Person>()
  #error = $state.raw<unknown>()

  get person() {
    return this.#person
  }
  get error() {
    return this.#error
  }

  /** Nobody of this id is, or was, there. */
  get isGone() {
    return this.#error instanceof ApiProblem && this.#error.status === 404
  }
  /** It is not for one's role, or one's organisation, to know more of them. */
  get isStranger() {
    return this.#error instanceof ApiProblem && this.#error.status === 403
  }

  /** @returns drops the question. */
  load(api: Api, id: string, moment: Moment): () => void {
    const question = new AbortController()
    if (this.#person?.id !== id) {
      this.#person = undefined
      this.#error = undefined
    }
    api.person(id, moment, question.signal).then(
      (person) => {
        this.#person = person
        this.#error = undefined
      },
      (error: unknown) => {
        if (isAbort(error)) return
        this.#person = undefined
        this.#error = error
      },
    )
    return () => question.abort()
  }
}
