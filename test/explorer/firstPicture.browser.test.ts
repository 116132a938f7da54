import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer } from '../support/server.ts'
import { people, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { laptop, launch, open } from './browser.ts'

const GRAPH = '/api/v1/neighbourhoods/here/graph?'

async function streetServer() {
  const server = await ownServer()
  await server.record(street)
  return server
}

describe('the page of the explorer', () => {
  test('announces what is asked first, for whoever may ask it', async () => {
    const { url } = await streetServer()
    const { headers } = await fetch(`${url}/?n=here&asOf=2026-03-15&sectors=cohort&open=x`)
    expect(headers.get('link')).toBe(
      `</api/v1/neighbourhoods>; rel=preload; as=fetch; crossorigin, <${GRAPH}asOf=2026-03-15&window=180d&sectors=cohort&groups=auto&open=x>; rel=preload; as=fetch; crossorigin`,
    )
    // The explorer leaves an unknown value at its default; so does the page.
    const strange = await fetch(`${url}/?n=elsewhere&asOf=soon&window=9d&n=twice`)
    expect(strange.headers.get('link')).toMatch(/here\/graph\?(asOf=[\d-]+&)?window=180d&sectors=area/)
  })

  test('is sent compressed and asked for anew, its scripts are kept', async () => {
    const { url } = await ownServer()
    const page = await fetch(`${url}/`, { headers: { 'accept-encoding': 'br' } })
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text()) ?? []
    for (const encoding of ['br', 'gzip']) {
      const { headers } = await fetch(`${url}${script}`, { headers: { 'accept-encoding': encoding } })
      expect(headers.get('content-encoding')).toBe(encoding)
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(headers.get('content-type')).toMatch(/javascript/)
      expect(headers.get('vary')).toBe('accept-encoding')
    }
    const plain = await fetch(`${url}${script}`, { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    // A worker that was kept would keep an old explorer.
    const worker = await fetch(`${url}/worker.js`)
    expect(worker.headers.get('cache-control')).toBe('no-cache')
  })
})

describe.skipIf(!chromium)('the first picture', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test.each([
    '',
    '&asOf=2026-03-15',
    '&asOf=2026-03-15&window=90d&sectors=lifeStage',
    '&grouped=1&open=Hoekpolder|Vlinder buurt',
    '&view=people&asOf=2026-03-15',
  ])('is asked once, as it was announced: %s', async (query) => {
    const { url } = await streetServer()
    const asked: string[] = []
    const page = await open(browser, `${url}/?n=here${query}`, laptop, (fresh) =>
      fresh.on('request', (request) => asked.push(request.url().slice(url.length))),
    )
    const isShown = query.includes('people')
      ? page.getByRole('row', { name: /Anna/ })
      : page.getByText('7 bewoners.')
    await isShown.first().waitFor()
    expect(asked.filter((path) => path === '/api/v1/neighbourhoods')).toHaveLength(1)
    expect(asked.filter((path) => path.startsWith(GRAPH))).toHaveLength(1)
  })

  test('can be pointed at before it can be moved', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/?n=here&asOf=2026-03-15`, laptop, (fresh) =>
      // It never comes.
      fresh.route('**/assets/fabricCanvas*', () => {}),
    )
    await page.getByText('7 bewoners.').waitFor()
    const { nodes, fabric } = await server.get<{
      nodes: { id: string; x: number; y: number }[]
      fabric: { radius: number }
    }>('/graph?asOf=2026-03-15')
    const { x, y } = nodes.find(({ id }) => id === people.ed)!
    const box = (await page.locator('.graph').boundingBox())!
    const zoom = (Math.min(box.width, box.height) / 2 - 34) / (fabric.radius * 1.09)
    await page.mouse.click(box.x + box.width / 2 + x * zoom, box.y + box.height / 2 + y * zoom)
    await page.getByRole('complementary', { name: 'Gekozen' }).getByRole('heading', { name: 'Ed' }).waitFor()
  })

  test('moves nothing while it comes: laptop, tablet and phone', async () => {
    const { url, record } = await streetServer()
    const data = { area: 'Hoekpolder', population: { older: 940 } }
    await record([{ type: 'area-described', occurredAt: '2026-01-01', data }])
    for (const [width, height] of [
      [1440, 900],
      [820, 1100],
      [390, 844],
    ] as const) {
      const page = await open(
        browser,
        `${url}/?n=here&asOf=2026-03-15`,
        { viewport: { width, height } },
        (fresh) =>
          fresh.addInitScript(() => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0
              document.documentElement.dataset.shift = String(sum)
            }).observe({ type: 'layout-shift', buffered: true })
          }),
      )
      await page.locator('.graph canvas').first().waitFor({ state: 'attached' })
      await page.waitForLoadState('networkidle').catch(() => page.waitForLoadState('load'))
      expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBeLessThan(0.05)
    }
  })
})
