import { isoOf, type Position } from '../../../events/index.ts'
import { aggregateTies, positionsBetween, type TieTable } from '../../measure/index.ts'
import { type ContactKind, contactKinds } from '../../slice/index.ts'
import type { Snapshot } from '../context/index.ts'
import type { TieView } from './schema.ts'

/** The rows of a tie table as they are sent. */
function tieViewOf({ slice }: Snapshot, ties: TieTable, tie: number): TieView {
  const lastAt = ties.lastAt[tie]!
  return {
    source: slice.nodes[ties.source[tie]!]!.id,
    target: slice.nodes[ties.target[tie]!]!.id,
    kind: ties.contacts[tie] ? 'contact' : 'bond',
    formal: ties.formal[tie] === 1,
    weight: ties.weight[tie]!,
    contacts: ties.contacts[tie]!,
    firstAt: isoOf(ties.firstAt[tie]!),
    lastAt: Number.isNaN(lastAt) ? null : isoOf(lastAt),
    fading: ties.fading[tie] === 1,
  }
}

type IsDrawn = (node: number) => boolean

/** Everything that is drawn as a line between these: ties, who works for whom, and who was at which place. */
export const lineViews = (snapshot: Snapshot, isDrawn: IsDrawn): TieView[] => [
  ...tieViews(snapshot, snapshot.ties, isDrawn),
  ...organisationViews(snapshot, isDrawn),
  ...visitViews(snapshot, isDrawn),
]

function tieViews(snapshot: Snapshot, ties: TieTable, isDrawn: IsDrawn): TieView[] {
  const views: TieView[] = []
  for (let tie = 0; tie < ties.length; tie++) {
    if (isDrawn(ties.source[tie]!) && isDrawn(ties.target[tie]!)) views.push(tieViewOf(snapshot, ties, tie))
  }
  return views
}

/** Employment and collaboration: in the picture, in no figure about residents. */
const organisationViews = (snapshot: Snapshot, isDrawn: IsDrawn): TieView[] =>
  tieViews(
    snapshot,
    aggregateTies(snapshot.slice, { include: 'organisational', coAttendance: false }),
    isDrawn,
  ).map((tie) => ({ ...tie, formal: true }))

const visited = contactKinds.indexOf('visited' satisfies ContactKind)

type Thread = {
  readonly source: number
  readonly target: number
  visits: number
  readonly first: number
  last: number
}

/** Draws a thread from everyone to each place they visited. A visit is not a meeting, so that a thread is no tie. */
function visitViews({ slice }: Snapshot, isDrawn: IsDrawn): TieView[] {
  const { nodes, contacts } = slice
  const threads = new Map<number, Thread>()
  const isHere = (node: number) => nodes[node]!.present && isDrawn(node)
  for (let row = 0; row < contacts.length; row++) {
    if (contacts.kind[row] !== visited) continue
    const source = contacts.source[row]!
    const target = contacts.target[row]!
    if (!isHere(source) || !isHere(target)) continue
    const at = contacts.at[row]!
    const pair = source * nodes.length + target
    const thread = threads.get(pair)
    if (thread) {
      thread.visits++
      thread.last = at
    } else threads.set(pair, { source, target, visits: 1, first: at, last: at })
  }
  return Array.from(threads.values(), ({ source, target, visits, first, last }) => ({
    source: nodes[source]!.id,
    target: nodes[target]!.id,
    kind: 'visit',
    formal: true,
    weight: visits,
    contacts: visits,
    firstAt: isoOf(first),
    lastAt: isoOf(last),
    fading: false,
  }))
}

/** The lines between two: one for each kind. */
export function linesBetween(snapshot: Snapshot, one: string, other: string): TieView[] {
  const { nodes } = snapshot.slice
  return lineViews(snapshot, (node) => nodes[node]!.id === one || nodes[node]!.id === other)
}

/** Where the events stand in the log that tie two people, or brought someone to a place. */
export function positionsBehind({ slice, ties }: Snapshot, one: string, other: string): readonly Position[] {
  const only = (id: string) => new Set([slice.nodes.findIndex((node) => node.id === id)])
  return positionsBetween(slice, ties, only(one), only(other))
}
