import type { Level, NodeKind } from '../../api/shapes.ts'

/** Somebody or something to choose from. */
export type Choosable = {
  readonly id: string
  readonly label: string | null
  /** Of people and places; others have no sign. */
  readonly kind?: NodeKind | undefined
  readonly level?: Level | null | undefined
  readonly area?: string | null | undefined
}
