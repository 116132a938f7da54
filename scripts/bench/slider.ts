import { setImmediate as nextTurn } from 'node:timers/promises'
import { openAccess } from '../../services/access/index.ts'
import { createServer } from '../../services/app/createServer.ts'
import { openWeefsel } from '../../services/app/openWeefsel.ts'
import { owner } from '../../services/roles/index.ts'
import { DAY } from '../../services/shared/time.ts'
import { recordDemo } from '../commands/demo.ts'
import { DEMO_NEIGHBOURHOOD, DEMO_SEED, DEMO_UNTIL } from '../demo/index.ts'
import type { Benchmark, Result } from './benchmark.ts'
import { inDirectory } from './history.ts'

/** The time for one picture at 60 a second. */
const FRAME = 1_000 / 60
const DAYS = 730
const STEP = 2

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN

/** Asks for the picture of every other day of the demo's two years, one after the other, as a slider does. */
async function slider(): Promise<Result[]> {
  return inDirectory(async (data) => {
    const weefsel = await openWeefsel({ data, demo: DEMO_NEIGHBOURHOOD })
    await recordDemo(weefsel, DEMO_SEED, DEMO_UNTIL)
    await weefsel.settled()
    const access = openAccess(data, Date.now, weefsel.log.vault.keys)
    const app = await createServer(weefsel, { logLevel: 'silent', access, openTo: owner })
    try {
      const ask = async (moment: number) => {
        // Questions arrive on separate turns of the event loop; without a turn between them no answer would be freed.
        await nextTurn()
        const start = performance.now()
        const asOf = new Date(moment).toISOString()
        const { statusCode } = await app.inject(
          `/api/v1/neighbourhoods/${DEMO_NEIGHBOURHOOD}/graph?asOf=${asOf}`,
        )
        if (statusCode !== 200) throw new Error(`GET /graph answered ${statusCode}`)
        return performance.now() - start
      }
      const end = Date.parse(DEMO_UNTIL)
      // The first questions plan the picture and warm the code up; a drag begins on a picture that is there.
      for (let day = 0; day < 40; day++) await ask(end - day * DAY - 1)
      const taken: number[] = []
      for (let day = DAYS; day >= 0; day -= STEP) taken.push(await ask(end - day * DAY))
      taken.sort((a, b) => a - b)
      const spread = [0.5, 0.9, 0.95, 0.99, 1].map(
        (share) => `p${share * 100} ${at(taken, share).toFixed(1)}`,
      )
      return [
        {
          name: `a drag over two years of the demo, ${taken.length} steps (${spread.join(', ')} ms), p95`,
          value: at(taken, 0.95),
          unit: 'ms',
          against: 'one frame at 60 a second',
          reference: FRAME,
          ratio: at(taken, 0.95) / FRAME,
          goal: '≤ 1',
          holds: at(taken, 0.95) <= FRAME,
        },
      ]
    } finally {
      await app.close()
      access.close()
      await weefsel.close()
    }
  })
}

export const benchmarks: readonly Benchmark[] = [{ name: 'slider', run: slider }]
