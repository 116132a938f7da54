import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SentEvent } from '../../events/index.ts'
import { ownServer } from '../support/server.ts'
import { people, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, laptop, launch, open, phone } from './browser.ts'

const views = [
  ...['today', 'fabric', 'people', 'places', 'more', 'needs', 'import', 'report', 'reach'],
  ...['state', 'people', 'tokens', 'looks', 'keys', 'erasure'].map((tab) => `admin&tab=${tab}`),
]
const wishes: readonly SentEvent[] = [
  {
    type: 'need-voiced',
    occurredAt: '2026-03-01',
    data: {
      need: '00000009-0000-4000-8000-000000000001',
      resident: people.ed,
      topic: 'meals',
      note: 'Graag samen',
    },
  },
  {
    type: 'skill-offered',
    occurredAt: '2026-03-02',
    data: { skill: '00000009-0000-4000-8000-000000000002', resident: people.bram, topic: 'meals' },
  },
  {
    type: 'signal-raised',
    occurredAt: '2026-03-02',
    data: { signal: '00000009-0000-4000-8000-000000000003', resident: people.gerrit },
  },
]
const sizes = { laptop, phone }
/** Axe looks at a dozen screens, a few seconds each on a busy machine. */
const MANY_SCREENS = 300_000

describe.skipIf(!chromium)('the explorer for everybody', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  for (const [size, options] of Object.entries(sizes)) {
    test(
      `axe finds nothing on any screen, in the light and in the dark: ${size}`,
      async () => {
        const server = await ownServer()
        await server.record([...street, ...wishes])
        const page = await open(browser, `${server.url}/?n=here&asOf=2026-03-15`, options)
        async function isClean(screen: string) {
          expect(await flaws(page), screen).toEqual([])
          await page.emulateMedia({ colorScheme: 'dark' })
          // Colours are all that is different in the dark.
          expect(await flaws(page, ['color-contrast']), `${screen}, dark`).toEqual([])
          await page.emulateMedia({ colorScheme: 'light' })
        }
        for (const view of views) {
          await page.goto(`${server.url}/?n=here&asOf=2026-03-15&view=${view}`)
          await page.getByRole('heading', { level: 1 }).waitFor()
          await page.getByText('Wordt opgevraagd…').first().waitFor({ state: 'detached' })
          await isClean(view)
        }
        await page.goto(`${server.url}/?n=here&asOf=2026-03-15&selected=${people.ed}`)
        await page.getByText('Alles wat is vastgelegd').waitFor()
        await isClean('panel')
        await page.keyboard.press('Escape')
        await page.keyboard.press('n')
        await page.getByRole('dialog').waitFor()
        await isClean('dialog')
      },
      MANY_SCREENS,
    )
  }

  for (const [size, options] of Object.entries({
    laptop,
    phone: { ...phone, colorScheme: 'dark' as const },
  })) {
    test(
      `axe finds nothing on any form: ${size}`,
      async () => {
        const server = await ownServer()
        await server.record([...street, ...wishes])
        const page = await open(browser, `${server.url}/?n=here&asOf=2026-03-15&view=people`, options)
        await page.keyboard.press('n')
        await page.getByRole('button', { name: 'Iets anders vastleggen' }).click()
        await page.getByRole('searchbox', { name: 'Zoek, bijvoorbeeld' }).waitFor()
        expect(await flaws(page), 'list of what can be recorded').toEqual([])
        for (const name of [
          'Gegevens van bewoner aangevuld',
          'Plek geopend',
          'Vraag beantwoord',
          'Buurt beschreven',
        ]) {
          await page.getByRole('button', { name }).click()
          await page.getByRole('button', { name: 'Vastleggen' }).click()
          await page.getByText('Nog niet vastgelegd.').waitFor()
          expect(await flaws(page), name).toEqual([])
          await page.getByRole('button', { name: 'Terug naar de lijst' }).click()
        }
        await page.goto(`${server.url}/?n=here&asOf=2026-03-15&view=subject&selected=${people.ed}`)
        await page.getByRole('button', { name: 'Ed en Anna' }).first().click()
        await page.getByRole('button', { name: 'Intrekken' }).click()
        expect(await flaws(page), 'an event, about to be retracted').toEqual([])
      },
      MANY_SCREENS,
    )
  }

  test('nothing sticks out sideways and everything to touch is large enough, on a phone', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/?n=here&asOf=2026-03-15`, phone)
    for (const view of views) {
      await page.goto(`${server.url}/?n=here&asOf=2026-03-15&view=${view}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const found = await page.evaluate(() => {
        const small = [
          ...document.querySelectorAll('button, select, input:not([type=radio]), a.button, summary'),
        ]
          .filter(
            (element) => element.getClientRects().length > 0 && !element.closest('[role="application"]'),
          )
          .filter((element) => element.getBoundingClientRect().height < 43.5)
          .map((element) => `${element.tagName} ${element.textContent?.trim()}`)
        return { small, wide: document.documentElement.scrollWidth - innerWidth }
      })
      expect(found, view).toEqual({ small: [], wide: 0 })
    }
  })

  test('the first Tab leads past the menu', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/?n=here`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })
})
