import type { FabricPlan, Forces, Point } from './types.ts'

/** Where the forces left those with lines, for the next plan to begin from. */
export function forcesOf({ residents: { index, forces } }: Pick<FabricPlan, 'residents'>): Forces {
  const left = new Map<string, Point>()
  for (const [id, at] of index) {
    const [x, y] = [forces.x[at]!, forces.y[at]!]
    if (!Number.isNaN(x)) left.set(id, { x, y })
  }
  return left
}
