import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nl } from '../../explorer/text/messages/nl.ts'
import { ownServer } from '../support/server.ts'
import { meeting, people, registration, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, launch, open } from './browser.ts'

const SPRING = '?n=here&asOf=2026-03-15'

describe.skipIf(!chromium)('time in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('what was only recorded later can be left out', async () => {
    let now = Date.parse('2026-03-11T12:00:00Z')
    const server = await ownServer({ now: () => now })
    await server.record(street)
    now = Date.parse('2026-06-01T12:00:00Z')
    await server.record([meeting('gerrit', 'anna', '2026-03-10')])
    const page = await open(browser, `${server.url}/${SPRING}`)
    await page.getByText('7 bewoners. 0 niet in beeld').waitFor()
    await page.getByRole('button', { name: 'Meer over tijd' }).click()
    await page.getByRole('checkbox', { name: /Wat wisten we toen/ }).check()
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    await page.getByText('Zoals we het op 15 maart 2026 wisten.').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.reload()
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
  })

  test('two days as a difference, and side by side', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${SPRING}&since=2026-03-05`)
    await page.getByText('Sinds 5 maart 2026: 3 nieuwe lijntjes, 0 verdwenen').waitFor()
    await page.getByText('6 bewoners kwamen dichterbij').waitFor()
    await page.getByText('nieuw lijntje', { exact: true }).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: 'Naast elkaar' }).click()
    await expect
      .poll(() => page.locator('figcaption strong').allTextContents(), { timeout: 20_000 })
      .toEqual(['5 maart 2026', '15 maart 2026'])
    expect(await flaws(page)).toEqual([])
    await page.getByRole('combobox', { name: 'Vergelijk met' }).selectOption('niets')
    await expect.poll(() => page.getByText('Sinds 5 maart').count()).toBe(0)
  })

  test('side by side both days are seen through the lens that is chosen', async () => {
    const server = await ownServer()
    const onEd = (['fatima', 'gerrit', 'hana'] as const).map((name) => meeting(name, 'ed', '2026-03-09'))
    await server.record([...street, registration('hana'), ...onEd])
    const page = await open(browser, `${server.url}/${SPRING}&since=2026-03-05&beside=1&lens=bridges`)
    const [then, now] = [page.locator('figcaption').first(), page.locator('figcaption').last()]
    await then.getByText('5 maart 2026').waitFor()
    await then.getByText(nl.picture.bridgesSentence(0, 0)).waitFor()
    // Three came to hang on Ed, and three on Anna, through whom he knows the others.
    await now.getByText('15 maart 2026').waitFor()
    await now.getByText(/^Aan .* hangen \d+ anderen/).waitFor()
    await page.getByText('Naden', { exact: true }).click()
    for (const caption of [then, now]) await caption.getByText(/^Tussen /).waitFor()
    expect(await flaws(page)).toEqual([])
  })

  test('from one day on which something happened to the next, told in sentences', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${SPRING}`)
    await page.getByRole('button', { name: 'Meer over tijd' }).click()
    await page.getByRole('button', { name: 'Vorige dag met een gebeurtenis' }).click()
    await page.getByText('1 gebeurtenis op 10 maart 2026').waitFor()
    await page.locator('.told').getByText('Anna sprak Welzijn Rijswijk').waitFor()
    await page.getByRole('button', { name: 'Vorige dag met een gebeurtenis' }).click()
    await page.locator('.told').getByText('Fatima sprak Welzijn Rijswijk').waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('asOf')).toBe('2026-03-09')
  })

  test('a server that takes long is not taken for one that is gone', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${SPRING}`)
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/graph?*', async (route) => {
      await held
      await route.continue()
    })
    await page.keyboard.press('[')
    await page.getByText('Het duurt langer dan anders.').waitFor()
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    answer()
    await expect.poll(() => page.getByText('Het duurt langer dan anders.').count()).toBe(0)
  })

  test('somebody alone in a neighbourhood stands on the outer ring', async () => {
    const server = await ownServer()
    await server.record(
      street.filter(({ type, data }) => type === 'resident-registered' && data.resident === people.anna),
    )
    const page = await open(browser, `${server.url}/${SPRING}`)
    await page.getByText('1 bewoner. 1 niet in beeld').waitFor()
    for (const lens of ['Bereik', 'Bruggen', 'Naden', 'Groepen']) {
      await page.getByText(lens, { exact: true }).click()
      await page.getByRole('radio', { name: lens, checked: true }).waitFor({ state: 'attached' })
    }
    await page.getByRole('button', { name: 'in geen kring 1', exact: true }).waitFor()
  })
})
