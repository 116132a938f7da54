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

/** How long a step took, and for how much of that the server's thread was at work, in milliseconds. */
type Taken = { readonly ms: number; readonly cpu: number }

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
      const ask = async (moment: number): Promise<Taken> => {
        // Questions arrive on turns of their own: without one between them, earlier answers would stay in memory.
        await nextTurn()
        const before = process.threadCpuUsage()
        const start = performance.now()
        const asOf = new Date(moment).toISOString()
        const url = `/api/v1/neighbourhoods/${DEMO_NEIGHBOURHOOD}/graph?asOf=${asOf}`
        const answer = await app.inject({ url, payloadAsStream: true })
        // The bytes are taken as a socket takes them. To read them as text is the browser's work.
        for await (const _ of answer.stream());
        if (answer.statusCode !== 200) throw new Error(`GET /graph answered ${answer.statusCode}`)
        const { user, system } = process.threadCpuUsage(before)
        return { ms: performance.now() - start, cpu: (user + system) / 1_000 }
      }
      const end = Date.parse(DEMO_UNTIL)
      // The first questions plan the picture and warm the code up; a drag begins on a picture that is there.
      for (let day = 0; day < 40; day++) await ask(end - day * DAY - 1)
      const steps: Taken[] = []
      for (let day = DAYS; day >= 0; day -= STEP) steps.push(await ask(end - day * DAY))
      const taken = steps.map(({ ms }) => ms).sort((a, b) => a - b)
      const atWork = steps.map(({ cpu }) => cpu).sort((a, b) => a - b)
      const spread = [0.5, 0.9, 0.95, 0.99, 1].map(
        (share) => `p${share * 100} ${at(taken, share).toFixed(1)}`,
      )
      return [
        {
          name: `a drag over two years of the demo, ${taken.length} steps (${spread.join(', ')} ms; p95 of processor time ${at(atWork, 0.95).toFixed(1)} ms), p95`,
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
