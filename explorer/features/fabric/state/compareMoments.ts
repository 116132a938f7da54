import type { Comparison } from '../../../api/fabricShapes.ts'
import type { Api, LayoutQuery, Moment } from '../../../api/weefsel.ts'
import { type Picture, pictureOf } from '../../../model/picture.ts'

/** The difference with an earlier day, and the picture of that day when both are shown side by side. */
export type ComparedMoments = { readonly found: Comparison; readonly earlier: Picture | undefined }

/** The earlier day with the same window, and with the knowledge of that day when the moment asks for it. */
export const earlierMoment = (since: string, moment: Moment): Moment => ({
  ...moment,
  asOf: since,
  ...(moment.knownAt && { knownAt: since }),
})

type Asked = {
  readonly since: string
  readonly beside: boolean
  readonly moment: Moment
  readonly layout: LayoutQuery | undefined
}

export async function compareMoments(
  api: Api,
  { since, beside, moment, layout }: Asked,
  signal: AbortSignal,
): Promise<ComparedMoments> {
  const [found, graph] = await Promise.all([
    api.compare(since, moment, signal),
    beside ? api.graph(earlierMoment(since, moment), signal, layout) : undefined,
  ])
  return { found, earlier: graph && pictureOf(graph) }
}
