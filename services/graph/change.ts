import type { Instant, LifeStage, Position } from '../../events/index.ts'
import type { BondKind, ContactKind, Forgetting, NodeKind } from '../slice/index.ts'

/**
 * Whether a new bond of this kind replaces the earlier one: a professional works for one partner at a time.
 */
export const isExclusive = (kind: BondKind): boolean => kind === 'works-for'

/** A bond without direction is kept under one order of its ends: that of their ids. */
export const isMutual = (kind: BondKind): boolean =>
  kind === 'buddy' || kind === 'household' || kind === 'collaboration'

/** The description of a node; `null` takes a value back. Names are personal and leave with erasure. */
export type NodeDescription = {
  readonly name?: string | null
  readonly reference?: string | null
  readonly area?: string | null
  readonly lifeStage?: LifeStage | null
  readonly cohort?: string | null
  readonly tags?: readonly string[]
  readonly sector?: string
  readonly formal?: boolean
  readonly function?: string
  readonly initiativeKind?: string
  readonly management?: string
  readonly functions?: readonly string[]
  readonly partner?: string | null
  readonly place?: string | null
  readonly connector?: boolean
}

type Stamp = {
  /** When it happened. */
  readonly at: Instant
  /** The position of the event in the log. */
  readonly position: Position
  /** The number of this change within its event: 0, 1, 2, … */
  readonly ordinal: number
}

/** A node that arrives, leaves or is described. */
export type NodeChange = Stamp & {
  readonly change: 'node'
  readonly id: string
  readonly kind: NodeKind
  readonly presence?: 'in' | 'out'
  readonly description?: NodeDescription
  /**
   * The person is forgotten: descriptions of earlier events are removed, and the person is absent from now
   * on. `remains`: for the time before, an anonymous node stays with the description of this change. `gone`:
   * no node stays, and the ties count for others without leading anywhere.
   */
  readonly forgets?: Forgetting
}
/** A contact between two nodes, once. */
export type ContactChange = Stamp & {
  readonly change: 'contact'
  readonly kind: ContactKind
  readonly source: string
  readonly target: string
  readonly weight: number
  /** The participants of one session share this key; empty for other contacts. */
  readonly session: string
}

/** The start or the end of a bond. */
export type BondChange = Stamp & {
  readonly change: 'bond'
  readonly kind: BondKind
  readonly source: string
  readonly target: string
  readonly turn: 'made' | 'ended'
  /** The initiative that matched them: two matches of one pair in two initiatives are two bonds. */
  readonly initiative?: string
}

/**
 * Two registrations turn out to be one person, or two people after all. From this position of the log on it holds for
 * every moment. No earlier row changes: a slice resolves aliases when it is read.
 */
export type MergeChange = Stamp & {
  readonly change: 'merge'
  readonly turn: 'made' | 'ended'
  /** The id that stays. */
  readonly kept: string
  readonly merged: string
}

/** An earlier event no longer counts, from this position of the log on. */
type RetractChange = {
  readonly change: 'retract'
  /** The position of the event that no longer counts. */
  readonly target: Position
  readonly position: Position
}

export type GraphChange = NodeChange | ContactChange | BondChange | MergeChange | RetractChange

/** The changes that one event of the log makes to the graph. Events without changes are counted as well. */
export type EventChanges = {
  readonly position: Position
  readonly at: Instant
  /** The subjects that the event points at, for the history of each. */
  readonly subjects: readonly string[]
  readonly changes: readonly GraphChange[]
}
