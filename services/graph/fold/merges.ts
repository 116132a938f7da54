import {
  type Aliases,
  aliasesFrom,
  type Instant,
  type MergeTurn,
  noAliases,
  type Position,
} from '../../../events/index.ts'
import type { SliceQuery } from '../../slice/index.ts'
import type { MergeChange } from '../change.ts'
import type { Retractions } from './retractions.ts'

/** One merge or its undoing, with both clocks. */
export type MergeRow = MergeTurn & {
  readonly at: Instant
  readonly position: Position
  readonly ordinal: number
}

/** All merges of a neighbourhood, in the order of the log. */
export type Merges = {
  add(change: MergeChange): void
  /**
   * The alias table as the log held it at a position. `occurredAt` plays no part: a merge holds at every moment.
   * @param supposing merges to add to it
   */
  known(knownAt: Position, retractions: Retractions, supposing?: SliceQuery['supposing']): Aliases
  all(): readonly MergeRow[]
}

export function createMerges(): Merges {
  const rows: MergeRow[] = []
  /** Every slice asks for it, and merges are rare: the last table is kept. */
  let last: { readonly key: string; readonly aliases: Aliases } | undefined

  return {
    add({ turn, kept, merged, at, position, ordinal }) {
      rows.push({ turn, residents: [kept, merged], at, position, ordinal })
    },
    known(knownAt, retractions, supposing = []) {
      if (rows.length + supposing.length === 0) return noAliases
      const counting = rows.filter(({ position }) => retractions.counts(position, knownAt))
      if (supposing.length > 0) {
        const turns = supposing.map((residents) => ({ turn: 'made', residents }) as const)
        return aliasesFrom([...counting, ...turns])
      }
      const key = counting.map(({ position, ordinal }) => `${position}-${ordinal}`).join(' ')
      if (last?.key !== key) last = { key, aliases: aliasesFrom(counting) }
      return last.aliases
    },
    all: () => rows,
  }
}
