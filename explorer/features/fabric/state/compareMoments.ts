import type { Comparison } from '../../../api/fabricShapes.ts'
import type { Api, LayoutQuery, Moment } from '../../../api/weefsel.ts'
import { type Picture, pictureOf } from '../../../model/picture.ts'

/** What changed since an earlier day, and the picture of that day when it stands beside. */
export type ComparedMoments = { readonly found: Comparison; readonly earlier: Picture | undefined }

/** The earlier day as it is looked at beside a moment: over as long, and as it was known when that is asked. */
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
