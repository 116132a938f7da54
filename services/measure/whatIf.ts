import { type ContactKind, contactKinds, type Slice } from '../slice/index.ts'
import { contextOf, type TieAsked } from './context.ts'
import { countLevels, type IsolationLevel } from './isolation.ts'
import { type Reach, reachWithin } from './reach.ts'

/** A change to imagine. People and organisations go by their ids. */
export type Change =
  /** A person leaves, an initiative ends, a place closes, or a partner leaves with its professionals. */
  | { readonly remove: string }
  /** These people meet once, at the moment of the slice: two, or an activity of several. */
  | { readonly gather: readonly string[] }

/** Figures of the whole neighbourhood; components are those of the ties asked for. */
type NetworkState = {
  readonly residents: number
  readonly levels: Record<IsolationLevel, number>
  readonly reach: Reach
  readonly components: number
  readonly largestComponent: number
}

export type WhatIf = {
  readonly before: NetworkState
  readonly after: NetworkState
  /** Everyone whose level would change, in the order of the slice; `to` is `null` for a resident who would be gone. */
  readonly moved: readonly {
    readonly id: string
    readonly from: IsolationLevel
    readonly to: IsolationLevel | null
  }[]
}

/** A change names a person or organisation that is not in the neighbourhood. */
export class UnknownSubject extends Error {
  override readonly name = 'UnknownSubject'
}

const gathered = contactKinds.indexOf('gathered' satisfies ContactKind)

/**
 * Computes levels, reach and components before and after changes at the moment of the slice. Nothing is written.
 * @throws {UnknownSubject} when a change names someone who is not in the neighbourhood, or fewer than two people meet
 */
export function whatIf(
  slice: Slice,
  changes: readonly Change[],
  { coAttendance = false, ties = 'informal' }: TieAsked = {},
): WhatIf {
  const before = contextOf(slice, ties, coAttendance)
  const after = contextOf(imagined(slice, changes), ties, coAttendance)
  const levelsAfter = after.levels().of
  const moved = before.residents.flatMap((node) => {
    const from = before.levels().of[node]!
    const to = levelsAfter[node] ?? null
    return from === to ? [] : [{ id: slice.nodes[node]!.id, from, to }]
  })
  return { before: stateOf(before), after: stateOf(after), moved }
}

/**
 * Makes the slice as it would be after changes at its moment. The given slice stays as it is.
 * @throws {UnknownSubject} as `whatIf` does
 */
export const imagined = (slice: Slice, changes: readonly Change[]): Slice => changes.reduce(apply, slice)

function stateOf({ residents, levels, steps, components }: ReturnType<typeof contextOf>): NetworkState {
  const { sizes } = components()
  return {
    residents: residents.length,
    levels: countLevels(levels(), residents),
    reach: reachWithin(steps(), residents),
    components: sizes.filter((size) => size > 1).length,
    largestComponent: sizes.reduce((most, size) => Math.max(most, size), 0),
  }
}

const apply = (slice: Slice, change: Change): Slice =>
  'remove' in change ? without(slice, change.remove) : gathering(slice, change.gather)

/**
 * Makes the slice without a person, organisation or place. Meetings at a place or initiative go with it (the contacts of
 * the same events), and so do the initiatives held in a place.
 */
function without(slice: Slice, id: string): Slice {
  const removed = indexOf(slice, id)
  const { kind } = slice.nodes[removed]!
  const gone = new Set([removed])
  slice.nodes.forEach((node, index) => {
    const goesToo =
      (kind === 'partner' && node.kind === 'professional' && node.partner === id) ||
      (kind === 'place' && node.kind === 'initiative' && node.place === id)
    if (goesToo) gone.add(index)
  })
  const { contacts } = slice
  const where = [...gone].filter((node) => ['place', 'initiative'].includes(slice.nodes[node]!.kind))
  const events = new Set<number>()
  for (let row = 0; row < contacts.length; row++) {
    if (where.includes(contacts.source[row]!) || where.includes(contacts.target[row]!)) {
      events.add(contacts.position[row]!)
    }
  }
  const nodes = slice.nodes.map((node, index) => (gone.has(index) ? { ...node, present: false } : node))
  return { ...slice, nodes, contacts: keep(contacts, (row) => !events.has(contacts.position[row]!)) }
}

function gathering(slice: Slice, ids: readonly string[]): Slice {
  const people = [...new Set(ids)].map((id) => indexOf(slice, id))
  if (people.length < 2) throw new UnknownSubject('A meeting needs at least two different people')
  const { contacts } = slice
  const pairs = people.flatMap((one, n) => people.slice(0, n).map((other) => [one, other] as const))
  const length = contacts.length + pairs.length
  const each = (value: number): number[] => pairs.map(() => value)
  return {
    ...slice,
    contacts: {
      length,
      source: joined(
        new Int32Array(length),
        contacts.source,
        pairs.map(([one]) => one),
      ),
      target: joined(
        new Int32Array(length),
        contacts.target,
        pairs.map(([, other]) => other),
      ),
      kind: joined(new Uint8Array(length), contacts.kind, each(gathered)),
      at: joined(new Float64Array(length), contacts.at, each(slice.to)),
      weight: joined(new Float64Array(length), contacts.weight, each(1 / (people.length - 1))),
      position: joined(new Float64Array(length), contacts.position, each(0)),
      session: joined(new Int32Array(length), contacts.session, each(-1)),
    },
  }
}

function joined<T extends Int32Array | Uint8Array | Float64Array>(
  into: T,
  column: T,
  more: readonly number[],
): T {
  into.set(column)
  into.set(more, column.length)
  return into
}

function indexOf({ nodes }: Slice, id: string): number {
  const index = nodes.findIndex((node) => node.id === id && node.present)
  if (index === -1) throw new UnknownSubject(`"${id}" is not in the neighbourhood at this moment`)
  return index
}

type Contacts = Slice['contacts']

function keep(contacts: Contacts, takes: (row: number) => boolean): Contacts {
  const kept = (_: number, row: number): boolean => takes(row)
  const source = contacts.source.filter(kept)
  return {
    length: source.length,
    source,
    target: contacts.target.filter(kept),
    kind: contacts.kind.filter(kept),
    at: contacts.at.filter(kept),
    weight: contacts.weight.filter(kept),
    position: contacts.position.filter(kept),
    session: contacts.session.filter(kept),
  }
}
