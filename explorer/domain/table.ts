import { type GraphNode, type Level, levels } from '../api/shapes.ts'
import { compareText, lastContact, type Picture } from './picture.ts'

export const columns = ['name', 'level', 'area', 'lifeStage', 'ties', 'last'] as const
export type Column = (typeof columns)[number]
export type Sorting = { readonly column: Column; readonly descending: boolean }

export type Row = {
  readonly node: GraphNode
  readonly ties: number
  readonly last: string | null
}

/** Every resident of the picture as a row of the table. */
export const rowsOf = (picture: Picture): readonly Row[] =>
  picture.residents.map((node) => ({
    node,
    ties: picture.tiesOf.get(node.id)?.length ?? 0,
    last: lastContact(picture, node.id),
  }))

export type Choice = {
  readonly level: Level | undefined
  readonly area: string
  /** Ids that the search found; undefined when nothing is searched. */
  readonly found: ReadonlySet<string> | undefined
}

export const chosenRows = (rows: readonly Row[], { level, area, found }: Choice): readonly Row[] =>
  rows.filter(
    ({ node }) =>
      (!level || node.level === level) && (!area || node.area === area) && (!found || found.has(node.id)),
  )

const rank = (level: Level | null | undefined) => (level ? levels.indexOf(level) : levels.length)

const compare: Record<Column, (a: Row, b: Row) => number> = {
  name: (a, b) => compareText(a.node.label ?? '\uffff', b.node.label ?? '\uffff'),
  level: (a, b) => rank(a.node.level) - rank(b.node.level),
  area: (a, b) => compareText(a.node.area ?? '', b.node.area ?? ''),
  lifeStage: (a, b) => compareText(a.node.lifeStage ?? '', b.node.lifeStage ?? ''),
  ties: (a, b) => a.ties - b.ties,
  last: (a, b) => compareText(a.last ?? '', b.last ?? ''),
}

/** Sorted, by name where the column does not decide; the order never depends on the order that came in. */
export function sortedRows(rows: readonly Row[], { column, descending }: Sorting): readonly Row[] {
  const direction = descending ? -1 : 1
  return [...rows].sort(
    (a, b) => direction * compare[column](a, b) || compare.name(a, b) || (a.node.id < b.node.id ? -1 : 1),
  )
}
