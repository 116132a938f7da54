import { ask, askLines } from './client.ts'
import { ApiProblem } from './http.ts'
import type * as shapes from './importShapes.ts'

const IMPORTS = '/api/v1/neighbourhoods/{neighbourhood}/imports'

/** Which column holds which field; the empty field leaves a column aside. */
export type ColumnChoice = readonly (readonly [column: string, field: string])[]

/** The shape of the file, where it was not found right. */
export type ShapeChoice = { readonly sheet?: string | undefined; readonly headerLine?: number | undefined }

export type ImportAsk = {
  readonly layout: ShapeChoice
  readonly as: shapes.ImportKind
  readonly map: ColumnChoice
  readonly at?: string | undefined
  readonly dryRun: boolean
  readonly keepGood?: boolean
}

/** Everything the wizard asks of the server. The file is sent again each time: the server keeps nothing of it. */
export function createImportApi(neighbourhood: string) {
  const here = { path: { neighbourhood } }

  async function* told(
    file: Blob,
    { map, layout, dryRun, keepGood = false, ...rest }: ImportAsk,
    signal?: AbortSignal,
  ) {
    const query = {
      ...rest,
      ...layout,
      map: JSON.stringify(map),
      dryRun: String(dryRun),
      keepGood: String(keepGood),
    }
    for await (const line of askLines('post', IMPORTS, { ...here, query, body: file, signal }))
      yield line as shapes.ImportLine
  }

  return {
    preview: (
      file: Blob,
      as: shapes.ImportKind | undefined,
      map: ColumnChoice,
      layout: ShapeChoice,
      signal?: AbortSignal,
    ) =>
      ask('post', `${IMPORTS}/preview`, {
        ...here,
        query: { as, map: JSON.stringify(map), ...layout },
        body: file,
        signal,
      }),
    /** @throws {ApiProblem | Unreachable} */
    async run(
      file: Blob,
      asked: ImportAsk,
      onProgress: (share: number) => void,
      signal?: AbortSignal,
    ): Promise<{ readonly id: string; readonly report: shapes.ImportReport }> {
      for await (const line of told(file, asked, signal)) {
        if ('read' in line) onProgress(Math.min(1, line.read / line.of))
        else if ('report' in line) return line
        else {
          const { status, code, detail, errors, title } = line.problem
          throw new ApiProblem(status, code, detail, errors, title)
        }
      }
      throw new ApiProblem(502, 'unexpected-shape', 'the answer ended before its end')
    },
    list: async (signal?: AbortSignal) => (await ask('get', IMPORTS, { ...here, signal })).imports,
    undo: (id: string, reason: string) =>
      ask('post', `${IMPORTS}/{id}/undo`, { path: { neighbourhood, id }, body: { reason } }),
  }
}
