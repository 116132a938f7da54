import { type EventData, START } from '../../events/index.ts'
import type { BondChange, ContactChange, MergeChange, NodeChange, NodeDescription } from '../graph/index.ts'
import type { BondKind, ContactKind, NodeKind } from '../slice/index.ts'

/** A change that one type of event makes; its time and place in the log are stamped on it afterwards. */
export type ChangeBuilder =
  | Mutable<NodeChange>
  | Mutable<ContactChange>
  | Mutable<BondChange>
  | Mutable<MergeChange>
type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A contact between two, once. */
export const contact = (
  kind: ContactKind,
  source: string,
  target: string,
  weight = 1,
  session = '',
): ChangeBuilder => ({
  change: 'contact',
  kind,
  source,
  target,
  weight,
  session,
  at: 0,
  position: START,
  ordinal: 0,
})

/** A bond begins or ends; with an initiative, the one that it belongs to. */
export const bond = (
  kind: BondKind,
  turn: 'made' | 'ended',
  source: string,
  target: string,
  initiative?: string,
): ChangeBuilder => ({
  change: 'bond',
  kind,
  turn,
  source,
  target,
  ...(initiative !== undefined && { initiative }),
  at: 0,
  position: START,
  ordinal: 0,
})

/**
 * A bond without direction. Its ends are sorted, so that the event that ends it finds the one that made it.
 */
export const mutual = (
  kind: BondKind,
  turn: 'made' | 'ended',
  ids: readonly string[],
  initiative?: string,
): ChangeBuilder[] => pairsOf([...ids].sort()).map(([a, b]) => bond(kind, turn, a, b, initiative))

export const pairsOf = (ids: readonly string[]): [string, string][] =>
  ids.flatMap((a, index) => ids.slice(index + 1).map((b): [string, string] => [a, b]))

/** Two ids are one person, or two people after all; the first id stays. */
export const merge = (
  turn: MergeChange['turn'],
  [kept = '', merged = '']: readonly string[],
): ChangeBuilder => ({
  change: 'merge',
  turn,
  kept,
  merged,
  at: 0,
  position: START,
  ordinal: 0,
})

/** Somebody or something comes, goes, or is described. */
export const node = (
  kind: NodeKind,
  id: string,
  presence: 'in' | 'out' | undefined,
  description?: NodeDescription,
): ChangeBuilder => ({
  change: 'node',
  kind,
  id,
  ...(presence && { presence }),
  ...(description && { description }),
  at: 0,
  position: START,
  ordinal: 0,
})

/** A meeting at a place is a visit of each resident to that place. */
export const visits = (residents: readonly string[], place: string | undefined): ChangeBuilder[] =>
  place === undefined ? [] : residents.map((resident) => contact('visited', resident, place))

type Person = EventData<'resident-registered'> | EventData<'resident-described'>

/** E-mail addresses and telephone numbers stay in the log, because the graph does not use them. */
export const describedAs = ({
  resident: _,
  email: _email,
  phone: _phone,
  ...described
}: Person): NodeDescription => stripUndefined(described)

/** Leaves out the undefined fields. */
export const stripUndefined = <T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/** Of a forgotten person the graph keeps only what the tombstone itself holds, if anything. */
export const forgetting = (
  kind: 'resident' | 'professional',
  id: string,
  remains?: NodeDescription | undefined,
): ChangeBuilder => ({
  change: 'node',
  kind,
  id,
  presence: 'out',
  ...(remains && { description: remains }),
  forgets: remains ? 'remains' : 'gone',
  at: 0,
  position: START,
  ordinal: 0,
})
