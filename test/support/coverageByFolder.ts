import { relative, sep } from 'node:path'
import type { Reporter, Vitest } from 'vitest/node'
import { z } from 'zod'

const summary = z.object({ statements: z.object({ total: z.number(), covered: z.number() }) })
/** The part of Istanbul's coverage map that is used here. */
const coverageMap = z.object({
  data: z.record(z.string(), z.custom<{ toSummary(): { toJSON(): unknown } }>()),
})

type Counts = { total: number; covered: number }

/** `services/log` for what lies anywhere in it, `events` for a file of `events/` itself. */
const folderOf = (path: string): string => path.split(sep).slice(0, -1).slice(0, 2).join('/')

/** Says how much of the statements ran, a line a folder, when coverage is asked for. */
export default class CoverageByFolder implements Reporter {
  #root = ''

  onInit({ config }: Vitest): void {
    this.#root = config.root
  }

  onCoverage(coverage: unknown): void {
    const folders = new Map<string, Counts>()
    for (const [file, its] of Object.entries(coverageMap.parse(coverage).data)) {
      const { statements } = summary.parse(its.toSummary().toJSON())
      const folder = folderOf(relative(this.#root, file))
      const { total, covered } = folders.get(folder) ?? { total: 0, covered: 0 }
      folders.set(folder, {
        total: total + statements.total,
        covered: covered + statements.covered,
      })
    }
    const lines = [...folders].sort(([one], [other]) => one.localeCompare(other))
    for (const [folder, { total, covered }] of lines) {
      const percent = total === 0 ? 100 : (100 * covered) / total
      console.log(`${folder.padEnd(28)}${percent.toFixed(1).padStart(6)} % of ${total} statements`)
    }
    console.log('Svelte components, and what runs in a process or a browser of its own, are not counted.')
  }
}
