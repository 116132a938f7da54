import type { FigureOf } from './types.ts'

type Row = Readonly<Record<string, string | number | boolean | null>>

/** Looks figures up. Says nothing of what was not asked for, or has not come yet. */
export function figuresIn(found: { readonly residents: readonly Row[] } | undefined): FigureOf {
  const rows = new Map(found?.residents.map((row) => [String(row.id), row]))
  return (id, measure) => rows.get(id)?.[measure]
}
