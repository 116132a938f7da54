import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endOfDay, neighbourhoodName } from '../../events/index.ts'
import { recordDemo } from '../../scripts/commands/demo.ts'
import { openWeefsel } from '../../services/app/openWeefsel.ts'
import { aggregateTies, type IsolationLevel, type Levels, levelsOf } from '../../services/measure/index.ts'
import type { Slice, SliceNode } from '../../services/slice/index.ts'
import { workers } from '../support/workers.ts'

const demo = neighbourhoodName.parse('demo')
const WINDOW = 180 * 86_400_000

export type Moment = {
  readonly counts: ReadonlyMap<IsolationLevel, number>
  readonly residents: number
  readonly levels: Levels
  readonly nodes: readonly SliceNode[]
  /** Pairs of areas between which there is an informal tie. */
  readonly crossings: ReadonlySet<string>
}

/** The demo as the log and the graph hold it, asked at some days. */
export async function replayDemo(seed: string, until: string, days: readonly string[]) {
  const data = mkdtempSync(join(tmpdir(), 'weefsel-demo-'))
  const weefsel = await openWeefsel({ data, workers })
  try {
    await recordDemo(weefsel, seed, until)
    await weefsel.settled()
    const knownAt = await weefsel.log.head(demo)
    const moments = new Map<string, Moment>()
    for (const day of days) {
      const to = endOfDay(day)
      moments.set(day, momentOf(await weefsel.graph.slice(demo, { from: to - WINDOW, to, knownAt })))
    }
    return moments
  } finally {
    await weefsel.close()
    rmSync(data, { recursive: true })
  }
}

function momentOf(slice: Slice): Moment {
  const { nodes } = slice
  const ties = aggregateTies(slice, { include: 'all', coAttendance: false })
  const levels = levelsOf(slice, ties)
  const counts = new Map<IsolationLevel, number>()
  for (const level of levels.of) if (level) counts.set(level, (counts.get(level) ?? 0) + 1)
  const crossings = new Set<string>()
  for (let tie = 0; tie < ties.length; tie++) {
    const ends = [nodes[ties.source[tie]!]!, nodes[ties.target[tie]!]!]
    if (ends.every(({ kind }) => kind === 'resident')) {
      crossings.add(
        ends
          .map(({ area }) => area)
          .toSorted()
          .join(' – '),
      )
    }
  }
  const residents = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return { counts, residents, levels, nodes, crossings }
}
