import { type BondKind, bondKinds, type ContactKind, contactKinds, type Slice } from '../../slice/index.ts'

/** Contacts and bonds between nodes, of all time. */
export type Relations = {
  /** Whether two were in one contact, at one session, or have a bond: then they are two people. */
  areTogether(one: number, other: number): boolean
  /** Everybody and everything that a node was in contact with, or has a bond with. */
  neighboursOf(node: number): ReadonlySet<number>
  /** Everybody who lives with somebody now. */
  housematesOf(node: number): ReadonlySet<number>
}

const attended = contactKinds.indexOf('attended' satisfies ContactKind)
const household = bondKinds.indexOf('household' satisfies BondKind)
const NOBODY: ReadonlySet<number> = new Set()

export function relationsIn({ contacts, bonds }: Slice): Relations {
  const neighbours = new Map<number, Set<number>>()
  const housemates = new Map<number, Set<number>>()
  const sessions = new Map<number, Set<number>>()
  const add = (sets: Map<number, Set<number>>, key: number, value: number) => {
    const set = sets.get(key)
    if (set) set.add(value)
    else sets.set(key, new Set([value]))
  }
  for (const { length, source, target } of [contacts, bonds]) {
    for (let row = 0; row < length; row++) {
      add(neighbours, source[row]!, target[row]!)
      add(neighbours, target[row]!, source[row]!)
    }
  }
  for (let row = 0; row < contacts.length; row++) {
    if (contacts.kind[row] === attended) add(sessions, contacts.source[row]!, contacts.session[row]!)
  }
  for (let row = 0; row < bonds.length; row++) {
    if (bonds.kind[row] !== household) continue
    add(housemates, bonds.source[row]!, bonds.target[row]!)
    add(housemates, bonds.target[row]!, bonds.source[row]!)
  }
  return {
    housematesOf: (node) => housemates.get(node) ?? NOBODY,
    neighboursOf: (node) => neighbours.get(node) ?? NOBODY,
    areTogether(one, other) {
      if (neighbours.get(one)?.has(other)) return true
      const its = sessions.get(other)
      return its !== undefined && [...(sessions.get(one) ?? NOBODY)].some((session) => its.has(session))
    },
  }
}
