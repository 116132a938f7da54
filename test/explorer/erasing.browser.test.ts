import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer } from '../support/server.ts'
import { people, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, launch, open, phone } from './browser.ts'

describe.skipIf(!chromium)('erasing somebody in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  const erase = async (page: Page) => {
    await page.getByRole('button', { name: 'Deze bewoner wissen' }).click()
    await page.getByText('Dit is niet terug te draaien.').waitFor()
    await page.getByRole('button', { name: 'Ja, wis alles' }).click()
  }

  test('asks once more, and every window that shows them lets go of them', async () => {
    const server = await ownServer()
    await server.record(street)
    const address = `${server.url}/?n=here&asOf=2026-03-15&selected=${people.ed}`
    const [mine, other] = await Promise.all([open(browser, address), open(browser, address)])
    const panel = (page: Page) => page.getByRole('complementary', { name: 'Gekozen' })
    await panel(other).getByRole('heading', { name: 'Ed' }).waitFor()
    await panel(mine).getByRole('button', { name: 'Deze bewoner wissen' }).click()
    await mine.getByRole('button', { name: 'Nee, niet wissen' }).click()
    expect(await panel(mine).getByRole('heading', { name: 'Ed' }).count()).toBe(1)
    await erase(mine)
    for (const page of [mine, other]) {
      await panel(page).waitFor({ state: 'detached' })
      await expect.poll(() => page.getByText('Ed', { exact: true }).count()).toBe(0)
    }
    expect(await server.get('/graph')).not.toMatchObject({
      nodes: expect.arrayContaining([expect.objectContaining({ id: people.ed })]),
    })
  })

  test('whose data are past their retention stands on the first screen, and opens who they are about', async () => {
    const server = await ownServer()
    await server.record([
      ...street,
      {
        type: 'basis-recorded',
        occurredAt: '2026-01-02',
        data: { resident: people.ed, basis: 'consent', purpose: 'Kennismaken', retainUntil: '2026-02-01' },
      },
    ])
    const page = await open(browser, `${server.url}/?n=here&view=today`)
    const list = page.getByRole('region', { name: 'Gegevens om naar te kijken' })
    await list.getByRole('button', { name: /Ed.*bewaartermijn voorbij sinds 1 februari 2026/ }).waitFor()
    expect(await flaws(page)).toEqual([])
    await list.getByRole('button', { name: /Ed/ }).click()
    await page.getByRole('button', { name: 'Deze bewoner wissen' }).waitFor()
  })

  test('on a phone it is clean for axe, and the file of a person is a page of its own', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/?n=here&selected=${people.anna}`, phone)
    await page.getByRole('button', { name: 'Deze bewoner wissen' }).click()
    await page.getByText('Dit is niet terug te draaien.').waitFor()
    expect(await flaws(page)).toEqual([])
    const file = page.getByRole('link', { name: /^Inzage/ })
    await page.goto(new URL((await file.getAttribute('href'))!, server.url).href)
    await page.getByRole('heading', { name: 'Wat er over u is vastgelegd' }).waitFor()
    expect(await flaws(page)).toEqual([])
  })
})
