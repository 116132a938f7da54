import type { Level } from '../../../api/shapes.ts'
import type { Picture } from '../../../domain/picture.ts'
import type { Messages } from '../../../messages/nl.ts'
import type { Seam } from '../lens/index.ts'
import type { Dress } from './elements.ts'

/** All that is drawn. */
export type Scene = {
  readonly picture: Picture
  readonly messages: Messages
  readonly dress: Dress
  readonly seams: readonly Seam[]
  readonly sectorLabel: (name: string) => string
  readonly hasNames: boolean
  /** The level that lights up, for people who are only counted. */
  readonly level: Level | undefined
}
