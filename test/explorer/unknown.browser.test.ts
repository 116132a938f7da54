import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer, type TestServer } from '../support/server.ts'
import { street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, laptop, launch, open, phone } from './browser.ts'

type Fabric = { radius: number; sectors: { name: string; start: number; end: number }[] }
const SPRING = '?n=here&asOf=2026-03-15'
const described = (area: string, population: Record<string, number>) => ({
  type: 'area-described',
  occurredAt: '2026-01-01',
  data: { area, population },
})

describe.skipIf(!chromium)('people who live here and whom nobody knows yet', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  /** Whether anything is drawn where the widest part of the rim would be, in the middle of Hoekpolder. */
  async function isRimDrawn(page: Page, server: TestServer) {
    const { fabric } = await server.get<{ fabric: Fabric }>('/graph?asOf=2026-03-15')
    const { start, end } = fabric.sectors.find(({ name }) => name === 'Hoekpolder')!
    return page.evaluate(
      ({ angle, radius }) => {
        const picture = document.querySelector('.picture')
        if (!picture) throw new Error('the picture is not there')
        const room = Math.min(picture.clientWidth, picture.clientHeight) / 2 - 34
        const away = (room / (radius * 1.09)) * radius * 1.05
        const spot = new DOMPoint(Math.cos(angle) * away, Math.sin(angle) * away)
        return [...picture.querySelectorAll<SVGPathElement>('.rim path')].some((part) =>
          part.isPointInFill(spot),
        )
      },
      { angle: (start + end) / 2, radius: fabric.radius },
    )
  }

  for (const [size, options] of Object.entries({ laptop, phone })) {
    test(`are told in a sentence and seen as a rim: ${size}`, async () => {
      const server = await ownServer()
      const population = { older: 40, child: 10 }
      await server.record([
        ...street,
        described('Hoekpolder', population),
        described('Vlinderbuurt', { older: 2 }),
      ])
      const page = await open(browser, `${server.url}/${SPRING}`, options)
      await page.getByText('52 inwoners kennen we nog niet').waitFor()
      await expect.poll(() => isRimDrawn(page, server)).toBe(true)
      expect(await flaws(page)).toEqual([])
    })
  }

  test('where nothing is known of who lives here, nothing is said or drawn', async () => {
    const server = await ownServer()
    await server.record([...street, described('Hoekpolder', { older: 0 })])
    const page = await open(browser, `${server.url}/${SPRING}&view=more`)
    const answered = page.waitForResponse(/\/gaps/)
    await page.getByRole('button', { name: 'Weefsel' }).click()
    await answered
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    await expect.poll(() => page.getByText('kennen we nog niet').count()).toBe(0)
  })
})
