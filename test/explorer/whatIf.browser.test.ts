import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer } from '../support/server.ts'
import { people, street, welfare } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, launch, open, phone } from './browser.ts'

const SPRING = '?n=here&asOf=2026-03-15'

describe.skipIf(!chromium)('what if somebody stopped', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  async function openPanel(id: string, options = {}) {
    const server = await ownServer()
    await server.record(street)
    const asked: string[] = []
    const page = await open(browser, `${server.url}/${SPRING}&selected=${id}`, options)
    page.on('request', (request) => {
      if (request.url().includes('/what-if')) asked.push(request.url())
    })
    return { page, asked, server }
  }

  test('is worked out when asked, in two sentences, and nothing is recorded', async () => {
    const { page, asked, server } = await openPanel(people.anna)
    const question = page.getByRole('button', { name: 'Wat als Anna wegvalt?' })
    await question.waitFor()
    const before = await server.weefsel.log.head()
    expect(asked).toEqual([])
    await question.click()
    await page
      .getByText('Dan gaat het grootste verbonden deel van 5 naar 3 bewoners: 1 ander raakt los.')
      .waitFor()
    await page.getByText('4 bewoners komen op een ring verder naar buiten: Bram, Cem, Dina en Ed.').waitFor()
    expect(asked).toHaveLength(1)
    expect(await server.weefsel.log.head()).toBe(before)
  })

  test('an answer goes when another person or moment is looked at', async () => {
    const { page } = await openPanel(people.anna)
    await page.getByRole('button', { name: 'Wat als Anna wegvalt?' }).click()
    await page.getByText('Er wordt niets vastgelegd.').waitFor()
    await page.keyboard.press('[')
    await expect.poll(() => page.getByText('Er wordt niets vastgelegd.').count()).toBe(0)
  })

  test('a partner leaves, on a phone, clean for axe', async () => {
    const { page } = await openPanel(welfare, phone)
    await page.getByRole('button', { name: 'Wat als Welzijn Rijswijk weggaat?' }).click()
    await page.getByText('1 bewoner komt op een ring verder naar buiten: Fatima.').waitFor()
    expect(await flaws(page)).toEqual([])
  })
})
