import type { Instant, LifeStage, Neighbourhood, Position } from '../../events/index.ts'
import type { Forgetting, NodeKind } from './kinds.ts'

export type SliceQuery = {
  /** Contacts after this moment (exclusive); `-Infinity` for all. */
  readonly from: Instant
  /**
   * The moment of the slice: contacts up to and including it, bonds, people and descriptions as they were
   * then.
   */
  readonly to: Instant
  /** The log up to and including this position counts. */
  readonly knownAt: Position
  /** Merges that nobody recorded, to see what would become of two registrations; the first of each pair stays. */
  readonly supposing?: readonly (readonly [string, string])[]
}

/** One registration of a person, with the name and reference recorded under its own id. */
export type Registration = {
  readonly id: string
  readonly name: string | null
  readonly reference: string | null
}

/** A node as it was at the moment asked for. */
export type SliceNode = {
  readonly id: string
  readonly kind: NodeKind
  /** Whether it is in the neighbourhood at that moment. Measures count only these nodes. */
  readonly present: boolean
  readonly name: string | null
  readonly reference: string | null
  /** All registrations of this person, the canonical one first; left out when there is only one. */
  readonly registrations?: readonly Registration[]
  /** Why name and reference are not shown, when there are any: a key was destroyed, or is not here. */
  readonly sealed?: 'forgotten' | 'locked'
  /** Forgotten, at that moment or later: `remains` is an anonymous node, `gone` is shown nowhere. */
  readonly forgotten?: Forgetting
  /** Gone, but in the neighbourhood at that moment: ties with this node count and lead nowhere. */
  readonly wasHere?: boolean
  readonly area: string | null
  readonly lifeStage: LifeStage
  readonly cohort: string | null
  readonly tags: readonly string[]
  readonly connector: boolean
  readonly sector: string | null
  readonly formal: boolean
  readonly function: string | null
  readonly initiativeKind: string | null
  readonly partner: string | null
  readonly place: string | null
  /** The position of the last event about presence in the neighbourhood; 0 when there is none. */
  readonly presencePosition: Position
  /** The position of the event that made this resident a connector; 0 for others. */
  readonly connectorPosition: Position
}

/** All registrations of a node, the canonical one first. Nearly everybody has one. */
export const registrationsOf = ({ id, name, reference, registrations }: SliceNode): readonly Registration[] =>
  registrations ?? [{ id, name, reference }]

/** One row a contact, sorted by time, then position and ordinal. `source` and `target` index `nodes`. */
export type ContactColumns = {
  readonly length: number
  readonly source: Int32Array
  readonly target: Int32Array
  /** Index in `contactKinds`. */
  readonly kind: Uint8Array
  readonly at: Float64Array
  readonly weight: Float64Array
  readonly position: Float64Array
  /** Index in `sessions`, −1 for none. */
  readonly session: Int32Array
}

/** One row for each bond in force at the moment of the slice, in the order of the log. */
export type BondColumns = {
  readonly length: number
  readonly source: Int32Array
  readonly target: Int32Array
  /** Index in `bondKinds`. */
  readonly kind: Uint8Array
  readonly since: Float64Array
  readonly position: Float64Array
}

/**
 * The part of the graph that a question needs: nodes, contacts in (from, to], bonds in force at `to`. Every
 * measure reads only this, so that figures do not depend on the store.
 */
export type Slice = SliceQuery & {
  readonly neighbourhood: Neighbourhood
  /** Sorted by the position at which the log first mentions them. */
  readonly nodes: readonly SliceNode[]
  readonly contacts: ContactColumns
  readonly bonds: BondColumns
  readonly sessions: readonly string[]
}
