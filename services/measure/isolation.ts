import type { Slice } from '../slice/index.ts'
import { type Components, components } from './components.ts'
import { formalNetwork, informalNetwork, type Network, neighboursOf } from './compressed.ts'
import { hangsOnOne } from './hangsOnOne.ts'
import { residentsOf, volunteering } from './links.ts'
import { looseEndsOf } from './looseEnds.ts'
import type { TieTable } from './ties.ts'

/** The isolation levels, most isolated first. A resident has the first level of which the rule holds. */
export const isolationLevels = [
  'not-in-view',
  'only-formal',
  'single-line',
  'island',
  'hangs-on-one',
  'connected',
] as const
export type IsolationLevel = (typeof isolationLevels)[number]

/** An island has fewer residents than this number. */
const ISLAND_BELOW = 5

/** The columns that levels need beside the ties: people, volunteers, and ties with people who were erased. */
export type LevelColumns = Pick<Slice, 'nodes' | 'contacts' | 'bonds'>

export type Levels = {
  /** The level of each node of the slice; `null` for a node that is no resident of the moment. */
  readonly of: readonly (IsolationLevel | null)[]
  /** The node that each node hangs on, on any level; −1 for none. */
  readonly hangsOn: Int32Array
  /** The size of the part in which it would then be left, itself included. */
  readonly part: Int32Array
  readonly informal: Network
  readonly formal: Network
  readonly components: Components
}

/**
 * The isolation level of every resident, by the rules of the domain (own definition): `not-in-view` without any tie,
 * `only-formal` without an informal tie, `single-line` with one, `island` in a component of fewer than `ISLAND_BELOW`
 * residents that no connector, volunteer, professional or partner touches, `hangs-on-one` when one other resident's
 * departure leaves them in less than half of the rest, else `connected`. Linear in nodes and ties.
 * @param slice the columns that levels need
 * @param ties ties of the same slice, with `include: 'all'`
 * @throws {RangeError} when the ties are not those of `include: 'all'`, because levels would then be wrong
 */
export function levelsOf(slice: LevelColumns, ties: TieTable): Levels {
  if (ties.include !== 'all') throw new RangeError(`Isolation levels take all ties, not only ${ties.include}`)
  const informal = informalNetwork(ties)
  const formal = formalNetwork(ties)
  const parts = components(informal)
  const hanging = hangsOnOne(informal)
  const isResident = residentsOf(slice)
  const loose = looseEndsOf(slice)
  const reached = reachedComponents(slice, parts, formal, isResident, loose?.formal.ties)

  const levelOf = (node: number): IsolationLevel => {
    const lines = neighboursOf(informal, node).length + (loose?.informal.ties[node] ?? 0)
    if (lines === 0) {
      const withOrganisations = neighboursOf(formal, node).length + (loose?.formal.ties[node] ?? 0)
      return withOrganisations === 0 ? 'not-in-view' : 'only-formal'
    }
    if (lines === 1) return 'single-line'
    const component = parts.of[node]!
    if (parts.size[component]! < ISLAND_BELOW && !reached[component]) return 'island'
    return hanging.on[node] === -1 ? 'connected' : 'hangs-on-one'
  }
  return {
    of: slice.nodes.map((_, node) => (isResident[node] ? levelOf(node) : null)),
    hangsOn: hanging.on,
    part: hanging.part,
    informal,
    formal,
    components: parts,
  }
}

/** 1 for every component with a connector or volunteer, or a tie with a professional or partner. */
function reachedComponents(
  slice: Pick<Slice, 'nodes' | 'bonds'>,
  { of, count }: Components,
  formal: Network,
  isResident: Uint8Array,
  withGone: Int32Array | undefined,
): Uint8Array {
  const { nodes } = slice
  const volunteers = volunteering(slice)
  const reaches = (node: number): boolean => {
    if (nodes[node]!.connector || volunteers[node] || withGone?.[node]) return true
    return neighboursOf(formal, node).some((other) => nodes[other]!.kind !== 'initiative')
  }
  const reached = new Uint8Array(count)
  for (let node = 0; node < nodes.length; node++) {
    if (isResident[node] && reaches(node)) reached[of[node]!] = 1
  }
  return reached
}

/** Counts these residents by level. */
export function countLevels({ of }: Levels, residents: readonly number[]): Record<IsolationLevel, number> {
  const counts = {
    'not-in-view': 0,
    'only-formal': 0,
    'single-line': 0,
    island: 0,
    'hangs-on-one': 0,
    connected: 0,
  } satisfies Record<IsolationLevel, number>
  for (const node of residents) {
    const level = of[node]
    if (level) counts[level]++
  }
  return counts
}
