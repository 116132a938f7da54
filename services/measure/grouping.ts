import type { Slice, SliceNode } from '../slice/index.ts'
import { residentsOf } from './links.ts'

/** The attributes that residents can be grouped by. */
export const groupings = ['area', 'cohort', 'lifeStage'] as const
export type GroupedBy = (typeof groupings)[number]

/** The residents of the moment by group. Residents whose group is not known are counted apart. */
export type Grouping = {
  readonly by: GroupedBy
  /** Names of the groups, sorted. */
  readonly names: readonly string[]
  /** Index in `names` for each node of the slice; −1 for a resident in no known group and for other nodes. */
  readonly of: Int32Array
  /** The number of residents in each group. */
  readonly size: Int32Array
  /** The number of residents in no known group. */
  readonly unknown: number
}

/** Groups the residents of the moment; those without ties as well. */
export function groupBy(slice: Pick<Slice, 'nodes'>, by: GroupedBy): Grouping {
  const isResident = residentsOf(slice)
  const nameOf = (node: SliceNode): string | null => (node[by] === 'unknown' ? null : node[by])
  const residents = slice.nodes.filter((_, node) => isResident[node])
  const names = [...new Set(residents.flatMap((node) => nameOf(node) ?? []))].sort()
  const number = new Map(names.map((name, group) => [name, group]))
  const of = Int32Array.from(slice.nodes, (node, index) =>
    isResident[index] ? (number.get(nameOf(node) ?? '') ?? -1) : -1,
  )
  const size = new Int32Array(names.length)
  for (const group of of) if (group !== -1) size[group]!++
  const known = size.reduce((sum, its) => sum + its, 0)
  return { by, names, of, size, unknown: residents.length - known }
}
