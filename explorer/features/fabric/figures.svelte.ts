import { isAbort } from '../../api/http.ts'
import type { Api, Moment } from '../../api/weefsel.ts'
import type { FigureOf } from '../../network/colourings/index.ts'

type Row = Readonly<Record<string, string | number | boolean | null>>

/** Looks figures up. Says nothing of what was not asked for, or has not come yet. */
export function figuresIn(found: { readonly residents: readonly Row[] } | undefined): FigureOf {
  const rows = new Map(found?.residents.map((row) => [String(row.id), row]))
  return (id, measure) => rows.get(id)?.[measure]
}

/** Figures of residents, asked of the server when a colouring or a size needs them. */
export class FiguresState {
  #figureOf = $state.raw(figuresIn(undefined))

  get figureOf() {
    return this.#figureOf
  }

  /** @returns drops the question. */
  load(api: Api, measures: string, moment: Moment, onError: (error: unknown) => void): () => void {
    const question = new AbortController()
    api.figures(measures, moment, question.signal).then(
      (found) => {
        this.#figureOf = figuresIn(found)
      },
      (error: unknown) => {
        if (!isAbort(error)) onError(error)
      },
    )
    return () => question.abort()
  }
}
