import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer } from '../support/server.ts'
import { street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, laptop, launch, open } from './browser.ts'

const MISSING = 'Dit onderdeel kon niet worden opgehaald.'

async function streetPage(browser: Browser, view = '', gone?: string): Promise<Page> {
  const server = await ownServer()
  await server.record(street)
  const address = `${server.url}/?n=here&asOf=2026-03-15${view}`
  return open(browser, address, laptop, (page) => gone && page.route(gone, (route) => route.abort()))
}

describe.skipIf(!chromium)('a part of the explorer that cannot be fetched', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test.each([
    ['a screen', '&view=people', '**/assets/PeopleView*', 'Mensen'],
    ['who is chosen', '&selected=00000001-0000-4000-8000-000000000001', '**/assets/PersonPanel*', 'Anna'],
  ])('says so, and is there when it is asked for again: %s', async (_, view, gone, heading) => {
    const page = await streetPage(browser, view, gone)
    await page.getByText(MISSING).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.unroute(gone)
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await page.getByRole('heading', { name: heading, exact: true }).first().waitFor()
    await expect.poll(() => page.getByText(MISSING).count()).toBe(0)
  })

  test('leaves the fabric to look at when it is what makes it move', async () => {
    const gone = '**/assets/fabricCanvas*'
    const page = await streetPage(browser, '', gone)
    await page.getByText(MISSING).waitFor()
    await page.getByText('7 bewoners.').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.unroute(gone)
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await page.locator('.graph canvas').first().waitFor({ state: 'attached' })
    expect(await page.getByText(MISSING).count()).toBe(0)
  })

  test('opens the page anew when the server has another build, at the same place', async () => {
    const page = await streetPage(browser)
    await page.getByText('7 bewoners.').waitFor()
    const gone = '**/assets/Options*'
    await page.route(gone, (route) => route.fulfill({ status: 404, body: 'gone' }))
    await page.evaluate(() => {
      document.documentElement.dataset.before = 'yes'
    })
    await page.getByRole('button', { name: 'Meer mogelijkheden' }).click()
    await page.getByText(MISSING).waitFor()
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await page.locator('html:not([data-before])').waitFor({ state: 'attached' })
    await page.getByText('7 bewoners.').waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('asOf')).toBe('2026-03-15')
  })
})
