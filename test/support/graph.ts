import { type Neighbourhood, type Position, position, START } from '../../events/index.ts'
import type {
  BondChange,
  ContactChange,
  EventChanges,
  GraphBatch,
  GraphChange,
  MergeChange,
  NodeChange,
} from '../../services/graph/index.ts'
import type { Slice, SliceQuery } from '../../services/slice/index.ts'

type Draft = GraphChange extends infer C
  ? C extends { ordinal: number }
    ? Omit<C, 'position' | 'ordinal' | 'at'>
    : never
  : never
type Told = { readonly at: number; readonly subjects?: readonly string[] }

export const DAY = 86_400_000
/** Moments are told as days since a first one. */
export const day = (number: number): number => Date.UTC(2026, 0, 1) + number * DAY

/** A history of one neighbourhood, told event by event, cut into batches as a log would. */
export function telling(neighbourhood: Neighbourhood) {
  const events: EventChanges[] = []
  let cut = 0
  let after: Position = START

  const add = (at: number, changes: readonly Draft[], subjects: readonly string[], taken?: Position) => {
    const here = position(events.length + 1)
    const made: GraphChange[] = changes.map((change, ordinal) => ({ ...change, at, position: here, ordinal }))
    if (taken !== undefined) made.push({ change: 'retract', target: taken, position: here })
    events.push({ position: here, at, subjects, changes: made })
    return here
  }
  const tell = (changes: readonly Draft[], { at, subjects }: Told) =>
    add(at, changes, subjects ?? changes.flatMap(endsOf))

  return {
    tell,
    node: (change: Omit<NodeChange, 'change' | 'position' | 'ordinal'>) =>
      tell([{ change: 'node', ...withoutAt(change) }], change),
    contact: (
      source: string,
      target: string,
      at: number,
      more: Partial<Pick<ContactChange, 'kind' | 'weight' | 'session'>> = {},
    ) => tell([{ change: 'contact', kind: 'met', weight: 1, session: '', ...more, source, target }], { at }),
    bond: (
      turn: BondChange['turn'],
      source: string,
      target: string,
      at: number,
      kind: BondChange['kind'] = 'buddy',
      initiative?: string,
    ) => tell([{ change: 'bond', kind, turn, source, target, ...(initiative && { initiative }) }], { at }),
    merge: (kept: string, merged: string, at: number, turn: MergeChange['turn'] = 'made') =>
      tell([{ change: 'merge', turn, kept, merged }], { at }),
    /** An event that points at somebody and does nothing to the graph. */
    mention: (subjects: readonly string[], at: number) => add(at, [], subjects),
    retract: (target: Position, at: number) => add(at, [], [], target),
    correct: (target: Position, changes: readonly Draft[], at: number) =>
      add(at, changes, changes.flatMap(endsOf), target),
    /** The changes since the last batch, as a batch. */
    batch(): GraphBatch {
      const upTo = position(events.length)
      const batch = { neighbourhood, after, upTo, events: events.slice(cut) }
      cut = events.length
      after = upTo
      return batch
    },
    /** Everything told so far, in batches of this many events. */
    batches(size: number): GraphBatch[] {
      return Array.from({ length: Math.ceil(events.length / size) }, (_, number) => ({
        neighbourhood,
        after: position(number * size),
        upTo: position(Math.min((number + 1) * size, events.length)),
        events: events.slice(number * size, (number + 1) * size),
      }))
    },
  }
}

function endsOf(change: Draft): string[] {
  if (change.change === 'node') return [change.id]
  return change.change === 'merge' ? [change.kept, change.merged] : [change.source, change.target]
}

function withoutAt<T extends { at: number }>({ at: _, ...rest }: T): Omit<T, 'at'> {
  return rest
}

export const EVERYTHING: SliceQuery = {
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  knownAt: position(Number.MAX_SAFE_INTEGER),
}

/** A slice as plain values, so that two of them can be compared and read. */
export const plain = ({ contacts, bonds, ...rest }: Slice) => ({
  ...rest,
  contacts: columns(contacts, ['source', 'target', 'kind', 'at', 'weight', 'position', 'session']),
  bonds: columns(bonds, ['source', 'target', 'kind', 'since', 'position']),
})

function columns<K extends string>(
  table: { readonly length: number } & Readonly<Record<K, ArrayLike<number>>>,
  names: readonly K[],
) {
  const entries = names.map((name) => [name, Array.from(table[name])] as const)
  return { length: table.length, ...(Object.fromEntries(entries) as Record<K, number[]>) }
}
