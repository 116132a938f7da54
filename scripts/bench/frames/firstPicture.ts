import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { DEMO_NEIGHBOURHOOD, DEMO_UNTIL } from '../../demo/index.ts'
import { openPage } from './browse.ts'
import type { ColdDemo } from './coldDemo.ts'

export type FirstPicture = {
  /** From opening the address until everybody is drawn, and until the picture can be moved, in milliseconds. */
  readonly drawn: number
  readonly moves: number
  /** The sum of what shifted while it came, as browsers count it: 0 is nothing. */
  readonly shift: number
}

/** Opens the demo on a server that nobody has asked anything yet, in a browser that remembers nothing. */
export const firstPicture = (browser: Browser, cold: ColdDemo, width: number): Promise<FirstPicture> =>
  cold(async (url) => {
    const page = await openPage(browser)
    await page.setViewportSize({ width, height: 900 })
    await page.addInitScript(countShifts)
    const start = performance.now()
    await page.goto(url, { waitUntil: 'commit' })
    const polling = 'raf'
    const isDrawn = () => performance.getEntriesByName('weefsel.picture').length > 0
    await page.waitForFunction(isDrawn, undefined, { polling })
    const drawn = performance.now() - start
    await page.waitForFunction(() => document.querySelector('.graph canvas'), undefined, { polling })
    const moves = performance.now() - start
    await page.waitForLoadState('networkidle').catch(() => page.waitForLoadState('load'))
    const shift = await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0))
    await page.context().close()
    return { drawn, moves, shift }
  })

function countShifts() {
  type Shift = PerformanceEntry & { readonly value: number }
  let sum = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) sum += entry.value
    document.documentElement.dataset.shift = String(sum)
  }).observe({ type: 'layout-shift', buffered: true })
}

/** How long the request for the same picture takes on a server that nobody has asked anything yet, in milliseconds. */
export const graphRequest = (cold: ColdDemo): Promise<number> =>
  cold(async (url) => {
    const question = new URLSearchParams({
      asOf: DEMO_UNTIL,
      window: '180d',
      sectors: 'area',
      groups: 'auto',
    })
    const start = performance.now()
    const response = await fetch(`${url}/api/v1/neighbourhoods/${DEMO_NEIGHBOURHOOD}/graph?${question}`)
    if (!response.ok) throw new Error(`the picture was answered with ${response.status}`)
    await response.arrayBuffer()
    return performance.now() - start
  })

/** How long an empty page takes that Vite built, in milliseconds. */
export async function emptyPage(browser: Browser): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'weefsel-empty-'))
  const { build, preview } = await import('vite')
  try {
    await writeFile(
      join(folder, 'index.html'),
      '<!doctype html><html lang="nl"><title>Empty</title><script type="module" src="/main.ts"></script>',
    )
    await writeFile(join(folder, 'main.ts'), "document.body.append(document.createElement('canvas'))\n")
    await build({ root: folder, configFile: false, logLevel: 'silent' })
    const server = await preview({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      preview: { port: 0, host: '127.0.0.1' },
    })
    const page = await openPage(browser)
    const start = performance.now()
    await page.goto(server.resolvedUrls?.local[0] ?? '', { waitUntil: 'commit' })
    await page.waitForFunction(() => document.querySelector('canvas'), undefined, { polling: 'raf' })
    const ms = performance.now() - start
    await page.context().close()
    await server.close()
    return ms
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
