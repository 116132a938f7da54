import type { Position } from '../../events/index.ts'
import type { Slice } from '../slice/index.ts'
import { contextOf, type TieAsked, type TieChoice } from './context.ts'
import { eventsByTie } from './eventsByTie.ts'
import type { IsolationLevel } from './isolation.ts'
import type { TieTable } from './ties.ts'

/** The level of someone at one of the two moments, or `absent` when they are not in the neighbourhood. */
type LevelAt = IsolationLevel | 'absent'

type ComparedTie = {
  readonly source: string
  readonly target: string
  /** The events behind the tie: at the later moment for a formed tie, at the earlier for a dissolved one. */
  readonly positions: readonly Position[]
}

export type Comparison = {
  readonly ties: {
    readonly kept: number
    readonly formed: readonly ComparedTie[]
    readonly dissolved: readonly (ComparedTie & { readonly because: 'left' | 'no-contact' })[]
    /** Jaccard index: kept / (kept + formed + dissolved); `null` without ties at either moment. */
    readonly stability: number | null
  }
  /** How many residents went from one level to another, or stayed; pairs that do not occur are left out. */
  readonly levels: readonly { readonly from: LevelAt; readonly to: LevelAt; readonly residents: number }[]
  /** Everyone whose level changed, in the order of the later slice. */
  readonly moved: readonly Moved[]
}

type Moved = {
  readonly id: string
  readonly from: LevelAt
  readonly to: LevelAt
  /**
   * The events of their own ties that formed or dissolved, and of their arrival or departure. Empty when the change
   * came from ties of others; the explanation of their level then says why.
   */
  readonly positions: readonly Position[]
}

/**
 * Compares two moments of one neighbourhood: ties kept, formed and dissolved (informal ones, unless asked otherwise),
 * and the residents who changed level. Linear in the two slices.
 * @param before the slice of the earlier moment
 * @param after the slice of the later moment
 */
export function compareMoments(
  before: Slice,
  after: Slice,
  { coAttendance = false, ties = 'informal' }: TieAsked = {},
): Comparison {
  const earlier = sideOf(before, coAttendance, ties)
  const later = sideOf(after, coAttendance, ties)
  const formed = [...later.ties].filter(([pair]) => !earlier.ties.has(pair)).map(([, tie]) => tie)
  const dissolved = [...earlier.ties].filter(([pair]) => !later.ties.has(pair)).map(([, tie]) => tie)
  const kept = later.ties.size - formed.length
  const all = kept + formed.length + dissolved.length
  const here = (id: string): boolean => later.present.has(id)

  const people = new Set([...later.levels.keys(), ...earlier.levels.keys()])
  const moves = [...people].map((id) => ({
    id,
    from: earlier.levels.get(id) ?? ('absent' as const),
    to: later.levels.get(id) ?? ('absent' as const),
  }))
  return {
    ties: {
      kept,
      formed,
      dissolved: dissolved.map((tie) => ({
        ...tie,
        because: here(tie.source) && here(tie.target) ? ('no-contact' as const) : ('left' as const),
      })),
      stability: all === 0 ? null : kept / all,
    },
    levels: tally(moves),
    moved: responsible(
      moves.filter(({ from, to }) => from !== to),
      [...formed, ...dissolved],
      [later, earlier],
    ),
  }
}

type Side = {
  readonly ties: ReadonlyMap<string, ComparedTie>
  readonly levels: ReadonlyMap<string, IsolationLevel>
  /** The ids of everyone and everything in the neighbourhood. */
  readonly present: ReadonlySet<string>
  /** For each id the last event that said whether they are in the neighbourhood; 0 when none did. */
  readonly presence: ReadonlyMap<string, Position>
}

function sideOf(slice: Slice, coAttendance: boolean, choice: TieChoice): Side {
  const { levels, residents, ties } = contextOf(slice, choice, coAttendance)
  const { of } = levels()
  return {
    ties: byEnds(slice, ties(), choice),
    levels: new Map(residents.map((node) => [slice.nodes[node]!.id, of[node]!])),
    present: new Set(slice.nodes.flatMap(({ id, present }) => (present ? [id] : []))),
    presence: new Map(slice.nodes.map(({ id, presencePosition }) => [id, presencePosition])),
  }
}

/** The ties asked for, keyed by the ids of their ends: a node has another index in another slice. */
function byEnds(slice: Slice, ties: TieTable, choice: TieChoice): Map<string, ComparedTie> {
  const positions = eventsByTie(slice, ties)
  const byId = new Map<string, ComparedTie>()
  for (let tie = 0; tie < ties.length; tie++) {
    if (choice !== 'all' && (choice === 'formal') !== (ties.formal[tie] === 1)) continue
    const ends = [slice.nodes[ties.source[tie]!]!.id, slice.nodes[ties.target[tie]!]!.id]
    const [source, target] = ends.sort() as [string, string]
    byId.set(`${source} ${target}`, { source, target, positions: positions(tie) })
  }
  return byId
}

/** Adds to each move the person's own events that can have caused it. */
function responsible(
  moves: readonly Omit<Moved, 'positions'>[],
  changed: readonly ComparedTie[],
  sides: readonly Side[],
): Moved[] {
  const events = new Map(moves.map(({ id }) => [id, new Set<Position>()]))
  for (const { source, target, positions } of changed) {
    for (const id of [source, target]) for (const at of positions) events.get(id)?.add(at)
  }
  return moves.map((move) => {
    const its = events.get(move.id) ?? new Set<Position>()
    const came = move.from === 'absent' || move.to === 'absent'
    const presence = sides.map((side) => side.presence.get(move.id)).find((at) => at !== undefined)
    if (came && presence !== undefined && presence > 0) its.add(presence)
    return { ...move, positions: [...its].sort((a, b) => a - b) }
  })
}

function tally(moves: readonly { from: LevelAt; to: LevelAt }[]): Comparison['levels'] {
  const counts = new Map<string, { from: LevelAt; to: LevelAt; residents: number }>()
  for (const { from, to } of moves) {
    const cell = counts.get(`${from} ${to}`) ?? { from, to, residents: 0 }
    cell.residents++
    counts.set(`${from} ${to}`, cell)
  }
  return [...counts.values()].sort((a, b) => b.residents - a.residents)
}
