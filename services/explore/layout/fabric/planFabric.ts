import { placeOnBand } from './band.ts'
import { seatCore } from './core.ts'
import { spread } from './forces.ts'
import { gatherCircles } from './gather.ts'
import { coreRadius, cutSectors, stackRings } from './geometry.ts'
import { inOrder, networkOf } from './network.ts'
import { byTurn, outAndBack, takeSlots } from './order.ts'
import type { FabricInput, FabricPlan } from './types.ts'

/**
 * Plans the fabric of a neighbourhood from everyone and everything it ever held: a sector for each group, an
 * angle and a place in the middle for each person, a place on the band for everything else.
 * Pure and deterministic: the order of the input does not matter, and neither does the moment that is looked at. Given
 * where the forces left people before, it begins from there, and few move far.
 */
export function planFabric(input: FabricInput): FabricPlan {
  const residents = inOrder(input.residents)
  const index = new Map(residents.map(({ id }, node) => [id, node]))
  const closed = input.closed ?? new Map<string, number>()
  const here = new Set([...residents.map(({ sector }) => sector), ...closed.keys()])
  const names = input.order?.filter((name) => here.has(name)) ?? sectorNames(here)
  const sectorIndex = new Map(names.map((name, sector) => [name, sector]))
  const sectorOf = Int32Array.from(residents, ({ sector }) => sectorIndex.get(sector) ?? 0)
  const members: number[][] = names.map(() => [])
  sectorOf.forEach((sector, node) => {
    members[sector]!.push(node)
  })

  // People who are placed need the room of a whole circle within their part of it.
  const room = closed.size > 0 ? Math.max(ROOM_FOR, residents.length / (1 - CLOSED_SHARE)) : residents.length
  const core = coreRadius(room, names.length)
  const sectors = cutSectors(widthsOf(names, members, closed), core)
  const gap = sectors.reduce(
    (least, { start, end, margin }, sector) =>
      Math.min(least, (end - start - 2 * margin) / members[sector]!.length),
    closed.size > 0 ? (2 * Math.PI) / ROOM_FOR : 2 * Math.PI,
  )
  const { rings, band, radius } = stackRings(core, gap)

  const network = networkOf(index, input.ties)
  const ids = residents.map(({ id }) => id)
  const { kept, holds } = input
  const rank = gatherCircles(network)
  const begin = takeSlots(sectors, members, (a, b) => rank[a]! - rank[b]!)
  const begins = { angles: begin.angles, depths: outAndBack(begin.slots, members) }
  const forces = spread({ network, ids, sectors, sectorOf, ...begins, kept, holds })
  const { slots, angles } = takeSlots(sectors, members, byTurn(forces, sectors, sectorOf))
  const { x, y } = seatCore({ spread: forces, sectors, sectorOf, members, angles, radius: core })

  const angleOf = new Map(ids.map((id, node) => [id, angles[node]!]))
  const others = placeOnBand(input.others, input.ties, angleOf, (band.inner + band.outer) / 2 - 6)
  const planned = { index, sector: sectorOf, slot: slots, angle: angles, x, y, forces }
  return { radius, band, rings, sectors, residents: planned, others }
}

/** A fabric of groups alone is as large as one of this many people. */
const ROOM_FOR = 240
/** Beside sectors that are open, those that are closed together take this share of the circle. */
const CLOSED_SHARE = 0.4

/** How wide each sector is, in people: closed ones make room for who is drawn. */
function widthsOf(
  names: readonly string[],
  members: readonly (readonly number[])[],
  closed: ReadonlyMap<string, number>,
): Map<string, number> {
  const placed = members.reduce((sum, people) => sum + people.length, 0)
  const counted = [...closed.values()].reduce((sum, count) => sum + count, 0)
  const share = placed > 0 && counted > 0 ? (placed * CLOSED_SHARE) / (1 - CLOSED_SHARE) / counted : 1
  return new Map(
    names.map((name, sector) => [
      name,
      members[sector]!.length + (closed.get(name) ?? 0) * Math.min(1, share),
    ]),
  )
}

/** Names of sectors in the order of the alphabet, who is in none last. */
const sectorNames = (all: ReadonlySet<string>) =>
  [...all].sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
