import type { LensName } from '../../model/pictureOptions.ts'
import { bridgesLens } from './bridges.ts'
import { gapsLens } from './gaps.ts'
import { groupsLens } from './groups.ts'
import { isolationLens } from './isolation.ts'
import { reachLens } from './reach.ts'
import type { Lens, LensInput } from './types.ts'

export { sectorLabeller } from './sectorLabel.ts'
export { sizesBy } from './sizes.ts'
export type { FigureOf, Kind, Lens, LensInput, LineLook, Paint, Seam } from './types.ts'

const makers: Readonly<Record<LensName, (input: LensInput) => Lens>> = {
  isolation: isolationLens,
  reach: reachLens,
  bridges: bridgesLens,
  gaps: gapsLens,
  groups: groupsLens,
}

/** What a lens makes of a picture: pure, so that the picture, the legend and the sentence always agree. */
export const lensOf = (name: LensName, input: LensInput): Lens => makers[name](input)
