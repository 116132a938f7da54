import type { Browser } from 'playwright-core'
import { serve } from '../../services/app/serve.ts'
import { buildExplorer } from '../build.ts'
import { type Benchmark, notHere, type Result } from './benchmark.ts'
import { openBrowser, openPage } from './frames/browse.ts'
import { drive, type Smoothness } from './frames/drive.ts'
import { showPlain } from './frames/plainCytoscape.ts'
import { bench, history, inDirectory } from './history.ts'
import { quietServer } from './quietServer.ts'

const SIZES = [500, 5_000, 50_000]
/** Plain Cytoscape is not asked to draw more people than this: the goal is held against it at the fewest. */
const PLAIN_UP_TO = 5_000
const MOMENT = 'asOf=2026-11-20'

const p95 = ({ frames }: Smoothness) => frames[Math.floor((frames.length - 1) * 0.95)] ?? Number.NaN

type Seen = { readonly ours: Smoothness; readonly opened: Smoothness; readonly plain: Smoothness | undefined }

/** The same neighbourhood in the explorer, with a group open, and in plain Cytoscape. */
const seen = (browser: Browser, residents: number): Promise<Seen> =>
  inDirectory(async (data) => {
    const served = await serve(quietServer(data), async ({ log }) => {
      const chunks = history({ events: residents * 4, residents, days: 180 })
      await log.appendAll({ neighbourhood: bench, recordedBy: 'bench', chunks })
    })
    try {
      const look = async (query: string) => {
        const page = await openPage(browser)
        await page.goto(`${served.url}/?n=${bench}&${MOMENT}${query}`)
        await page.locator('.graph canvas').first().waitFor({ state: 'attached', timeout: 120_000 })
        // The figures beside the picture come after it.
        await page.waitForTimeout(1_000)
        const smoothness = await drive(page, '.graph')
        await page.context().close()
        return smoothness
      }
      const ours = await look('')
      const opened = await look('&open=Oost')
      let plain: Smoothness | undefined
      if (residents <= PLAIN_UP_TO) {
        const page = await openPage(browser)
        const graph = await fetch(`${served.url}/api/v1/neighbourhoods/${bench}/graph?${MOMENT}`)
        await showPlain(page, await graph.json())
        plain = await drive(page, '#plain')
        await page.context().close()
      }
      return { ours, opened, plain }
    } finally {
      await served.close()
    }
  })

async function frames(): Promise<Result[]> {
  const browser = await openBrowser()
  if (!browser) return [notHere('pan and zoom, p95 frame', 'Chromium')]
  try {
    await buildExplorer()
    const results: Result[] = []
    let reference: Smoothness | undefined
    for (const residents of SIZES) {
      const { ours, opened, plain } = await seen(browser, residents)
      reference ??= plain
      if (!reference) throw new Error('plain Cytoscape was not measured')
      const people = residents.toLocaleString('en')
      const against = 'plain Cytoscape at 500'
      const of = (name: string, value: number, its: number, most: number | null): Result => ({
        name: `${name}, ${people} people`,
        value,
        unit: 'ms',
        against,
        reference: its,
        ratio: value / its,
        goal: most === null ? null : `≤ ${most}`,
        holds: most === null || value / its <= most,
      })
      // The picture follows the screen: it must be as fluid with the most people as with the fewest.
      const goal = residents === SIZES.at(-1) ? 1 : null
      results.push(of('pan and zoom, p95 frame', p95(ours), p95(reference), goal))
      results.push(of('the same with a group open', p95(opened), p95(reference), null))
      results.push(of('a click until it shows', ours.delay, reference.delay, null))
      if (plain && plain !== reference) {
        results.push(of('plain Cytoscape itself, p95 frame', p95(plain), p95(reference), null))
      }
    }
    return results
  } finally {
    await browser.close()
  }
}

export const benchmarks: readonly Benchmark[] = [{ name: 'frames', run: frames }]
