import { isolationLevels } from '../../measure/index.ts'
import type { FigureRow, Figures } from './figures.ts'
import { type Measure, providers } from './person.ts'
import type { Counts } from './protect.ts'
import type { Publication, PublicationRow } from './publish.ts'
import type { Statement } from './statement.ts'

const pick = <K extends Measure>(counts: Counts, names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, counts[name]])) as Record<K, Statement>

/** A row as it is kept and answered. */
export const figureRowOf = (
  { group, since, residents, counts }: PublicationRow,
  expected: number | null,
): FigureRow => ({
  group,
  since,
  residents,
  expected,
  levels: pick(counts, isolationLevels),
  reachedBy: pick(counts, providers),
})

/** The stored figures of a month, as the next month needs them. */
export const publicationOf = ({ month, rules, rows }: Figures): Publication => ({
  month,
  rules,
  rows: rows.map(({ group, since, residents, levels, reachedBy }) => ({
    group,
    since,
    residents,
    counts: { ...levels, ...reachedBy },
  })),
})

/** Whether anything is said of anybody in this month. */
export const isPublished = ({ rows }: Figures): boolean => rows.length > 0
