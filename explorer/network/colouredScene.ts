import type { Findings } from '../api/adviceShapes.ts'
import type { Level } from '../api/shapes.ts'
import type { Picture } from '../model/picture.ts'
import type { Look } from '../model/pictureOptions.ts'
import type { Messages } from '../text/messages/nl.ts'
import { type FigureOf, type Lens, lensOf, sectorLabeller, sizesBy } from './colourings/index.ts'
import type { Compared } from './marks.ts'
import type { Scene } from './scene.ts'

/** A picture, and all that a lens may ask for beside it, of the same moment. */
export type Seen = {
  readonly picture: Picture
  readonly look: Pick<Look, 'lens' | 'size'>
  readonly messages: Messages
  readonly findings: Findings | undefined
  readonly figureOf: FigureOf
  readonly hasNames: boolean
}

/** Which figures a lens and a size ask for, separated by commas. */
export const measuresFor = ({ lens, size }: Pick<Look, 'lens' | 'size'>): string =>
  [lens === 'groups' && 'community', size !== 'same' && size].filter(Boolean).join()

/** What the lens that was chosen makes of a picture. */
export const lensThrough = ({ picture, look, messages, findings, figureOf, hasNames }: Seen): Lens =>
  lensOf(look.lens, {
    picture,
    messages,
    gaps: findings,
    figureOf,
    sectorLabel: sectorLabeller(picture, messages, hasNames),
    hasNames,
  })

/** All that is drawn of a picture under a lens. */
export function sceneThrough(
  { picture, look, messages, figureOf, hasNames }: Seen,
  { paintOf, lineOf, sizeOf: usual, seams }: Lens,
  { level, compared }: { level: Level | undefined; compared?: Compared | undefined },
): Scene {
  const sizeOf = sizesBy(look.size, picture.residents, figureOf) ?? usual
  return {
    picture,
    messages,
    dress: { paintOf, lineOf, ...(sizeOf && { sizeOf }), compared },
    seams,
    sectorLabel: sectorLabeller(picture, messages, hasNames),
    hasNames,
    level,
  }
}
