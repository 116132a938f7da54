import type { Instant, Position } from '../../../events/index.ts'
import { type BondColumns, type BondKind, bondKinds, type SliceQuery } from '../../slice/index.ts'
import { type BondChange, isExclusive, isMutual } from '../change.ts'
import type { PeopleIndex } from './people.ts'
import type { Retractions } from './retractions.ts'

/** A start or an end of a bond. */
type BondTurn = {
  readonly at: Instant
  readonly position: Position
  readonly ordinal: number
  readonly made: boolean
  readonly source: number
  readonly target: number
}

/** A bond with all of its turns in the log, sorted by the time when they happened. */
export type Bond = {
  readonly kind: BondKind
  /** The initiative within which it stands, if any. */
  readonly initiative: string | undefined
  readonly turns: BondTurn[]
}

export type Bonds = {
  add(change: BondChange, source: number, target: number): void
  /** @param people given when several nodes are one person; the columns then index people */
  inForce(query: SliceQuery, retractions: Retractions, people?: PeopleIndex): BondColumns
  all(): Iterable<Bond>
}

export function createBonds(): Bonds {
  const bonds = new Map<string, Bond>()

  /** The last turn that counts, if the bond is in force after it. */
  function turnAt({ turns }: Bond, { to, knownAt }: SliceQuery, retractions: Retractions) {
    for (let index = turns.length - 1; index >= 0; index--) {
      const turn = turns[index]!
      if (turn.at <= to && retractions.counts(turn.position, knownAt)) return turn.made ? turn : undefined
    }
    return undefined
  }

  return {
    add({ kind, at, position, ordinal, turn, initiative }, source, target) {
      const key = keyOf(kind, source, target, initiative)
      let bond = bonds.get(key)
      if (!bond) {
        bond = { kind, initiative, turns: [] }
        bonds.set(key, bond)
      }
      const added = { at, position, ordinal, made: turn === 'made', source, target }
      let index = bond.turns.length
      while (index > 0 && isAfter(bond.turns[index - 1]!, added)) index--
      bond.turns.splice(index, 0, added)
    },
    inForce(query, retractions, people) {
      const found: { kind: BondKind; turn: BondTurn }[] = []
      for (const bond of people ? bondsOfPeople(bonds.values(), people) : bonds.values()) {
        const turn = turnAt(bond, query, retractions)
        if (turn) found.push({ kind: bond.kind, turn })
      }
      found.sort((a, b) => a.turn.position - b.turn.position || withinEvent(a.turn, b.turn, people))
      return columnsOf(found)
    },
    all: () => bonds.values(),
  }
}

const keyOf = (kind: BondKind, source: number, target: number, initiative: string | undefined) =>
  `${kind} ${source} ${isExclusive(kind) ? '' : target} ${initiative ?? ''}`

const byTime = (a: BondTurn, b: BondTurn) => a.at - b.at || a.position - b.position || a.ordinal - b.ordinal
const isAfter = (a: BondTurn, b: BondTurn) => byTime(a, b) > 0

/** Several bonds of one event stand in the order of the ids of their ends. */
function withinEvent(a: BondTurn, b: BondTurn, people: PeopleIndex | undefined): number {
  if (!people) return a.ordinal - b.ordinal
  const [one, other] = [a, b].map(({ source, target }) => `${people.ids[source]} ${people.ids[target]}`)
  return one! < other! ? -1 : one! > other! ? 1 : 0
}

/** Bonds between people: joins the bonds of the same two people, and drops bonds of a person with themself. */
function bondsOfPeople(bonds: Iterable<Bond>, people: PeopleIndex): Iterable<Bond> {
  const joined = new Map<string, Bond>()
  for (const { kind, initiative, turns } of bonds) {
    for (const turn of turns) {
      const [source, target] = endsOf(kind, turn, people)
      if (source === target) continue
      const key = keyOf(kind, source, target, initiative)
      const bond = joined.get(key) ?? { kind, initiative, turns: [] }
      bond.turns.push({ ...turn, source, target })
      joined.set(key, bond)
    }
  }
  for (const { turns } of joined.values()) turns.sort(byTime)
  return joined.values()
}

function endsOf(kind: BondKind, turn: BondTurn, { indexOf, ids }: PeopleIndex): readonly [number, number] {
  const [source, target] = [indexOf(turn.source), indexOf(turn.target)]
  return isMutual(kind) && ids[source]! > ids[target]! ? [target, source] : [source, target]
}

function columnsOf(found: readonly { kind: BondKind; turn: BondTurn }[]): BondColumns {
  return {
    length: found.length,
    source: Int32Array.from(found, ({ turn }) => turn.source),
    target: Int32Array.from(found, ({ turn }) => turn.target),
    kind: Uint8Array.from(found, ({ kind }) => bondKinds.indexOf(kind)),
    since: Float64Array.from(found, ({ turn }) => turn.at),
    position: Float64Array.from(found, ({ turn }) => turn.position),
  }
}
