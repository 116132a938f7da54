import { buildExplorer } from '../build.ts'
import { type Benchmark, notHere, type Result } from './benchmark.ts'
import { openBrowser } from './frames/browse.ts'
import { type ColdDemo, withDemo } from './frames/coldDemo.ts'
import { emptyPage, firstPicture, graphRequest } from './frames/firstPicture.ts'
import { weights } from './frames/weights.ts'

const RUNS = 5
const WIDTHS = [1440, 820, 390] as const
/** In kilobytes, gzipped. */
const WEIGHT = 260
/** A shift that nobody notices; browsers call 0.1 good. */
const SHIFT = 0.01

const middle = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN

async function run(): Promise<Result[]> {
  await buildExplorer()
  const browser = await openBrowser()
  if (!browser) return [...(await weigh()), notHere('the first picture of the demo', 'Chromium')]
  try {
    return await withDemo(async (cold) => {
      // Work that a browser does only once is not counted for the first picture.
      await emptyPage(browser)
      const rounds = []
      for (let round = 0; round < RUNS; round++) {
        const picture = await firstPicture(browser, cold, WIDTHS[0])
        rounds.push({ ...picture, limit: (await emptyPage(browser)) + (await graphRequest(cold)) })
      }
      const limit = middle(rounds.map((round) => round.limit))
      const against = 'an empty Vite page and the request for the picture, middle of five'
      const timed = (name: string, value: number, most: number | null): Result => ({
        name,
        value,
        unit: 'ms',
        against,
        reference: limit,
        ratio: value / limit,
        goal: most === null ? null : `≤ ${most}`,
        holds: most === null || value / limit <= most,
      })
      return [
        timed(
          'the first picture of the demo from a cold server',
          middle(rounds.map(({ drawn }) => drawn)),
          2,
        ),
        timed('until it can be moved', middle(rounds.map(({ moves }) => moves)), null),
        ...(await weigh()),
        ...(await shifts(browser, cold)),
      ]
    })
  } finally {
    await browser.close()
  }
}

async function weigh(): Promise<Result[]> {
  const { first, moving } = await weights()
  const of = (name: string, bytes: number): Result => ({
    name,
    value: bytes / 1000,
    unit: 'kB',
    against: 'the weight we allow',
    reference: WEIGHT,
    ratio: bytes / 1000 / WEIGHT,
    goal: '≤ 1',
    holds: bytes / 1000 <= WEIGHT,
  })
  return [
    of('JavaScript for the first picture, gzipped', first),
    of('the same until it can be moved, with the tour', moving),
  ]
}

async function shifts(browser: Parameters<typeof firstPicture>[0], cold: ColdDemo): Promise<Result[]> {
  const found: Result[] = []
  for (const width of WIDTHS) {
    const { shift } = await firstPicture(browser, cold, width)
    found.push({
      name: `what shifts while it comes, ${width} px wide`,
      value: shift,
      unit: '',
      against: 'what is not noticed',
      reference: SHIFT,
      ratio: shift / SHIFT,
      goal: '≤ 1',
      holds: shift <= SHIFT,
    })
  }
  return found
}

export const benchmarks: readonly Benchmark[] = [{ name: 'firstPicture', run }]
