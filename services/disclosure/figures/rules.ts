import { z } from 'zod'
import { neighbourhoodName } from '../../../events/index.ts'

/** How small counts are guarded in a neighbourhood. */
export type DisclosureRules = {
  /** No count below this is shown, nor any that would tell of fewer than this many that they are the others. */
  readonly k: number
  /** Counts are shown as multiples of this. Odd, so that no count lies half-way; divides `k`. */
  readonly base: number
}

const BASE = 5
export const DEFAULT_RULES: DisclosureRules = { k: 10, base: BASE }

/** The smallest groups of which a breakdown is shown: in a smaller one no count can be both k and leave k others. */
export const smallestRow = ({ k }: DisclosureRules): number => 2 * k

const EXPECTED = `expected a multiple of ${BASE} from ${BASE} to 100, and after it, if any, others by neighbourhood: 10,hoekpolder=15`
const smallest = z.coerce.number({ error: EXPECTED }).int(EXPECTED).min(BASE, EXPECTED).max(100, EXPECTED)
const divisible = smallest.multipleOf(BASE, EXPECTED)

/** The smallest count that is shown: of every neighbourhood, and of some by name. */
export type SmallestCounts = { readonly usual: number; readonly of: Readonly<Record<string, number>> }

/** Reads the setting `WEEFSEL_SMALLEST_COUNT`: `10`, or `10,hoekpolder=15,vlinderbuurt=5`. */
export const smallestCounts = z.string().transform((text, context): SmallestCounts => {
  const [usual, ...others] = text.split(',').map((part) => part.trim())
  const pairs = others.map((part) => part.split('=').map((side) => side.trim()))
  const read = z
    .object({ usual: divisible, of: z.record(neighbourhoodName, divisible) })
    .safeParse({ usual, of: Object.fromEntries(pairs) })
  if (read.success && pairs.every((pair) => pair.length === 2)) return read.data
  context.issues.push({ code: 'custom', message: EXPECTED, input: text })
  return z.NEVER
})

/** The rules of a neighbourhood; without setting those that are usual. */
export const rulesFor =
  (counts: SmallestCounts | undefined) =>
  (neighbourhood: string): DisclosureRules =>
    counts ? { k: counts.of[neighbourhood] ?? counts.usual, base: BASE } : DEFAULT_RULES
