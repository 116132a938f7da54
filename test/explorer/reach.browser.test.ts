import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { neighbourhoodName, readNewEvent } from '../../events/index.ts'
import { owner, type Principal } from '../../services/roles/index.ts'
import { neighbourhood } from '../access/attack/seventy.ts'
import { grants } from '../access/roles.ts'
import { ownServer } from '../support/server.ts'
import { chromium } from '../support/tools.ts'
import { flaws, laptop, launch, open, phone } from './browser.ts'

const MAY = Date.parse('2026-05-20T12:00:00Z')
const coalition: Principal = { ...owner, grants: [grants.coalition] }

/** A server with the seventy residents, open to somebody. */
async function serverFor(openTo: Principal) {
  const server = await ownServer({ now: () => MAY, openTo })
  await server.weefsel.log.append({
    neighbourhood: neighbourhoodName.parse('here'),
    events: neighbourhood.map((event) => readNewEvent(event, () => crypto.randomUUID())),
    recordedBy: 'test',
  })
  await server.weefsel.settled()
  return server
}

describe.skipIf(!chromium)('reach on the screen', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  for (const [size, options] of Object.entries({ laptop, phone })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`says what is hidden, and axe finds nothing: ${size}, ${colorScheme}`, async () => {
        const server = await serverFor(owner)
        const page = await open(browser, `${server.url}/?n=here&view=reach`, { ...options, colorScheme })
        await page.getByText('Ongeveer 70 bewoners zijn bekend.').waitFor()
        await page.getByText('minder dan 10').first().waitFor()
        expect(
          await page
            .locator('td')
            .filter({ hasText: /^\s*[0-9]\s*$/ })
            .count(),
        ).toBe(0)
        await page.getByText('Bekijk als tabel').click()
        expect(await flaws(page)).toEqual([])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(wide).toBe(0)
      })
    }
  }

  test('an earlier month is chosen, and the figures are those of then', async () => {
    const server = await serverFor(owner)
    const page = await open(browser, `${server.url}/?n=here&view=reach`)
    await page.getByText('Stand op 30 april 2026').waitFor()
    await page.getByRole('combobox', { name: 'Maand' }).selectOption('2026-02')
    await page.getByText('Stand op 28 februari 2026').waitFor()
  })

  test('somebody of the coalition is shown reach and nothing about people', async () => {
    const server = await serverFor(coalition)
    const page = await open(browser, server.url)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(`${server.url}/?n=here&view=people`)
    await page.getByText('Ongeveer 70 bewoners zijn bekend.').waitFor()
    expect(await page.getByRole('button', { name: 'Mensen' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Ontmoeting' }).count()).toBe(0)
    expect(asked.filter((path) => /\/(graph|events|live|timeline|residents)/.test(path))).toEqual([])
    expect(await flaws(page)).toEqual([])
  })
})
