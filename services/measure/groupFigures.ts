import type { MeasureContext } from './context.ts'
import { type Block, groupDensity } from './density.ts'
import { type EI, type EIIndex, eiIndex } from './ei.ts'
import { type GroupedBy, groupBy } from './grouping.ts'
import { countLevels, type IsolationLevel } from './isolation.ts'
import { type Reach, reachWithin } from './reach.ts'

export type GroupFigures = {
  /** One a group, sorted by name; last, when there are any, the residents of whom the group is not known. */
  readonly groups: readonly GroupRow[]
  /** E–I over all known groups, with what it would be by lot. */
  readonly ei: Omit<EIIndex, 'groups'>
  /** `density[i][j]` between the known groups i and j, in the order of `groups`. */
  readonly density: readonly (readonly Block[])[]
}

type GroupRow = {
  /** `null`: not known. */
  readonly group: string | null
  readonly residents: number
  readonly levels: Record<IsolationLevel, number>
  readonly reach: Reach
  /** `null` for the residents of whom the group is not known. */
  readonly ei: EI | null
}

/** The figures of the residents by area, cohort or life stage. */
export function groupFigures(
  { slice, residents, levels, steps, network, reachSteps }: MeasureContext,
  by: GroupedBy,
): GroupFigures {
  const grouping = groupBy(slice, by)
  const { groups, ...ei } = eiIndex(network(), grouping)
  const row = (group: string | null, members: readonly number[], its: EI | null): GroupRow => ({
    group,
    residents: members.length,
    levels: countLevels(levels(), members),
    reach: reachWithin(steps(), members, reachSteps),
    ei: its,
  })
  const members = grouping.names.map((): number[] => [])
  const unknown: number[] = []
  for (const node of residents) (members[grouping.of[node]!] ?? unknown).push(node)
  return {
    groups: [
      ...grouping.names.map((name, group) => row(name, members[group]!, groups[group]!)),
      ...(unknown.length > 0 ? [row(null, unknown, null)] : []),
    ],
    ei,
    density: groupDensity(network(), grouping),
  }
}
