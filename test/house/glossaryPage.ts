import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './sources.ts'

/** A row of a table of the glossary; `code` and `meaning` are the words in backticks of those columns. */
type GlossaryRow = {
  readonly section: string
  readonly code: readonly string[]
  readonly meaning: readonly string[]
  readonly home: string
}
type RetiredWord = { readonly retired: readonly string[]; readonly now: readonly string[] }

const inBackticks = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)

/** Reads `docs/glossary.md`. */
export function readGlossary(page = readFileSync(join(root, 'docs/glossary.md'), 'utf8')) {
  const rows: GlossaryRow[] = []
  const retired: RetiredWord[] = []
  let section = ''
  for (const line of page.split('\n')) {
    section = /^## (.+)$/.exec(line)?.[1] ?? section
    const cells = line.startsWith('| ') ? line.slice(2, -2).split(' | ') : []
    const [first = '', second = '', meaning = '', last = ''] = cells
    if (cells.length === 4 && first !== 'on the screen') {
      rows.push({
        section,
        code: inBackticks(second),
        meaning: inBackticks(meaning),
        home: inBackticks(last)[0] ?? '',
      })
    } else if (cells.length === 3 && first !== 'retired') {
      retired.push({ retired: inBackticks(first), now: inBackticks(second) })
    }
  }
  return { rows, retired }
}
