import type { Slice } from '../slice/index.ts'
import { neighboursOf } from './compressed.ts'
import type { Levels } from './isolation.ts'
import { residentsOf, volunteering } from './links.ts'

export type ReachMultiplied = {
  readonly volunteers: number
  /** Residents who are no volunteers and are reached in one of the two ways below, each counted once. */
  readonly reached: number
  /** Residents with an informal tie to a volunteer. */
  readonly byTie: number
  /** Residents with a tie to an initiative that has a volunteer. */
  readonly byInitiative: number
  /** reached / volunteers; `null` without volunteers. */
  readonly perVolunteer: number | null
}

/**
 * Reach multiplied (own definition): the different residents who are reached through volunteers, and their number for each
 * volunteer. Nobody counts twice, and volunteers do not count. An isolate is not reached.
 */
export function reachMultiplied(
  slice: Pick<Slice, 'nodes' | 'bonds'>,
  { informal, formal }: Pick<Levels, 'informal' | 'formal'>,
): ReachMultiplied {
  const isResident = residentsOf(slice)
  const marked = volunteering(slice)
  const count = { volunteers: 0, reached: 0, byTie: 0, byInitiative: 0 }
  for (let node = 0; node < marked.length; node++) {
    if (!isResident[node]) continue
    if (marked[node]) {
      count.volunteers++
      continue
    }
    const tied = neighboursOf(informal, node).some((other) => marked[other] === 1)
    const takesPart = neighboursOf(formal, node).some((other) => marked[other] === 1)
    if (tied) count.byTie++
    if (takesPart) count.byInitiative++
    if (tied || takesPart) count.reached++
  }
  return { ...count, perVolunteer: count.volunteers === 0 ? null : count.reached / count.volunteers }
}
