import type { LifeStage } from '../../events/index.ts'
import { type BondKind, bondKinds, type Slice } from '../slice/index.ts'

/** Limits on introductions that a slice does not hold. People go by their ids. */
export type IntroductionLimits = {
  /** Residents who objected to being proposed to others. */
  readonly objected?: ReadonlySet<string>
  /** Pairs who declined an introduction. */
  readonly declined?: readonly (readonly [string, string])[]
  /** Pairs of one household that the slice does not know. */
  readonly households?: readonly (readonly [string, string])[]
}

const household = bondKinds.indexOf('household' satisfies BondKind)

/** Life stages of people who may be minors: they meet, and introduce, only others of the same life stage. */
export const maybeMinor: readonly LifeStage[] = ['child', 'youth']

/**
 * Tells whether two residents may be proposed to each other. Never someone who objected, a pair who declined or live in
 * one household, or a child or youth with someone of another life stage or of a life stage that is not known.
 */
export function mayMeet(
  { nodes, bonds }: Pick<Slice, 'nodes' | 'bonds'>,
  limits: IntroductionLimits,
): (one: number, other: number) => boolean {
  const keyOf = (one: string, other: string): string => [one, other].sort().join(' ')
  const apart = new Set(
    [...(limits.declined ?? []), ...(limits.households ?? [])].map(([a, b]) => keyOf(a, b)),
  )
  for (let row = 0; row < bonds.length; row++) {
    if (bonds.kind[row] !== household) continue
    apart.add(keyOf(nodes[bonds.source[row]!]!.id, nodes[bonds.target[row]!]!.id))
  }
  return (one, other) => {
    const [a, b] = [nodes[one]!, nodes[other]!]
    const minor = maybeMinor.includes(a.lifeStage) || maybeMinor.includes(b.lifeStage)
    if (one === other || (minor && a.lifeStage !== b.lifeStage)) return false
    return !limits.objected?.has(a.id) && !limits.objected?.has(b.id) && !apart.has(keyOf(a.id, b.id))
  }
}
