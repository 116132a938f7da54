import { isoOf } from '../../events/index.ts'
import type { GraphView } from './graphView.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * `JSON.stringify(graphViewOf(snapshot, plan))`, with the ties of residents written straight from their columns: an
 * object for each of the tens of thousands that a large neighbourhood has would take as long as all the rest.
 * @param frame of the same snapshot
 */
export function graphTextOf(frame: GraphView, { slice, ties }: Snapshot): string {
  // Ids are UUIDs and moments are ISO 8601: neither needs escaping.
  const ids = slice.nodes.map(({ id }) => `"${id}"`)
  const rows: string[] = []
  for (let tie = 0; tie < ties.length; tie++) {
    const lastAt = ties.lastAt[tie]!
    rows.push(
      `{"source":${ids[ties.source[tie]!]},"target":${ids[ties.target[tie]!]},"kind":"${ties.contacts[tie] ? 'contact' : 'bond'}","formal":${ties.formal[tie] === 1},"weight":${ties.weight[tie]},"contacts":${ties.contacts[tie]},"firstAt":"${isoOf(ties.firstAt[tie]!)}","lastAt":${Number.isNaN(lastAt) ? null : `"${isoOf(lastAt)}"`},"fading":${ties.fading[tie] === 1}}`,
    )
  }
  const { ties: others, ...rest } = frame
  for (const tie of others) rows.push(JSON.stringify(tie))
  return `${JSON.stringify(rest).slice(0, -1)},"ties":[${rows.join()}]}`
}
