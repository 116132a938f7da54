import type { FabricPlan, Forces } from './fabric/index.ts'

/** Where the forces left people: columns, as large ones travel between threads in a moment. */
export type Places = {
  readonly ids: readonly string[]
  readonly x: Float32Array
  readonly y: Float32Array
}

export const forcesFrom = ({ ids, x, y }: Places): Forces =>
  new Map(ids.map((id, at) => [id, { x: x[at]!, y: y[at]! }]))

/** The places in a plan of all who have lines. */
export function placesIn({ residents: { index, forces } }: FabricPlan): Places {
  const tied = [...index].filter(([, at]) => !Number.isNaN(forces.x[at]))
  return {
    ids: tied.map(([id]) => id),
    x: Float32Array.from(tied, ([, at]) => forces.x[at]!),
    y: Float32Array.from(tied, ([, at]) => forces.y[at]!),
  }
}

export function without({ ids, x, y }: Places, gone: ReadonlySet<string>): Places {
  const stays = (_: unknown, at: number) => !gone.has(ids[at]!)
  return { ids: ids.filter(stays), x: x.filter(stays), y: y.filter(stays) }
}
