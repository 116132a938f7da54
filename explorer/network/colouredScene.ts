import type { Findings } from '../api/adviceShapes.ts'
import type { Level } from '../api/shapes.ts'
import type { Picture } from '../model/picture.ts'
import type { PictureOptions } from '../model/pictureOptions.ts'
import type { Messages } from '../text/messages/nl.ts'
import { type Colouring, colouringOf, type FigureOf, sectorLabeller, sizesBy } from './colourings/index.ts'
import type { Compared } from './marks.ts'
import type { Scene } from './scene.ts'

/** A picture, and all that a colouring may ask for beside it, of the same moment. */
export type SceneInput = {
  readonly picture: Picture
  readonly options: Pick<PictureOptions, 'colouring' | 'size'>
  readonly messages: Messages
  readonly findings: Findings | undefined
  readonly figureOf: FigureOf
  readonly hasNames: boolean
}

/** Which figures a colouring and a size ask for, separated by commas. */
export const measuresFor = ({ colouring, size }: Pick<PictureOptions, 'colouring' | 'size'>): string =>
  [colouring === 'groups' && 'community', size !== 'same' && size].filter(Boolean).join()

/** Applies the chosen colouring to a picture. */
export const colouringFor = ({
  picture,
  options,
  messages,
  findings,
  figureOf,
  hasNames,
}: SceneInput): Colouring =>
  colouringOf(options.colouring, {
    picture,
    messages,
    gaps: findings,
    figureOf,
    sectorLabel: sectorLabeller(picture, messages, hasNames),
    hasNames,
  })

/** All that is drawn of a picture under a colouring. */
export function colouredScene<S extends SceneInput>(
  { picture, options, messages, figureOf, hasNames }: S,
  { paintOf, lineOf, sizeOf: usual, seams }: Colouring,
  { level, compared }: { level: Level | undefined; compared?: Compared | undefined },
): Scene & Pick<S, 'hasNames'> {
  const sizeOf = sizesBy(options.size, picture.residents, figureOf) ?? usual
  return {
    picture,
    messages,
    appearance: { paintOf, lineOf, ...(sizeOf && { sizeOf }), compared },
    seams,
    sectorLabel: sectorLabeller(picture, messages, hasNames),
    hasNames,
    level,
  }
}
