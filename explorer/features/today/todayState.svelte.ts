import { isAbort } from '../../api/http.ts'
import type { Due, WeefselEvent } from '../../api/shapes.ts'
import type { Api, Moment } from '../../api/weefsel.ts'
import { type Picture, pictureOf } from '../../model/picture.ts'

const RECENT = 8

/** The picture of thirty days before, and what was recorded last. */
export class TodayState {
  #before = $state.raw<Picture>()
  #recent = $state.raw<readonly WeefselEvent[]>()
  #due = $state.raw<readonly Due[]>([])

  get before() {
    return this.#before
  }
  /** Whose data should be looked at. */
  get due() {
    return this.#due
  }
  get recent() {
    return this.#recent
  }

  /**
   * @param worksHere whether they may know whose data are due
   * @returns drops the questions.
   */
  load(api: Api, before: Moment, worksHere: boolean, onError: (error: unknown) => void): () => void {
    const question = new AbortController()
    const failed = (error: unknown) => {
      if (!isAbort(error)) onError(error)
    }
    api.graph(before, question.signal).then((graph) => {
      this.#before = pictureOf(graph)
    }, failed)
    api.events({ order: 'newest', limit: RECENT }, question.signal).then(({ events }) => {
      this.#recent = events
    }, failed)
    if (worksHere) {
      api.due(question.signal).then((due) => {
        this.#due = due
      }, failed)
    }
    return () => question.abort()
  }
}
