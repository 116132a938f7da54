import type { DisclosureRules } from './rules.ts'

/**
 * A published statement about one count. *Shown*: rounded. *At least*: nearly everybody, so that not even "all" is
 * said. *Small*: fewer than k. *Withheld*: k or more, left out because together with others it would give a small
 * count away.
 */
export type Statement =
  | { readonly as: 'shown'; readonly count: number }
  | { readonly as: 'at-least'; readonly count: number }
  | { readonly as: 'small' }
  | { readonly as: 'withheld' }

/** The counts between which a true count lies, both included. */
export type Interval = { readonly low: number; readonly high: number }

/** To the nearest multiple of the base: the same count always gives the same figure (Hundepool et al. 2012, §4.4.2). */
export const rounded = (count: number, { base }: DisclosureRules): number => Math.round(count / base) * base

/**
 * The statement about a count by itself, before anything else is taken into account.
 * @param size of the group in which was counted
 */
export function statementOf(count: number, size: number, rules: DisclosureRules): Statement {
  const { k, base } = rules
  if (count < k) return { as: 'small' }
  if (count > size - k) return { as: 'at-least', count: Math.floor((size - k) / base) * base }
  return { as: 'shown', count: rounded(count, rules) }
}

/** The counts that a reader who knows these rules and the size of the group can infer from a statement. */
export function intervalOf(statement: Statement, size: number, { k, base }: DisclosureRules): Interval {
  const half = (base - 1) / 2
  switch (statement.as) {
    case 'shown':
      return { low: Math.max(k, statement.count - half), high: Math.min(size - k, statement.count + half) }
    case 'at-least':
      return { low: Math.max(k, size - k + 1), high: size }
    case 'small':
      return { low: 0, high: Math.min(k - 1, size) }
    case 'withheld':
      return { low: k, high: size }
    default:
      return statement satisfies never
  }
}
