import { type Levels, neighboursOf, residentsOf, volunteersOf } from '../../measure/index.ts'
import type { Slice, SliceNode } from '../../slice/index.ts'
import { type CountedPerson, type Provider, providers } from '../figures/index.ts'

const isProvider = (sector: string | null): sector is Provider =>
  providers.some((provider) => provider === sector)

/** The residents of the moment as the aggregate answers count them. Linear in nodes and ties. */
export function peopleOf(slice: Slice, { of, informal, formal }: Levels): CountedPerson[] {
  const { nodes } = slice
  const isResident = residentsOf(slice)
  const volunteers = volunteersOf(slice)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const partnerOf = (node: SliceNode): SliceNode | undefined =>
    node.kind === 'partner' ? node : byId.get(node.partner ?? '')

  function reachedBy(resident: number): ReadonlySet<Provider> {
    const reached = new Set<Provider>()
    for (const other of neighboursOf(formal, resident)) {
      const partner = partnerOf(nodes[other]!)
      reached.add(partner?.formal ? 'formal' : 'informal')
      if (partner && isProvider(partner.sector)) reached.add(partner.sector)
    }
    const helps = (other: number) => nodes[other]!.connector || volunteers[other] === 1
    if (neighboursOf(informal, resident).some(helps)) reached.add('informal')
    return reached
  }

  return nodes.flatMap(({ id, area, lifeStage, cohort }, node) => {
    const level = of[node]
    if (!isResident[node] || !level) return []
    return [{ id, area, lifeStage, cohort, level, reachedBy: reachedBy(node) }]
  })
}
