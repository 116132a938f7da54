import type { MeasureContext } from './context.ts'
import { countLevels, type IsolationLevel, isolationLevels } from './isolation.ts'
import { type Reach, reachWithin } from './reach.ts'

/** The distribution of degrees. */
export type Distribution = {
  readonly mean: number | null
  readonly median: number | null
  /** `distribution[d]` is the number of residents with d ties, isolates at 0. */
  readonly distribution: readonly number[]
}

/** Figures of some residents that can be compared with those of others. */
export type Profile = {
  readonly residents: number
  /** The number and share of residents on each level; the share of nobody is `null`. */
  readonly levels: Readonly<
    Record<IsolationLevel, { readonly residents: number; readonly share: number | null }>
  >
  /** Over the ties asked for; `formalDegree` over ties with organisations. */
  readonly degree: Distribution
  readonly formalDegree: Distribution
  readonly reach: Reach
}

/** Levels, degrees and reach of these residents. A share or mean over nobody is `null`. */
export function profileOf(
  { levels, degree, formalDegree, steps }: MeasureContext,
  residents: readonly number[],
): Profile {
  const counts = countLevels(levels(), residents)
  const shareOf = (count: number): number | null => (residents.length === 0 ? null : count / residents.length)
  return {
    residents: residents.length,
    levels: Object.fromEntries(
      isolationLevels.map((level) => [level, { residents: counts[level], share: shareOf(counts[level]) }]),
    ) as Profile['levels'],
    degree: spreadOf(residents.map((node) => degree()[node]!)),
    formalDegree: spreadOf(residents.map((node) => formalDegree()[node]!)),
    reach: reachWithin(steps(), residents),
  }
}

function spreadOf(degrees: readonly number[]): Distribution {
  if (degrees.length === 0) return { mean: null, median: null, distribution: [] }
  const sorted = degrees.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const distribution = new Array<number>(sorted.at(-1)! + 1).fill(0)
  for (const degree of degrees) distribution[degree]!++
  return {
    mean: degrees.reduce((sum, degree) => sum + degree, 0) / degrees.length,
    median: (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2,
    distribution,
  }
}
