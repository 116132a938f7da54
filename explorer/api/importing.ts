import { ApiProblem, request, requestLines } from './http.ts'
import * as shapes from './importShapes.ts'

/** Which column holds which field; the empty field leaves a column aside. */
export type ColumnChoice = readonly (readonly [column: string, field: string])[]

export type ImportAsk = {
  readonly as: shapes.ImportKind
  readonly map: ColumnChoice
  readonly at?: string | undefined
  readonly dryRun: boolean
  readonly keepGood?: boolean
}

const rootOf = (neighbourhood: string) =>
  `/api/v1/neighbourhoods/${encodeURIComponent(neighbourhood)}/imports`
const fileBody = (file: Blob, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/octet-stream' },
  body: file,
  ...(signal && { signal }),
})

/** Everything the wizard asks of the server. The file is sent anew each time: the server keeps nothing of it. */
export function createImportApi(neighbourhood: string) {
  const root = rootOf(neighbourhood)
  return {
    preview(file: Blob, as: shapes.ImportKind | undefined, map: ColumnChoice, signal?: AbortSignal) {
      const query = new URLSearchParams({ map: JSON.stringify(map), ...(as && { as }) })
      return request(`${root}/preview?${query}`, shapes.preview, fileBody(file, signal))
    },
    /** @throws {ApiProblem | Unreachable} */
    async run(
      file: Blob,
      { as, map, at, dryRun, keepGood = false }: ImportAsk,
      onProgress: (share: number) => void,
      signal?: AbortSignal,
    ): Promise<{ readonly id: string; readonly report: shapes.ImportReport }> {
      const query = new URLSearchParams({
        as,
        map: JSON.stringify(map),
        dryRun: String(dryRun),
        keepGood: String(keepGood),
        ...(at && { at }),
      })
      for await (const said of requestLines(`${root}?${query}`, shapes.line, fileBody(file, signal))) {
        if ('read' in said) onProgress(Math.min(1, said.read / said.of))
        else if ('report' in said) return said
        else
          throw new ApiProblem(
            said.problem.status,
            said.problem.code,
            said.problem.detail,
            [],
            said.problem.title,
          )
      }
      throw new ApiProblem(502, 'unexpected-shape', 'the answer ended before its end')
    },
    list: (signal?: AbortSignal) =>
      request(root, shapes.imports, signal ? { signal } : {}).then(({ imports }) => imports),
    undo: (id: string, reason: string) =>
      request(`${root}/${id}/undo`, shapes.undone, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ reason }),
      }),
  }
}
