import type { Slice } from '../slice/index.ts'
import { type Components, components } from './components.ts'
import { formalNetwork, informalNetwork, type Network, neighboursOf } from './compressed.ts'
import { hangsOnOne } from './hangsOnOne.ts'
import { residentsOf, volunteering } from './links.ts'
import { looseEndsOf } from './looseEnds.ts'
import type { TieTable } from './ties.ts'

/** How a resident stands in the recorded contacts, most on their own first: the first that holds is theirs. */
export const isolationLevels = [
  'not-in-view',
  'only-formal',
  'single-line',
  'island',
  'hangs-on-one',
  'connected',
] as const
export type IsolationLevel = (typeof isolationLevels)[number]

/** An island has fewer residents than this. */
const ISLAND_BELOW = 5

/**
 * The facts that levels follow from, besides the ties: the people, the volunteers, and ties with people who were
 * erased.
 */
export type LevelColumns = Pick<Slice, 'nodes' | 'contacts' | 'bonds'>

export type Levels = {
  /** The level of each node of the slice; `null` for what is no resident of the moment. */
  readonly of: readonly (IsolationLevel | null)[]
  /** On whom a resident hangs, whatever their level; −1 for nobody. */
  readonly hangsOn: Int32Array
  /** In how many, themselves included, they would then stay behind. */
  readonly part: Int32Array
  readonly informal: Network
  readonly formal: Network
  readonly components: Components
}

/**
 * The isolation level of every resident, from the ties between residents and with organisations. Linear in
 * nodes and ties.
 * @param slice the columns that levels follow from
 * @param ties of the same slice, with `include: 'all'`
 * @throws {RangeError} when the ties are not all there: a level would then be wrong.
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

/** 1 for every component in which someone is, or has a tie to, a connector, volunteer, professional or partner. */
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

/** How many of these residents stand at each level. */
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
