import type { Comparison } from '../../../api/fabricShapes.ts'
import { isAbort } from '../../../api/http.ts'
import type { Api, LayoutQuery, Moment } from '../../../api/weefsel.ts'
import { type Picture, pictureOf } from '../../../model/picture.ts'
import type { Compared } from '../../../network/marks.ts'

const pair = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** The lines that came and went, as a picture shows them. */
export function comparedIn({ ties }: Comparison): Compared {
  const formed = new Set(ties.formed.map(({ source, target }) => pair(source, target)))
  return { isNew: (one, other) => formed.has(pair(one, other)), gone: ties.dissolved }
}

/** The earlier day of a comparison: with the same window, and as it was known when that is asked. */
export const momentOf = (since: string, moment: Moment): Moment => ({
  ...moment,
  asOf: since,
  ...(moment.knownAt && { knownAt: since }),
})

/** The changes since an earlier day, and the picture of that day. */
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
  readonly compared: Compared | undefined = $derived(this.#found && comparedIn(this.#found))

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
    }: { since: string; beside: boolean; moment: Moment; drawing?: LayoutQuery | undefined },
    onError: (error: unknown) => void,
  ): () => void {
    const question = new AbortController()
    const { signal } = question
    Promise.all([
      api.compare(since, moment, signal),
      beside ? api.graph(momentOf(since, moment), signal, drawing) : undefined,
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
