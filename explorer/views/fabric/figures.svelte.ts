import { isAbort } from '../../api/http.ts'
import type { Api, Moment } from '../../api/weefsel.ts'
import type { FigureOf } from './lens/index.ts'

type Row = Readonly<Record<string, string | number | boolean | null>>

/** Figures of residents, asked of the server when a lens or a size needs them. */
export class FiguresState {
  #rows = $state.raw<ReadonlyMap<string, Row>>(new Map())

  /** Says nothing of a figure that was not asked for, or has not come yet. */
  readonly figureOf: FigureOf = $derived.by(() => {
    const rows = this.#rows
    return (id, measure) => rows.get(id)?.[measure]
  })

  /** @returns drops the question. */
  load(api: Api, measures: string, moment: Moment, onError: (error: unknown) => void): () => void {
    const question = new AbortController()
    api.figures(measures, moment, question.signal).then(
      ({ residents }) => {
        this.#rows = new Map(residents.map((row) => [String(row.id), row]))
      },
      (error: unknown) => {
        if (!isAbort(error)) onError(error)
      },
    )
    return () => question.abort()
  }
}
