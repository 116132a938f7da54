import type { Level } from '../api/shapes.ts'
import type { Picture } from '../model/picture.ts'
import type { Messages } from '../text/messages/nl.ts'
import type { Seam } from './colourings/index.ts'
import type { Appearance } from './marks.ts'

/** All that is drawn. */
export type Scene = {
  readonly picture: Picture
  readonly messages: Messages
  readonly appearance: Appearance
  readonly seams: readonly Seam[]
  readonly sectorLabel: (name: string) => string
  readonly hasNames: boolean
  /** The level that lights up, for people who are only counted. */
  readonly level: Level | undefined
}
