import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer } from '../support/server.ts'
import { street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, launch, open, phone } from './browser.ts'

describe.skipIf(!chromium)('the tour', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('is walked by the keyboard, screen by screen, and ends where more can be found', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/?n=here&window=all&view=more`, phone)
    await page.getByRole('button', { name: 'Rondleiding' }).press('Enter')
    await page.getByRole('heading', { name: 'Het weefsel' }).and(page.locator(':focus')).waitFor()
    expect(await flaws(page)).toEqual([])
    const titles = ['Vandaag', 'Ontmoeting', 'Mensen', 'Vraag en talent', 'Meer']
    for (const title of titles) {
      await page.getByRole('button', { name: 'Verder', exact: true }).press('Enter')
      await page
        .getByRole('heading', { level: 2, name: title, exact: true })
        .and(page.locator(':focus'))
        .waitFor()
    }
    await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe('more')
    await page.getByRole('button', { name: 'Klaar' }).press('Enter')
    await expect.poll(() => page.getByText('6 van 6').count()).toBe(0)
  })

  test('is left at any step with Escape, and a real neighbourhood does not offer it', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/?n=here&window=all&view=more`)
    expect(await page.getByText('Nieuw hier?').count()).toBe(0)
    await page.getByRole('button', { name: 'Rondleiding' }).click()
    await page.getByText('1 van 6').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByText('1 van 6').count()).toBe(0)
  })
})
