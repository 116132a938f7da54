import { besides, COLUMNS } from './columns.ts'
import { opposite, type PossibleTables } from './possibleTables.ts'
import type { SeededRandom } from './seededRandom.ts'

/** How many steps are tried for each kind of resident. */
const STEPS = 20

/**
 * Leaves the world in another one that gives the same figures, drawn by lot: residents go one by one from one column
 * to another, as long as every figure stays what it is. the figures that were published last, and the needs that they
 * were about
 */
export function randomWalk(world: PossibleTables, lot: SeededRandom): void {
  const kinds = world.sizes.length
  const pick = (name: string, count: number) => Math.floor(lot(`walk ${name}`) * count)
  for (let step = 0; step < STEPS * kinds; step++) {
    const kind = pick(`${step} who`, kinds)
    const from = pick(`${step} from`, COLUMNS)
    const others = besides[from]!
    const move = { kind, from, to: others[pick(`${step} to`, others.length)]! }
    if (!world.allows(move)) continue
    const moves = [...world.before(move), move]
    if (moves.some((its) => !world.allows(its))) continue
    for (const its of moves) world.apply(its)
    if (world.broken.size > 0) for (const its of moves.toReversed()) world.apply(opposite(its))
  }
  world.settle()
}
