import { type IsolationLevel, isolationLevels } from '../../measure/index.ts'
import type { Snapshot } from '../context/index.ts'
import type { Sectors } from '../layout/index.ts'
import type { BetweenView, GroupView } from './schema.ts'

export type Grouped = {
  readonly groups: readonly GroupView[]
  readonly between: readonly BetweenView[]
  /** 1 for each node of the slice that is drawn itself. */
  readonly drawn: Uint8Array
}

/** A picture holds no more people than this: what a screen can show and Cytoscape moves with ease. */
export const DRAWN_AT_MOST = 1_500

/** Groups in place of people: how many stand on each level, the lines between groups, and who is drawn after all. */
export function groupsOf(
  { slice, ties, levels }: Snapshot,
  sectors: Sectors,
  open: ReadonlySet<string>,
): Grouped {
  const sectorOf = slice.nodes.map(({ id }, node) =>
    levels.of[node] ? (sectors.of.get(id) ?? '') : undefined,
  )
  const counts = new Map(sectors.order.map((name) => [name, noLevels()]))
  sectorOf.forEach((sector, node) => {
    const level = levels.of[node]
    const its = sector === undefined ? undefined : counts.get(sector)
    if (its && level) its[level]++
  })
  const counted = tooMany(counts, open)
  const groups = [...counts].map(
    ([name, its]): GroupView => ({
      name,
      count: isolationLevels.reduce((sum, level) => sum + its[level], 0),
      levels: its,
      open: open.has(name),
      counted: counted.get(name) ?? [],
    }),
  )
  const drawn = Uint8Array.from(slice.nodes, ({ kind }, node) => {
    const [sector, level] = [sectorOf[node], levels.of[node]]
    if (sector === undefined || !level) return Number(kind !== 'resident')
    return Number(open.has(sector) && !counted.get(sector)?.includes(level))
  })
  return { groups, between: between(sectorOf, ties), drawn }
}

const noLevels = () =>
  Object.fromEntries(isolationLevels.map((level) => [level, 0])) as Record<IsolationLevel, number>

/** Of the open groups, the levels for whose people there is no room: small levels are drawn before large ones. */
function tooMany(
  counts: ReadonlyMap<string, Record<IsolationLevel, number>>,
  open: ReadonlySet<string>,
): Map<string, IsolationLevel[]> {
  const cells = [...counts]
    .filter(([name]) => open.has(name))
    .flatMap(([name, its]) => isolationLevels.map((level) => ({ name, level, count: its[level] })))
    .sort((a, b) => a.count - b.count || (a.name < b.name ? -1 : 1))
  const left = new Map<string, IsolationLevel[]>()
  let room = DRAWN_AT_MOST
  for (const { name, level, count } of cells) {
    room -= count
    if (room < 0) left.set(name, [...(left.get(name) ?? []), level])
  }
  return left
}

function between(sectorOf: readonly (string | undefined)[], ties: Snapshot['ties']): BetweenView[] {
  const pairs = new Map<string, { one: string; other: string; ties: number; weight: number }>()
  for (let tie = 0; tie < ties.length; tie++) {
    const source = sectorOf[ties.source[tie]!]
    const target = sectorOf[ties.target[tie]!]
    if (ties.formal[tie] || source === undefined || target === undefined) continue
    const [one, other] = source < target ? [source, target] : [target, source]
    const key = JSON.stringify([one, other])
    const pair = pairs.get(key) ?? { one, other, ties: 0, weight: 0 }
    pair.ties++
    pair.weight += ties.weight[tie]!
    pairs.set(key, pair)
  }
  return [...pairs.values()].sort((a, b) => b.ties - a.ties || (a.one + a.other < b.one + b.other ? -1 : 1))
}
