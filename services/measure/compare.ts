import type { Position } from '../../events/index.ts'
import type { Slice } from '../graph/index.ts'
import { contextOf } from './context.ts'
import { eventsByTie } from './eventsByTie.ts'
import type { IsolationLevel } from './isolation.ts'
import type { TieTable } from './ties.ts'

/** Where someone stands at one of the two moments: a level, or not in the neighbourhood. */
export type Place = IsolationLevel | 'absent'

export type ComparedTie = {
  readonly source: string
  readonly target: string
  /** The events that make it: of the later moment for a formed tie, of the earlier for a dissolved one. */
  readonly positions: readonly Position[]
}

export type Comparison = {
  readonly ties: {
    readonly kept: number
    readonly formed: readonly ComparedTie[]
    readonly dissolved: readonly (ComparedTie & { readonly because: 'left' | 'no-contact' })[]
    /** kept / (kept + formed + dissolved), Jaccard; `null` without ties at either moment. */
    readonly stability: number | null
  }
  /** How many residents stood at `from` and came to stand at `to`: only what occurs. */
  readonly levels: readonly { readonly from: Place; readonly to: Place; readonly residents: number }[]
  /** Who changed place, in the order of the later slice. */
  readonly moved: readonly { readonly id: string; readonly from: Place; readonly to: Place }[]
}

/**
 * What changed between two moments of one neighbourhood, in its informal ties and its residents' levels. Linear in
 * the two slices.
 * @param before the slice of the earlier moment
 * @param after that of the later one
 */
export function compareMoments(before: Slice, after: Slice, { coAttendance = false } = {}): Comparison {
  const earlier = sideOf(before, coAttendance)
  const later = sideOf(after, coAttendance)
  const formed = [...later.ties].filter(([pair]) => !earlier.ties.has(pair)).map(([, tie]) => tie)
  const dissolved = [...earlier.ties].filter(([pair]) => !later.ties.has(pair)).map(([, tie]) => tie)
  const kept = later.ties.size - formed.length
  const all = kept + formed.length + dissolved.length
  const here = (id: string): boolean => later.places.has(id)

  const people = new Set([...later.places.keys(), ...earlier.places.keys()])
  const moves = [...people].map((id) => ({
    id,
    from: earlier.places.get(id) ?? ('absent' as const),
    to: later.places.get(id) ?? ('absent' as const),
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
    moved: moves.filter(({ from, to }) => from !== to),
  }
}

type Side = {
  readonly ties: ReadonlyMap<string, ComparedTie>
  readonly places: ReadonlyMap<string, IsolationLevel>
}

function sideOf(slice: Slice, coAttendance: boolean): Side {
  const { levels, residents, ties } = contextOf(slice, 'informal', coAttendance)
  const { of } = levels()
  return {
    ties: informalById(slice, ties()),
    places: new Map(residents.map((node) => [slice.nodes[node]!.id, of[node]!])),
  }
}

/** The informal ties by the ids of their ends: nodes have other indices in another slice. */
function informalById(slice: Slice, ties: TieTable): Map<string, ComparedTie> {
  const positions = eventsByTie(slice, ties)
  const byId = new Map<string, ComparedTie>()
  for (let tie = 0; tie < ties.length; tie++) {
    if (ties.formal[tie]) continue
    const ends = [slice.nodes[ties.source[tie]!]!.id, slice.nodes[ties.target[tie]!]!.id]
    const [source, target] = ends.sort() as [string, string]
    byId.set(`${source} ${target}`, { source, target, positions: positions(tie) })
  }
  return byId
}

function tally(moves: readonly { from: Place; to: Place }[]): Comparison['levels'] {
  const counts = new Map<string, { from: Place; to: Place; residents: number }>()
  for (const { from, to } of moves) {
    const cell = counts.get(`${from} ${to}`) ?? { from, to, residents: 0 }
    cell.residents++
    counts.set(`${from} ${to}`, cell)
  }
  return [...counts.values()].sort((a, b) => b.residents - a.residents)
}
