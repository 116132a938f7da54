import { type LifeStage, type Neighbourhood, position } from '../../events/index.ts'
import { DAY } from '../shared/time.ts'
import {
  type BondKind,
  bondKinds,
  type ContactKind,
  contactKinds,
  type NodeKind,
  type Slice,
  type SliceNode,
} from '../slice/index.ts'

/** Slices by hand, for tests and benchmarks. Properties that are left out have plain values; everyone is present. */
export { DAY }

type GivenNode = Partial<Omit<SliceNode, 'presencePosition' | 'connectorPosition'>>

export type GivenContact = {
  readonly between: readonly [string, string]
  readonly kind?: ContactKind
  /** Days before the moment of the slice; 1 when left out. */
  readonly daysAgo?: number
  readonly weight?: number
  readonly session?: string
  /** Row number after those of the nodes, when left out. */
  readonly position?: number
}

type GivenBond = {
  readonly between: readonly [string, string]
  readonly kind?: BondKind
  readonly daysAgo?: number
  readonly position?: number
}

export type GivenSlice = {
  /** Residents by their ids, or with more properties. */
  readonly residents?: readonly (string | (GivenNode & { readonly id: string }))[]
  readonly others?: readonly (GivenNode & { readonly id: string; readonly kind: NodeKind })[]
  readonly contacts?: readonly (readonly [string, string] | GivenContact)[]
  readonly bonds?: readonly GivenBond[]
  /** In days; `Infinity` for all of time. */
  readonly window?: number
}

/** The moment of every slice by hand. */
export const MOMENT = 1000 * DAY

export function sliceOf(given: GivenSlice): Slice {
  const { residents = [], others = [], bonds = [], window = 180 } = given
  const nodes = [...residents.map((one) => (typeof one === 'string' ? { id: one } : one)), ...others].map(
    node,
  )
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]))
  const index = (id: string): number => {
    const at = indexOf.get(id)
    if (at === undefined) throw new Error(`There is no "${id}" in this slice`)
    return at
  }
  const contacts = (given.contacts ?? [])
    .map((contact): GivenContact => ('between' in contact ? contact : { between: contact }))
    .map((contact, row) => ({ position: nodes.length + row + 1, daysAgo: 1, ...contact }))
    .sort((a, b) => b.daysAgo - a.daysAgo || a.position - b.position)
  const sessions = [...new Set(contacts.flatMap(({ session }) => session ?? []))]
  return {
    neighbourhood: 'hand' as Neighbourhood,
    from: MOMENT - window * DAY,
    to: MOMENT,
    knownAt: position(Number.MAX_SAFE_INTEGER),
    nodes,
    contacts: {
      length: contacts.length,
      source: Int32Array.from(contacts, ({ between }) => index(between[0])),
      target: Int32Array.from(contacts, ({ between }) => index(between[1])),
      kind: Uint8Array.from(contacts, ({ kind = 'met' }) => contactKinds.indexOf(kind)),
      at: Float64Array.from(contacts, ({ daysAgo }) => MOMENT - daysAgo * DAY),
      weight: Float64Array.from(contacts, ({ weight = 1 }) => weight),
      position: Float64Array.from(contacts, (contact) => contact.position),
      session: Int32Array.from(contacts, ({ session }) => (session ? sessions.indexOf(session) : -1)),
    },
    bonds: {
      length: bonds.length,
      source: Int32Array.from(bonds, ({ between }) => index(between[0])),
      target: Int32Array.from(bonds, ({ between }) => index(between[1])),
      kind: Uint8Array.from(bonds, ({ kind = 'buddy' }) => bondKinds.indexOf(kind)),
      since: Float64Array.from(bonds, ({ daysAgo = 100 }) => MOMENT - daysAgo * DAY),
      position: Float64Array.from(bonds, (bond, row) => bond.position ?? 1_000_000 + row),
    },
    sessions,
  }
}

const unknown: LifeStage = 'unknown'

function node(given: GivenNode & { readonly id: string }, index: number): SliceNode {
  return {
    kind: 'resident',
    present: true,
    name: null,
    reference: null,
    area: null,
    lifeStage: unknown,
    cohort: null,
    tags: [],
    connector: false,
    sector: null,
    formal: given.kind === 'partner',
    function: null,
    initiativeKind: null,
    partner: null,
    place: null,
    ...given,
    presencePosition: position(index + 1),
    connectorPosition: position(given.connector ? index + 1 : 0),
  }
}
