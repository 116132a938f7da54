import { placeOnBand } from './band.ts'
import { weaveCore } from './core.ts'
import { coreRadius, cutSectors, stackRings } from './geometry.ts'
import { inOrder, networkOf } from './network.ts'
import { orderInSectors } from './order.ts'
import type { FabricInput, FabricPlan, PlannedResident } from './types.ts'

/**
 * Plans the fabric of a neighbourhood from everyone and everything it ever held: a sector for each group, an
 * angle and a place in the middle for each person, a place on the band for everything else.
 * Pure and deterministic: the order of the input does not matter, and neither does the moment that is looked at.
 */
export function planFabric(input: FabricInput): FabricPlan {
  const residents = inOrder(input.residents)
  const index = new Map(residents.map(({ id }, node) => [id, node]))
  const names = sectorNames(residents.map(({ sector }) => sector))
  const sectorIndex = new Map(names.map((name, sector) => [name, sector]))
  const sectorOf = Int32Array.from(residents, ({ sector }) => sectorIndex.get(sector) ?? 0)
  const members: number[][] = names.map(() => [])
  sectorOf.forEach((sector, node) => {
    members[sector]!.push(node)
  })

  const core = coreRadius(residents.length, names.length)
  const counts = new Map(names.map((name, sector) => [name, members[sector]!.length]))
  const sectors = cutSectors(counts, core)
  const gap = sectors.reduce(
    (least, { start, end, margin }, sector) =>
      Math.min(least, (end - start - 2 * margin) / members[sector]!.length),
    2 * Math.PI,
  )
  const { rings, band, radius } = stackRings(core, gap)

  const network = networkOf(index, input.ties)
  const angles = orderInSectors(network, sectors, members)
  const cores = weaveCore({ network, sectors, sectorOf, angles, radius: core })

  const planned = new Map<string, PlannedResident>()
  members.forEach((people, sector) => {
    people.forEach((node, slot) => {
      planned.set(residents[node]!.id, { sector, slot, angle: angles[node]!, core: cores[node]! })
    })
  })
  const angleOf = new Map(residents.map(({ id }, node) => [id, angles[node]!]))
  const others = placeOnBand(input.others, input.ties, angleOf, (band.inner + band.outer) / 2 - 6)
  return { radius, band, rings, sectors, residents: planned, others }
}

/** Names of sectors in the order of the alphabet, who is in none last. */
const sectorNames = (all: readonly string[]) =>
  [...new Set(all)].sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
