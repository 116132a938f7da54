import { type GraphNode, type Level, levels } from '../../api/shapes.ts'
import type { Picture } from '../../model/picture.ts'

export type MovedResident = { readonly node: GraphNode; readonly from: Level; readonly to: Level }
export type Movement = {
  readonly closer: readonly MovedResident[]
  readonly further: readonly MovedResident[]
  /** Residents who are here now and were not then. */
  readonly arrived: readonly GraphNode[]
}

/** Who stands nearer to the middle, or further from it, than in an earlier picture. The biggest steps first. */
export function movementBetween(before: Picture, now: Picture): Movement {
  const moved = now.residents.flatMap((node): MovedResident[] => {
    const from = before.byId.get(node.id)?.level
    return from && node.level && from !== node.level ? [{ node, from, to: node.level }] : []
  })
  const step = ({ from, to }: MovedResident) => levels.indexOf(to) - levels.indexOf(from)
  const biggestFirst = (a: MovedResident, b: MovedResident) =>
    Math.abs(step(b)) - Math.abs(step(a)) || (a.node.id < b.node.id ? -1 : 1)
  return {
    closer: moved.filter((one) => step(one) > 0).sort(biggestFirst),
    further: moved.filter((one) => step(one) < 0).sort(biggestFirst),
    arrived: now.residents.filter(({ id }) => !before.byId.has(id)),
  }
}
