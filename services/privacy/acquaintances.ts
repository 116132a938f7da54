import { daysBefore, type Instant, type Neighbourhood } from '../../events/index.ts'
import type { GraphStore } from '../graph/index.ts'
import { aggregateTies } from '../measure/index.ts'
import { HOUR } from '../shared/time.ts'
import { registrationsOf, type SliceNode } from '../slice/index.ts'

const DAYS = 180

/** The residents whom a partner may know by name. */
export type Acquaintances = (neighbourhood: Neighbourhood, partner: string) => Promise<ReadonlySet<string>>

/**
 * The residents with whom a partner has a tie today (with the partner itself, one of its professionals or an
 * initiative that it runs; a contact in the last 180 days, or a bond), and everyone and everything that is no resident.
 * It does not depend on the moment and the window that are asked about: nobody gets to know more by asking otherwise.
 */
export function createAcquaintances(graph: GraphStore, now: () => Instant): Acquaintances {
  const kept = new Map<string, { readonly at: string; readonly known: ReadonlySet<string> }>()
  return async (neighbourhood, partner) => {
    const knownAt = await graph.checkpoint(neighbourhood)
    const to = Math.ceil(now() / HOUR) * HOUR
    const key = `${neighbourhood} ${partner}`
    const at = `${knownAt} ${to}`
    const before = kept.get(key)
    if (before?.at === at) return before.known
    const slice = await graph.slice(neighbourhood, { from: daysBefore(to, DAYS), to, knownAt })
    const { source, target, length } = aggregateTies(slice, { include: 'all', coAttendance: false })
    const own = new Set(
      slice.nodes.flatMap((node, n) => (node.id === partner || node.partner === partner ? [n] : [])),
    )
    const known = new Set(slice.nodes.flatMap(({ id, kind }) => (kind === 'resident' ? [] : [id])))
    // All ids of a person, since events keep the id that was recorded.
    const know = (node: SliceNode) => {
      for (const { id } of registrationsOf(node)) known.add(id)
    }
    for (let tie = 0; tie < length; tie++) {
      const one = source[tie]!
      const other = target[tie]!
      if (own.has(one)) know(slice.nodes[other]!)
      if (own.has(other)) know(slice.nodes[one]!)
    }
    kept.set(key, { at, known })
    return known
  }
}
