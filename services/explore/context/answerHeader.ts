import { labelOf } from './roster.ts'
import type { Snapshot } from './snapshot.ts'

/** What every piece of advice begins with; `names` are those of everyone in the slice. */
export const answerHeader = ({ neighbourhood, asOf, knownAt, window, slice }: Snapshot) => ({
  neighbourhood,
  asOf: new Date(asOf).toISOString(),
  knownAt,
  window: window.text,
  names: Object.fromEntries(slice.nodes.map((node) => [node.id, labelOf(node)])),
})
