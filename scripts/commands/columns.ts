const GAP = '  '
const SHOWN_DECIMALS = 3

function shown(value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(SHOWN_DECIMALS)
  return String(value)
}

/** Rows as columns of text: figures to the right, words to the left. */
export function columnsOf(header: readonly string[], rows: readonly (readonly unknown[])[]): string[] {
  const cells = [header, ...rows.map((row) => row.map(shown))]
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  const isNumber = header.map((_, column) => rows.some((row) => typeof row[column] === 'number'))
  return cells.map((row) =>
    row
      .map((cell, column) =>
        isNumber[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join(GAP)
      .trimEnd(),
  )
}
