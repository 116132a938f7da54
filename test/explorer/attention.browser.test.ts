import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer } from '../support/server.ts'
import { meeting, people, registration, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, launch, open, phone } from './browser.ts'

const id = (n: number) => `00000009-0000-4000-8000-${String(n).padStart(12, '0')}`
const signal = (n: number) => ({
  type: 'signal-raised',
  occurredAt: `2026-03-${10 + n}`,
  data: { signal: id(10 + n), resident: people.gerrit },
})
/** The street, where Anna carries three, Ed and Hana hang on her, and people look for and offer things. */
const busyStreet = [
  ...street,
  registration('hana', '2026-01-01', 'Vlinderbuurt'),
  meeting('hana', 'anna', '2026-03-09'),
  meeting('fatima', 'anna', '2026-03-09'),
  {
    type: 'need-voiced',
    occurredAt: '2026-03-10',
    data: { need: id(1), resident: people.gerrit, topic: 'garden' },
  },
  {
    type: 'skill-offered',
    occurredAt: '2026-03-10',
    data: { skill: id(2), resident: people.bram, topic: 'garden' },
  },
  ...[1, 2, 3, 4].map(signal),
]

async function busyServer() {
  const server = await ownServer()
  await server.record(busyStreet)
  return server
}

describe.skipIf(!chromium)('what asks for attention', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('who carries much, in a sentence that opens the person', async () => {
    const { url } = await busyServer()
    const page = await open(browser, `${url}/?n=here&view=today&asOf=2026-04-01`)
    await page
      .getByRole('button', { name: 'Als Anna stopt, verliezen 3 bewoners hun enige lijntje.' })
      .click()
    await page
      .getByRole('complementary', { name: 'Gekozen' })
      .getByRole('heading', { name: 'Anna' })
      .waitFor()
  })

  test('the fading line that is the only one of somebody', async () => {
    const { url } = await busyServer()
    const page = await open(browser, `${url}/?n=here&view=today&asOf=2026-07-15`)
    await page.getByRole('button', { name: /^Het enige lijntje van Ed vervaagt\. Anna en Ed/ }).click()
    await page.getByRole('complementary', { name: 'Gekozen' }).getByRole('heading', { name: 'Ed' }).waitFor()
  })

  test('a need beside who offers it; each opens its own person', async () => {
    const { url } = await busyServer()
    const page = await open(browser, `${url}/?n=here&view=today&asOf=2026-04-01`)
    const panel = page.getByRole('complementary', { name: 'Gekozen' })
    await page.getByRole('button', { name: 'Gerrit zoekt hulp bij de tuin.' }).click()
    await panel.getByRole('heading', { name: 'Gerrit' }).waitFor()
    await page.getByRole('button', { name: 'Bram biedt dat aan.' }).click()
    await panel.getByRole('heading', { name: 'Bram' }).waitFor()
  })

  test('open signals: three, and all when asked; clean for axe and nothing too small to touch', async () => {
    const { url } = await busyServer()
    const page = await open(browser, `${url}/?n=here&view=today&asOf=2026-04-01`, phone)
    const signals = page.getByRole('button', { name: /^Signaal over Gerrit/ })
    await signals.first().waitFor()
    expect(await signals.count()).toBe(3)
    await page.getByRole('button', { name: 'Alle 4 tonen : Open signalen' }).click()
    expect(await signals.count()).toBe(4)
    const small = await page
      .getByRole('region', { name: 'Wat aandacht vraagt' })
      .getByRole('button')
      .evaluateAll((all) =>
        all
          .filter((button) => button.getBoundingClientRect().height < 43.5)
          .map((button) => button.textContent),
      )
    expect(small).toEqual([])
    expect(await flaws(page)).toEqual([])
  })

  test('seams between areas', async () => {
    const server = await ownServer()
    const far = Array.from({ length: 4 }, (_, n) => ({
      type: 'resident-registered',
      occurredAt: '2026-01-01',
      data: { resident: id(30 + n), name: `Buur ${n}`, area: 'Our-House' },
    }))
    await server.record([...street, ...far])
    const page = await open(browser, `${server.url}/?n=here&view=today&asOf=2026-04-01`)
    await page.getByText(/^Tussen Hoekpolder en Our-House loopt geen lijntje\. Op grond van/).waitFor()
  })

  test('nothing to say is said', async () => {
    const server = await ownServer()
    await server.record(street.slice(0, 7))
    const page = await open(browser, `${server.url}/?n=here&view=today&asOf=2026-04-01`)
    await page.getByText('Niets wat nu aandacht vraagt in de vastgelegde contacten.').waitFor()
  })
})
