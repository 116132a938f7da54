import type { NodeView } from '../graph/index.ts'
import type { TieView } from '../ties/index.ts'

/** People and ties at a moment: the answer of `GET /graph`, as far as files hold it. */
export type ExportedGraph = {
  readonly neighbourhood: string
  readonly asOf: string
  readonly knownAt: number
  readonly window: string
  readonly nodes: readonly NodeView[]
  readonly ties: readonly TieView[]
}

/** A visit to a place is drawn but is no tie: files hold what the measures are taken over. */
export const tiesOf = ({ ties }: ExportedGraph) => ties.filter(({ kind }) => kind !== 'visit')

/** The description of the whole file. */
export const captionOf = ({ neighbourhood, asOf, knownAt, window }: ExportedGraph) =>
  `Weefsel, ${neighbourhood}: in the recorded contacts, as of ${asOf}, known at position ${knownAt}, window ${window}`
