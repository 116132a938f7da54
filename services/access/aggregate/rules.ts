/** How small counts are guarded in a neighbourhood. */
export type Rules = {
  /** No count below this is shown, nor any that would tell of fewer than this many that they are the others. */
  readonly k: number
  /** Counts are shown as multiples of this. Odd, so that no count lies half-way; divides `k`. */
  readonly base: number
}

export const DEFAULT_RULES: Rules = { k: 10, base: 5 }

/** The smallest groups of which a breakdown is shown: in a smaller one no count can be both k and leave k others. */
export const smallestRow = ({ k }: Rules): number => 2 * k
