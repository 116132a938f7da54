import type { FabricPlan, Forces } from './fabric/index.ts'

/** Where the forces left people: columns, as large ones travel between threads in a moment. */
export type Positions = {
  readonly ids: readonly string[]
  readonly x: Float32Array
  readonly y: Float32Array
}

export const forcesFrom = ({ ids, x, y }: Positions): Forces =>
  new Map(ids.map((id, at) => [id, { x: x[at]!, y: y[at]! }]))

/** The places in a plan of all who have lines. */
export function positionsIn({ residents: { index, forces } }: FabricPlan): Positions {
  const tied = [...index].filter(([, at]) => !Number.isNaN(forces.x[at]))
  return {
    ids: tied.map(([id]) => id),
    x: Float32Array.from(tied, ([, at]) => forces.x[at]!),
    y: Float32Array.from(tied, ([, at]) => forces.y[at]!),
  }
}

export function without({ ids, x, y }: Positions, gone: ReadonlySet<string>): Positions {
  const stays = (_: unknown, at: number) => !gone.has(ids[at]!)
  return { ids: ids.filter(stays), x: x.filter(stays), y: y.filter(stays) }
}
