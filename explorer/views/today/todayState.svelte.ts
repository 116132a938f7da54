import { isAbort } from '../../api/http.ts'
import type { WeefselEvent } from '../../api/shapes.ts'
import type { Api, Moment } from '../../api/weefsel.ts'
import { type Picture, pictureOf } from '../../domain/picture.ts'

const RECENT = 8

/** The picture of thirty days before, and what was recorded last. */
export class TodayState {
  #before = $state.raw<Picture>()
  #recent = $state.raw<readonly WeefselEvent[]>()

  get before() {
    return this.#before
  }
  get recent() {
    return this.#recent
  }

  /** @returns drops the questions. */
  load(api: Api, before: Moment, onError: (error: unknown) => void): () => void {
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
    return () => question.abort()
  }
}
