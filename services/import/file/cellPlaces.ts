import type { Merge } from './sheet.ts'

/** `B3` as a column from 0 and a line from 1. */
export function placeOf(reference: string): { column: number; line: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,7})\$?(\d{1,10})$/i.exec(reference) ?? []
  if (!letters) return undefined
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { column: column - 1, line: Number(digits) }
}

/** `A2:A5` as its bounds. */
export function mergeOf(reference: string): Merge | undefined {
  const [from, to] = reference.split(':').map(placeOf)
  return from && to && { top: from.line, left: from.column, bottom: to.line, right: to.column }
}
