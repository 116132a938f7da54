import {
  type Aliases,
  aliasesFrom,
  type Instant,
  type MergeTurn,
  noAliases,
  type Position,
} from '../../../events/index.ts'
import type { MergeChange } from '../change.ts'
import type { Retractions } from './retractions.ts'

/** One turn in who is one person, with both clocks. */
export type MergeRow = MergeTurn & {
  readonly at: Instant
  readonly position: Position
  readonly ordinal: number
}

/** Everything the log says of who is one person, in its own order. */
export type Merges = {
  add(change: MergeChange): void
  /** Who was one person by what the log held at a position; when it happened makes no difference. */
  known(knownAt: Position, retractions: Retractions): Aliases
  all(): readonly MergeRow[]
}

export function createMerges(): Merges {
  const rows: MergeRow[] = []
  /** Merges are few and asked for with every slice: the last answer is kept. */
  let last: { readonly key: string; readonly aliases: Aliases } | undefined

  return {
    add({ turn, kept, merged, at, position, ordinal }) {
      rows.push({ turn, residents: [kept, merged], at, position, ordinal })
    },
    known(knownAt, retractions) {
      if (rows.length === 0) return noAliases
      const counting = rows.filter(({ position }) => retractions.counts(position, knownAt))
      const key = counting.map(({ position, ordinal }) => `${position}-${ordinal}`).join(' ')
      if (last?.key !== key) last = { key, aliases: aliasesFrom(counting) }
      return last.aliases
    },
    all: () => rows,
  }
}
