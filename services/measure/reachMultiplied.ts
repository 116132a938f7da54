import type { Slice } from '../slice/index.ts'
import { neighboursOf } from './compressed.ts'
import type { Levels } from './isolation.ts'
import { residentsOf, volunteering } from './links.ts'

export type ReachMultiplied = {
  readonly volunteers: number
  /** Different residents, no volunteers themselves, who are reached in one of the two ways below. */
  readonly reached: number
  /** With an informal tie to a volunteer. */
  readonly byTie: number
  /** With a tie to an initiative where one volunteers. */
  readonly byInitiative: number
  /** reached / volunteers; `null` without volunteers. */
  readonly perVolunteer: number | null
}

/** How many different residents are reached through volunteers; nobody counts twice, volunteers not at all. */
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
