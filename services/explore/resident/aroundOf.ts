import { aggregateTies } from '../../measure/index.ts'
import { type ContactKind, contactKinds } from '../../slice/index.ts'
import type { Snapshot } from '../context/index.ts'
import { type Someone, someoneViews } from '../graph/index.ts'
import { lineViews, type TieView } from '../ties/index.ts'

export type Around = { readonly nodes: Someone[]; readonly ties: TieView[] }

const visited = contactKinds.indexOf('visited' satisfies ContactKind)

/**
 * Somebody and all whom a line runs to, with the lines among them: for this nobody has to be placed in a picture, so it
 * takes no longer where there are many.
 * @returns undefined when nobody of that id is known.
 */
export function aroundOf(snapshot: Snapshot, id: string): Around | undefined {
  const { slice, ties } = snapshot
  const node = slice.nodes.findIndex((candidate) => candidate.id === id)
  if (node === -1) return undefined
  const near = new Set([node])
  const take = ({ source, target }: Pick<Lines, 'source' | 'target'>, row: number) => {
    if (source[row] === node) near.add(target[row]!)
    if (target[row] === node) near.add(source[row]!)
  }
  const organisations = aggregateTies(slice, { include: 'organisational', coAttendance: false })
  for (const lines of [ties, organisations]) for (let row = 0; row < lines.length; row++) take(lines, row)
  const { contacts } = slice
  for (let row = 0; row < contacts.length; row++) if (contacts.kind[row] === visited) take(contacts, row)
  const isNear = (other: number) => near.has(other)
  const nodes = someoneViews(snapshot, isNear, ({ kind, area }) =>
    kind === 'resident' ? (area ?? '') : null,
  )
  return { nodes, ties: lineViews(snapshot, isNear) }
}

type Lines = { readonly source: Int32Array; readonly target: Int32Array }
