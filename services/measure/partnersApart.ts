import { type BondKind, bondKinds, type Slice } from '../slice/index.ts'
import { neighboursOf } from './compressed.ts'
import type { Levels } from './isolation.ts'
import { residentsOf } from './links.ts'

export type PartnersApart = {
  readonly partners: readonly [string, string]
  /** The number of residents with a tie to both, or to professionals of theirs. */
  readonly shared: number
  readonly residents: readonly string[]
}

const collaboration = bondKinds.indexOf('collaboration' satisfies BondKind)
/** Partners with fewer residents in common than this are not listed. */
const MANY = 3

/** Pairs of partners with many residents in common and no collaboration recorded; sorted by that number, most first. */
export function partnersApart(
  slice: Pick<Slice, 'nodes' | 'bonds'>,
  { formal }: Pick<Levels, 'formal'>,
): PartnersApart[] {
  const { nodes, bonds } = slice
  const isResident = residentsOf(slice)
  const numbers = new Map(
    nodes.flatMap(({ id, kind, present }, n) => (kind === 'partner' && present ? [[id, n]] : [])),
  )
  const partnerOf = (node: number): number | undefined => {
    const { id, kind, partner } = nodes[node]!
    return numbers.get(kind === 'professional' ? (partner ?? '') : id)
  }
  const keyOf = (a: number, b: number): number => Math.min(a, b) * nodes.length + Math.max(a, b)
  const together = new Set<number>()
  for (let row = 0; row < bonds.length; row++) {
    if (bonds.kind[row] === collaboration) together.add(keyOf(bonds.source[row]!, bonds.target[row]!))
  }

  const shared = new Map<number, string[]>()
  for (let node = 0; node < nodes.length; node++) {
    if (!isResident[node]) continue
    const partners = [...new Set(Array.from(neighboursOf(formal, node), partnerOf))].filter(
      (one) => one !== undefined,
    )
    partners.forEach((one, n) => {
      for (const other of partners.slice(0, n))
        shared.set(keyOf(one, other), [...(shared.get(keyOf(one, other)) ?? []), nodes[node]!.id])
    })
  }
  return [...shared]
    .filter(([pair, { length }]) => length >= MANY && !together.has(pair))
    .sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
    .map(([pair, residents]) => ({
      partners: [nodes[Math.floor(pair / nodes.length)]!.id, nodes[pair % nodes.length]!.id],
      shared: residents.length,
      residents,
    }))
}
