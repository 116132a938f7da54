import type { ColouringName } from '../../model/pictureOptions.ts'
import { bridgesColouring } from './bridges.ts'
import { gapsColouring } from './gaps.ts'
import { groupsColouring } from './groups.ts'
import { isolationColouring } from './isolation.ts'
import { reachColouring } from './reach.ts'
import type { Colouring, ColouringInput } from './types.ts'

export { figuresIn } from './figures.ts'
export { sectorLabeller } from './sectorLabel.ts'
export { sizesBy } from './sizes.ts'
export type { Colouring, ColouringInput, FigureOf, LegendEntry, Paint, Seam } from './types.ts'

const makers: Readonly<Record<ColouringName, (input: ColouringInput) => Colouring>> = {
  isolation: isolationColouring,
  reach: reachColouring,
  bridges: bridgesColouring,
  gaps: gapsColouring,
  groups: groupsColouring,
}

/** The result of a colouring for a picture: pure, so that the picture, the legend and the sentence always agree. */
export const colouringOf = (name: ColouringName, input: ColouringInput): Colouring => makers[name](input)
