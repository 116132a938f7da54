import { besides, COLUMNS } from './columns.ts'
import { type LevelMove, opposite, type PossibleTables } from './possibleTables.ts'

/** The number of moves before a search gives up, and the number of moves in a row to repair the first. */
const EFFORT = 1_000
const DEPTH = 8
const BREADTH = 4

export type FeasibleShift =
  | { readonly done: true }
  /** Which published counts stood in the way, as `group * COLUMNS + column`. */
  | { readonly done: false; readonly blockers: ReadonlySet<number> }

/**
 * Looks for another neighbourhood that gives the same published figures, in which one resident more (`up`) or fewer
 * of these kinds stands in a column, and leaves the world in it. A found neighbourhood is certain; finding none only
 * means that the search ended.
 */
export function feasibleShift(
  world: PossibleTables,
  kinds: readonly number[],
  column: number,
  way: 'up' | 'down',
): FeasibleShift {
  const target = new Set(kinds)
  const blockers = new Set<number>()
  let effort = EFFORT

  const undoes = ({ kind, from, to }: LevelMove): boolean =>
    target.has(kind) && (way === 'up' ? from === column : to === column)

  function make(move: LevelMove): LevelMove[] | undefined {
    if (!world.allows(move)) return undefined
    const moves = [...world.before(move), move]
    if (moves.some((its) => !world.allows(its)) || moves.slice(0, -1).some(undoes)) return undefined
    for (const its of moves) world.apply(its)
    return moves
  }
  function undo(moves: readonly LevelMove[]): void {
    for (const move of moves.toReversed()) world.apply(opposite(move))
  }

  /** Moves that take one person out of a count that is too high, or into one that is too low, best first. */
  function remedies(cell: number): LevelMove[] {
    const its = cell % COLUMNS
    const before = world.broken.size
    const tooMany = world.isAbove(cell)
    const found: { readonly move: LevelMove; readonly left: number }[] = []
    for (const kind of world.kindsIn[Math.floor(cell / COLUMNS)]!) {
      for (const other of besides[its]!) {
        const move = tooMany ? { kind, from: its, to: other } : { kind, from: other, to: its }
        if (undoes(move)) continue
        const made = make(move)
        if (!made) continue
        effort--
        if (world.broken.size <= before) found.push({ move, left: world.broken.size })
        undo(made)
      }
    }
    return found
      .sort((a, b) => a.left - b.left)
      .slice(0, BREADTH)
      .map(({ move }) => move)
  }

  function mend(depth: number): boolean {
    const [cell] = world.broken
    if (cell === undefined) return true
    if (depth === 0 || effort <= 0) return false
    for (const move of remedies(cell)) {
      const made = make(move)
      if (!made) continue
      if (mend(depth - 1)) return true
      undo(made)
    }
    return false
  }

  for (const kind of kinds) {
    for (const other of besides[column]!) {
      const made = make(way === 'up' ? { kind, from: other, to: column } : { kind, from: column, to: other })
      if (!made) continue
      for (const cell of world.broken) blockers.add(cell)
      if (mend(DEPTH)) return { done: true }
      undo(made)
    }
  }
  return { done: false, blockers }
}
