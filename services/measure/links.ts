import {
  type BondKind,
  bondKinds,
  type ContactKind,
  contactKinds,
  type Slice,
  type SliceNode,
} from '../slice/index.ts'

/**
 * The ties to take. *Informal*: both ends are residents. *Formal*: one end is a resident, the other a professional, a
 * partner or an initiative. *All*: informal and formal. *Organisational*: neither end is a resident (works for,
 * collaboration); no figure about residents counts these.
 */
const tieScopes = ['informal', 'formal', 'all', 'organisational'] as const
export type TieScope = (typeof tieScopes)[number]

export type TieOptions = {
  readonly include: TieScope
  /** Count residents who attended the same session as having been in contact. */
  readonly coAttendance: boolean
}

/** A node as far as it decides who can have ties. A node without `present` can have them at any moment. */
export type TieEnd = Pick<SliceNode, 'kind'> & Partial<Pick<SliceNode, 'present'>>

/** The columns that ties are made from. A slice has them; so has a layout plan, which knows nobody's name. */
export type TieColumns = Pick<Slice, 'from' | 'to' | 'contacts' | 'bonds' | 'sessions'> & {
  readonly nodes: readonly TieEnd[]
}

/** One row for each contact or bond between two nodes that can have ties; `low` < `high` index the nodes. */
export type Links = {
  readonly length: number
  readonly low: Int32Array
  readonly high: Int32Array
  readonly weight: Float64Array
  /** The time of a contact, or the start of a bond. */
  readonly at: Float64Array
  /** 1 for a bond. */
  readonly bond: Uint8Array
}

const NONE = 0
const RESIDENT = 1
const ORGANISED = 2
const INFORMAL = RESIDENT + RESIDENT
const FORMAL = RESIDENT + ORGANISED

const visited = contactKinds.indexOf('visited' satisfies ContactKind)
const attended = contactKinds.indexOf('attended' satisfies ContactKind)
const volunteer = bondKinds.indexOf('volunteer' satisfies BondKind)

/** 1 for every resident who is in the neighbourhood at the moment of the slice. */
export function residentsOf({ nodes }: { readonly nodes: readonly Required<TieEnd>[] }): Uint8Array {
  return Uint8Array.from(nodes, ({ present, kind }) => (present && kind === 'resident' ? 1 : 0))
}

/** 1 for every resident who volunteers at the moment of the slice, and for every initiative where one does. */
export function volunteering({ nodes, bonds }: Pick<Slice, 'nodes' | 'bonds'>): Uint8Array {
  const marked = new Uint8Array(nodes.length)
  for (let row = 0; row < bonds.length; row++) {
    const source = bonds.source[row]!
    const target = bonds.target[row]!
    if (bonds.kind[row] !== volunteer || !nodes[source]!.present || !nodes[target]!.present) continue
    marked[source] = 1
    marked[target] = 1
  }
  return marked
}

/** 1 for every resident who volunteers at the moment of the slice. */
export function volunteersOf(slice: Pick<Slice, 'nodes' | 'bonds'>): Uint8Array {
  return volunteering(slice).map((marked, node) => (slice.nodes[node]!.kind === 'resident' ? marked : 0))
}

/**
 * The contacts and bonds that make ties, by the definition of the domain. Linear in the rows of the columns and, with
 * `coAttendance`, in the pairs who shared a session.
 */
export function linksOf(columns: Omit<TieColumns, 'from' | 'to'>, options: TieOptions): Links {
  const { nodes, contacts, bonds } = columns
  const { include, coAttendance } = options
  const ends = Uint8Array.from(nodes, ({ present = true, kind }) =>
    !present || kind === 'place' ? NONE : kind === 'resident' ? RESIDENT : ORGANISED,
  )
  const counts = (a: number, b: number): boolean => {
    if (a === b || ends[a] === NONE || ends[b] === NONE) return false
    const line = ends[a]! + ends[b]!
    if (include === 'all') return line <= FORMAL
    return include === 'informal' ? line === INFORMAL : include === 'formal' ? line === FORMAL : line > FORMAL
  }

  const together = coAttendance && (include === 'informal' || include === 'all') ? sessionsOf(columns) : []
  const pairs = together.reduce((sum, { people }) => sum + (people.length * (people.length - 1)) / 2, 0)
  const most = contacts.length + bonds.length + pairs
  const low = new Int32Array(most)
  const high = new Int32Array(most)
  const weight = new Float64Array(most)
  const at = new Float64Array(most)
  const bond = new Uint8Array(most)
  let length = 0
  const add = (a: number, b: number, itsWeight: number, when: number, isBond: 0 | 1): void => {
    low[length] = Math.min(a, b)
    high[length] = Math.max(a, b)
    weight[length] = itsWeight
    at[length] = when
    bond[length++] = isBond
  }

  for (let row = 0; row < contacts.length; row++) {
    const a = contacts.source[row]!
    const b = contacts.target[row]!
    if (contacts.kind[row] !== visited && counts(a, b)) add(a, b, contacts.weight[row]!, contacts.at[row]!, 0)
  }
  for (const { people, since } of together) {
    const share = 1 / (people.length - 1)
    for (let i = 1; i < people.length; i++) {
      for (let j = 0; j < i; j++) {
        if (!counts(people[i]!, people[j]!)) continue
        add(people[i]!, people[j]!, share, Math.max(since[i]!, since[j]!), 0)
      }
    }
  }
  for (let row = 0; row < bonds.length; row++) {
    const a = bonds.source[row]!
    const b = bonds.target[row]!
    if (counts(a, b)) add(a, b, 1, bonds.since[row]!, 1)
  }
  return { length, low, high, weight, at, bond }
}

type Session = { readonly people: readonly number[]; readonly since: readonly number[] }

/**
 * The residents who came to each session of two or more, each once. Those who have left are among them: the size of the
 * session decides how much it weighs.
 */
function sessionsOf({
  nodes,
  contacts,
  sessions,
}: Pick<TieColumns, 'nodes' | 'contacts' | 'sessions'>): Session[] {
  const came = sessions.map(() => new Map<number, number>())
  for (let row = 0; row < contacts.length; row++) {
    const attendance = came[contacts.session[row]!]
    if (!attendance || contacts.kind[row] !== attended) continue
    for (const person of [contacts.source[row]!, contacts.target[row]!]) {
      if (nodes[person]!.kind !== 'resident' || attendance.has(person)) continue
      attendance.set(person, contacts.at[row]!)
    }
  }
  return came
    .filter(({ size }) => size > 1)
    .map((attendance) => ({ people: [...attendance.keys()], since: [...attendance.values()] }))
}
