import { type Delimiter, delimiters } from './table.ts'

const LINES_LOOKED_AT = 50

/** Cuts one line of a CSV file at its delimiter; a quote holds within the line only. */
export function cutLine(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let at = 0
  while (at <= line.length) {
    const quoted = line[at] === '"' ? /^"((?:[^"]|"")*)"\s*/.exec(line.slice(at)) : null
    const after = at + (quoted?.[0].length ?? 0)
    const isClosed = quoted !== null && (after === line.length || line[after] === delimiter)
    if (isClosed) {
      cells.push(quoted[1]!.replaceAll('""', '"'))
      at = after + 1
      continue
    }
    const next = line.indexOf(delimiter, at)
    const end = next === -1 ? line.length : next
    cells.push(line.slice(at, end).replace(/^"|"$/g, ''))
    at = end + 1
  }
  return cells
}

/**
 * The delimiter that cuts most of the first lines into the same number of columns. The header alone would
 * mislead: `Nummer;Naam (roepnaam, tussenvoegsel);Buurt` has as many commas as semicolons in some lists.
 */
export function delimiterOf(head: string): Delimiter {
  const lines = head
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT)
  const scores = delimiters.map((delimiter) => evenness(lines, delimiter))
  return delimiters[scores.indexOf(Math.max(...scores))]!
}

/** The share of lines that have the width of most lines, weighed by that width. */
function evenness(lines: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const width = cutLine(line, delimiter).length
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const scores = [...counts].map(([width, count]) => (count / lines.length) * (1 + Math.log2(width - 1)))
  return Math.max(0, ...scores)
}
