import type { MeasureContext } from './context.ts'
import { countLevels, type IsolationLevel, isolationLevels } from './isolation.ts'
import { type Reach, reachWithin } from './reach.ts'

/** How the degrees of some people are spread. */
type Distribution = {
  readonly mean: number | null
  readonly median: number | null
  /** `distribution[d]`: how many have d ties. */
  readonly distribution: readonly number[]
}

/** How some residents stand, in figures that can be laid beside those of others. */
export type Profile = {
  readonly residents: number
  /** How many stand at each level, and which share of them; `null` where there is nobody. */
  readonly levels: Readonly<
    Record<IsolationLevel, { readonly residents: number; readonly share: number | null }>
  >
  /** Over the ties asked for, and over those with organisations. */
  readonly degree: Distribution
  readonly formalDegree: Distribution
  readonly reach: Reach
}

/** The figures of these residents. A share of nobody is `null`. */
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
