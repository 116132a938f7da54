import type { Comparison } from '../../api/fabricShapes.ts'
import { isAbort } from '../../api/http.ts'
import type { Api, Drawing, Moment } from '../../api/weefsel.ts'
import { type Picture, pictureOf } from '../../domain/picture.ts'
import type { Compared } from './canvas/elements.ts'

const pair = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** What changed since an earlier day, and the picture of that day. */
export class ComparisonState {
  #found = $state.raw<Comparison>()
  #earlier = $state.raw<Picture>()

  get found() {
    return this.#found
  }
  get earlier() {
    return this.#earlier
  }
  /** New and gone lines, for the picture. */
  readonly compared: Compared | undefined = $derived.by(() => {
    const found = this.#found
    if (!found) return undefined
    const formed = new Set(found.ties.formed.map(({ source, target }) => pair(source, target)))
    return {
      isNew: (one: string, other: string) => formed.has(pair(one, other)),
      gone: found.ties.dissolved,
    }
  })

  clear() {
    this.#found = undefined
    this.#earlier = undefined
  }

  /** @returns drops the question. */
  load(
    api: Api,
    {
      since,
      beside,
      moment,
      drawing,
    }: { since: string; beside: boolean; moment: Moment; drawing?: Drawing | undefined },
    onError: (error: unknown) => void,
  ): () => void {
    const question = new AbortController()
    const { signal } = question
    const then: Moment = { ...moment, asOf: since, ...(moment.knownAt && { knownAt: since }) }
    Promise.all([
      api.compare(since, moment, signal),
      beside ? api.graph(then, signal, drawing) : undefined,
    ]).then(
      ([found, graph]) => {
        this.#found = found
        this.#earlier = graph && pictureOf(graph)
      },
      (error: unknown) => {
        if (!isAbort(error)) onError(error)
      },
    )
    return () => question.abort()
  }
}
