import type { Instant, Position } from '../../../events/index.ts'
import { type BondChange, type BondKind, bondKinds, isExclusive } from '../change.ts'
import type { BondColumns, SliceQuery } from '../slice.ts'
import type { Retractions } from './retractions.ts'

/** A start or an end of a bond. */
export type BondTurn = {
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
  inForce(query: SliceQuery, retractions: Retractions): BondColumns
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
      const key = `${kind} ${source} ${isExclusive(kind) ? '' : target} ${initiative ?? ''}`
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
    inForce(query, retractions) {
      const found: { kind: BondKind; turn: BondTurn }[] = []
      for (const bond of bonds.values()) {
        const turn = turnAt(bond, query, retractions)
        if (turn) found.push({ kind: bond.kind, turn })
      }
      found.sort((a, b) => a.turn.position - b.turn.position || a.turn.ordinal - b.turn.ordinal)
      return columnsOf(found)
    },
    all: () => bonds.values(),
  }
}

const isAfter = (a: BondTurn, b: BondTurn) =>
  (a.at - b.at || a.position - b.position || a.ordinal - b.ordinal) > 0

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
