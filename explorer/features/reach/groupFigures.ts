import type { FigureCell, FigureGroup, GroupRow, ReachMonth } from '../../api/reachShapes.ts'
import type { Level } from '../../api/shapes.ts'
import { locales } from '../../text/dates.ts'
import type { Messages } from '../../text/messages/nl.ts'

/** Names a group, so that it can be chosen and found again in another month. */
export const keyOf = (group: FigureGroup): string =>
  JSON.stringify([
    group.by,
    'area' in group && group.area,
    'lifeStage' in group && group.lifeStage,
    'cohort' in group && group.cohort,
  ])

/** The name of a group. */
export function groupName(group: FigureGroup, t: Messages): string {
  switch (group.by) {
    case 'whole':
      return t.reach.whole
    case 'area':
      return group.area ?? t.noArea
    case 'life-stage':
      return t.lifeStages[group.lifeStage]
    case 'area-and-life-stage':
      return `${group.area ?? t.noArea}, ${t.lifeStages[group.lifeStage]}`
    case 'cohort':
      return group.cohort ?? t.reach.noCohort
    default:
      return group satisfies never
  }
}

/** A count in words; one that is hidden says so, and never looks like 0. */
export function cellText(cell: FigureCell, smallest: number, { reach }: Messages): string {
  switch (cell.as) {
    case 'shown':
      return String(cell.count)
    case 'at-least':
      return reach.atLeast(cell.count)
    case 'small':
      return reach.small(smallest)
    case 'withheld':
      return reach.withheld
    default:
      return cell satisfies never
  }
}

/** How much of a bar is filled, and how much of it is hatched since it is not known, as shares from 0 to 1. */
export function barOf(cell: FigureCell, of: number, smallest: number): { filled: number; hatched: number } {
  const share = (count: number) => (of === 0 ? 0 : Math.min(1, count / of))
  if (cell.as === 'shown') return { filled: share(cell.count), hatched: 0 }
  if (cell.as === 'at-least') return { filled: share(cell.count), hatched: 1 - share(cell.count) }
  return { filled: 0, hatched: cell.as === 'small' ? share(smallest) : 1 }
}

/** A month as it is read: `2026-03` is March 2026. */
export function monthName(month: string, language: 'nl' | 'en', length: 'long' | 'short' = 'long'): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    month: length,
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${month}-01T00:00:00Z`))
}

/** The last day of a month. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

export type MonthCell = { readonly month: string; readonly cell: FigureCell | undefined }

/** One level of one group through the months; a month in which nothing was told of the group has no cell. */
export const throughMonths = (series: readonly ReachMonth[], key: string, level: Level): MonthCell[] =>
  series.map(({ month, rows }) => ({
    month,
    cell: rows.find(({ group }) => keyOf(group) === key)?.levels[level],
  }))

/** Rows of one kind of group, in the order in which the server gives them. */
export const rowsBy = (
  rows: readonly GroupRow[],
  ...kinds: readonly FigureGroup['by'][]
): readonly GroupRow[] => rows.filter(({ group }) => kinds.includes(group.by))
