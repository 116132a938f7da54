import type { LifeStage } from '../../events/index.ts'
import { type BondKind, bondKinds, type Slice } from '../slice/index.ts'

/** Facts that a slice does not hold and an introduction must respect. People go by their ids. */
export type Wishes = {
  /** Residents who objected to being proposed to others. */
  readonly objected?: ReadonlySet<string>
  /** Pairs who declined. */
  readonly declined?: readonly (readonly [string, string])[]
  /** Pairs of one household that the slice does not know. */
  readonly households?: readonly (readonly [string, string])[]
}

const household = bondKinds.indexOf('household' satisfies BondKind)

/** People who may be under age meet, and introduce, only others of the same life stage. */
export const maybeMinor: readonly LifeStage[] = ['child', 'youth']

/**
 * Whether two residents may be proposed to each other at all: never one who objected, never a pair that declined or
 * lives together, never a child or youth to someone of another, or of no known, life stage.
 */
export function mayMeet(
  { nodes, bonds }: Pick<Slice, 'nodes' | 'bonds'>,
  wishes: Wishes,
): (one: number, other: number) => boolean {
  const keyOf = (one: string, other: string): string => [one, other].sort().join(' ')
  const apart = new Set(
    [...(wishes.declined ?? []), ...(wishes.households ?? [])].map(([a, b]) => keyOf(a, b)),
  )
  for (let row = 0; row < bonds.length; row++) {
    if (bonds.kind[row] !== household) continue
    apart.add(keyOf(nodes[bonds.source[row]!]!.id, nodes[bonds.target[row]!]!.id))
  }
  return (one, other) => {
    const [a, b] = [nodes[one]!, nodes[other]!]
    const minor = maybeMinor.includes(a.lifeStage) || maybeMinor.includes(b.lifeStage)
    if (one === other || (minor && a.lifeStage !== b.lifeStage)) return false
    return !wishes.objected?.has(a.id) && !wishes.objected?.has(b.id) && !apart.has(keyOf(a.id, b.id))
  }
}
