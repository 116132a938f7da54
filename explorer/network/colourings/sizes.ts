import type { GraphNode } from '../../api/shapes.ts'
import type { Sizing } from '../../model/pictureOptions.ts'
import type { FigureOf } from './types.ts'

const LARGEST = 4

/**
 * Sizes in five steps, 0 to 4, by the root of a figure against the largest: surface follows the figure. Undefined
 * when everybody is drawn the same.
 */
export function sizesBy(
  sizing: Sizing,
  residents: readonly GraphNode[],
  figureOf: FigureOf,
): ((node: GraphNode) => number) | undefined {
  if (sizing === 'same') return undefined
  const value = (id: string) => {
    const figure = figureOf(id, sizing)
    return typeof figure === 'number' && figure > 0 ? figure : 0
  }
  const most = residents.reduce((best, { id }) => Math.max(best, value(id)), 0)
  return ({ id }) => (most === 0 ? 0 : Math.round(LARGEST * Math.sqrt(value(id) / most)))
}
