import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SentEvent } from '../../events/index.ts'
import { ownServer } from '../support/server.ts'
import { people, street, welfare } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, laptop, launch, open, phone } from './browser.ts'

/** The pictures are of today, and so is whom they met. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const piet = '00000001-0000-4000-8000-0000000000c1'
const again = '00000001-0000-4000-8000-0000000000c2'

/** Piet comes from a list; somebody registers him again in the street. */
const registered: readonly SentEvent[] = [
  ...street,
  {
    type: 'resident-registered',
    occurredAt: '2026-01-01',
    source: 'import',
    data: {
      resident: piet,
      name: 'Piet van ’t Hof',
      reference: 'W-20261',
      area: 'Hoekpolder',
      lifeStage: 'older',
    },
  },
  {
    type: 'resident-registered',
    occurredAt: '2026-03-13',
    data: { resident: again, name: 'Piet Hof', area: 'Hoekpolder' },
  },
  {
    type: 'resident-met-resident',
    occurredAt: daysAgo(12),
    data: { residents: [piet, people.cem] },
  },
  { type: 'resident-met-partner', occurredAt: daysAgo(10), data: { resident: again, partner: welfare } },
]

describe.skipIf(!chromium)('registrations that may be one person, in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  async function look(options: BrowserContextOptions) {
    const server = await ownServer()
    await server.record(registered)
    const page = await open(browser, `${server.url}/?n=here&view=people&window=all`, options)
    return { server, page }
  }

  test.each([
    ['a laptop', laptop],
    ['a phone', phone],
  ] as const)(
    'stand side by side, are merged in two taps, and parted again, on %s',
    async (...[, options]) => {
      const { page, server } = await look(options)
      await page.getByText('Eén bewoner staat er misschien dubbel in.').waitFor()
      await page.getByRole('button', { name: 'Kijk welke' }).click()
      await page.getByRole('heading', { name: 'Is dit dezelfde persoon?' }).waitFor()
      const card = (name: string) => page.getByRole('article', { name, exact: true })
      await card('Piet van ’t Hof').getByText('W-20261').waitFor()
      await card('Piet van ’t Hof').getByText('uit een lijst').waitFor()
      await card('Piet Hof')
        .getByText(/^Welzijn Rijswijk, \d+ \w+ \d{4}$/)
        .waitFor()
      const together = page.getByRole('complementary', { name: 'Samen worden ze' })
      await together
        .getByText('één lijntje: één lijntje met een bewoner, en één met een organisatie')
        .waitFor()
      expect(await flaws(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)

      await page.getByRole('button', { name: 'Ja, dezelfde' }).click()
      await page.getByRole('main').getByText('Piet van ’t Hof is nu één persoon.').waitFor()
      await page.getByText('Dat waren ze allemaal.').waitFor()
      await expect
        .poll(async () => (await server.get<{ nodes: { id: string }[] }>('/graph')).nodes.map(({ id }) => id))
        .not.toContain(again)

      await page.goto(`${server.url}/?n=here&view=people&selected=${piet}`)
      const panel = page.getByRole('complementary', { name: 'Gekozen' })
      await panel.getByText('Deze persoon stond er 2 keer in.').waitFor()
      expect(await flaws(page)).toEqual([])
      await panel.getByRole('button', { name: 'Toch twee mensen: Piet Hof' }).click()
      await panel.getByText('Deze persoon stond er 2 keer in.').waitFor({ state: 'detached' })
      await expect
        .poll(async () => (await server.get<{ nodes: { id: string }[] }>('/graph')).nodes.map(({ id }) => id))
        .toContain(again)
      // Parting two people tells them apart as well.
      await page.getByText('Eén bewoner staat er misschien dubbel in.').waitFor({ state: 'detached' })
    },
  )

  test('who are two people are not proposed again; an answer can be taken back', async () => {
    const { page, server } = await look(laptop)
    await page.goto(`${server.url}/?n=here&view=doubles`)
    await page.getByRole('button', { name: 'Nee, twee mensen' }).click()
    await page.getByRole('main').getByText('Piet van ’t Hof en Piet Hof blijven twee mensen.').waitFor()
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await page.getByRole('button', { name: 'Nee, twee mensen' }).click()
    await page.getByText('Dat waren ze allemaal.').waitFor()
    await expect.poll(async () => (await server.get<{ count: number }>('/doubles')).count).toBe(0)
  })
})
