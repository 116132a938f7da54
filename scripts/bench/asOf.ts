import { setImmediate as nextTurn } from 'node:timers/promises'
import { serve } from '../../services/app/serve.ts'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { openSqliteLog } from '../../services/log/index.ts'
import { rebuild } from '../../services/project/index.ts'
import { owner } from '../../services/roles/index.ts'
import { DAY } from '../../services/shared/time.ts'
import type { Benchmark, Result } from './benchmark.ts'
import { bench, END, history, inDirectory, type Shape } from './history.ts'

const RESIDENTS = 5_000
const ASKED = 24

// Other load on the machine only adds time, so the quicker quarter shows the work itself best.
const lowerQuartile = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 2] ?? Number.NaN

/** How long `GET /graph` takes for moments spread over the last year, and how long a replay to such a moment takes. */
async function times(shape: Shape): Promise<{ ask: number; replay: number }> {
  return inDirectory(async (directory) => {
    const log = openSqliteLog({ directory })
    await log.appendAll({ neighbourhood: bench, recordedBy: 'bench', chunks: history(shape) })
    await log.close()
    const where = { data: directory, host: '127.0.0.1', port: 0, logLevel: 'silent' } as const
    const served = await serve({ ...where, openTo: owner, now: () => END }, ({ settled }) => settled())
    try {
      const ask = async (at: number) => {
        // Questions arrive on separate turns of the event loop; without a turn between them no answer would be freed.
        await nextTurn()
        const start = performance.now()
        const answer = await fetch(
          `${served.url}/api/v1/neighbourhoods/${bench}/graph?asOf=${new Date(at).toISOString()}&window=180d`,
        )
        await answer.arrayBuffer()
        if (!answer.ok) throw new Error(`GET /graph answered ${answer.status}`)
        return performance.now() - start
      }
      // The first question plans the picture, once for the neighbourhood.
      await ask(END)
      await ask(END - DAY)
      const asked: number[] = []
      for (let number = 0; number < ASKED; number++) asked.push(await ask(END - 2 * DAY - number * 15 * DAY))

      const start = performance.now()
      const { log } = served.weefsel
      await rebuild(log, createMemoryGraph(), bench, await log.head())
      return { ask: lowerQuartile(asked), replay: performance.now() - start }
    } finally {
      await served.close()
    }
  })
}

async function asOf(): Promise<Result[]> {
  const half = await times({ events: 500_000, residents: RESIDENTS, days: 1_825 })
  const whole = await times({ events: 1_000_000, residents: RESIDENTS, days: 3_650 })
  return [
    {
      name: 'GET /graph as of a moment, 1,000,000 events, 5,000 residents, 180 days',
      value: whole.ask,
      unit: 'ms',
      against: 'replaying the log to that moment',
      reference: whole.replay,
      ratio: whole.replay / whole.ask,
      goal: '≥ 50 × as fast',
      holds: whole.replay / whole.ask >= 50,
    },
    {
      name: 'the same question when the history has doubled',
      value: whole.ask,
      unit: 'ms',
      against: 'half the history',
      reference: half.ask,
      ratio: whole.ask / half.ask,
      goal: '≤ 1.25',
      holds: whole.ask / half.ask <= 1.25,
    },
  ]
}

export const benchmarks: readonly Benchmark[] = [{ name: 'as-of', run: asOf }]
