import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer } from '../support/server.ts'
import { street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, launch, open } from './browser.ts'

const good = 'Wie;Buurtje;Levensfase\nPim;Hoekpolder;oudere\nZoë;Cardia;34\n'
const faulty = `${good}Rob;Cardia;oud\n;Cardia;\nPim;Elders;oudere\n`
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

describe.skipIf(!chromium)('importing a list', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('three faults, each in its row; put right and loaded; and all of it undone', async () => {
    const server = await ownServer()
    await server.record(street)
    const head = () => server.weefsel.log.head()
    const before = await head()
    const page = await open(browser, `${server.url}/?n=here&window=all&view=import`)
    const chooser = page.locator('input[type="file"]')
    await chooser.setInputFiles(file('lijst.csv', faulty))
    await page.getByLabel('Wat staat er op een rij?').selectOption('een bewoner')
    await page.getByLabel('Betekent: Wie').selectOption('naam')
    await page.getByLabel('Betekent: Buurtje').selectOption('buurt')
    await page.getByRole('button', { name: 'Controleer' }).click()
    await page.getByText('3 rijen kunnen zo niet worden ingelezen.').waitFor()
    const rows = await page
      .getByRole('table')
      .filter({ hasText: 'Wat er niet klopt' })
      .getByRole('row')
      .allInnerTexts()
    expect(rows.slice(1).map((row) => row.split('\t')[0]?.trim())).toEqual(['4', '5', '6'])
    expect(await head()).toBe(before)

    await page.getByRole('button', { name: 'Ander bestand' }).click()
    await chooser.setInputFiles(file('lijst.csv', good))
    await page.getByLabel('Wat staat er op een rij?').selectOption('een bewoner')
    await page.getByLabel('Betekent: Wie').selectOption('naam')
    await page.getByRole('button', { name: 'Controleer' }).click()
    await page.getByText('Klaar om in te lezen: 2 rijen').waitFor()
    expect(await head()).toBe(before)
    await page.getByRole('button', { name: 'Lees in', exact: true }).click()
    await page.getByText('Ingelezen: 2 gebeurtenissen zijn vastgelegd.').waitFor()
    await page.getByRole('button', { name: 'Maak deze inlezing ongedaan' }).click()
    await page.getByText('2 gebeurtenissen, ongedaan gemaakt').waitFor()
    expect(await head()).toBe(before + 4)
  })

  test('a title above the header is seen, the header can stand elsewhere, and all of it is clean for axe', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/?n=here&window=all&view=import`)
    await page.locator('input[type="file"]').setInputFiles(file('lijst.csv', `Lijst van november\n\n${good}`))
    const line = page.getByLabel('Op welke rij staan de namen van de kolommen?')
    await line.waitFor()
    expect(await line.inputValue()).toBe('3')
    await page.getByRole('rowheader', { name: 'Levensfase' }).waitFor()
    expect(await flaws(page)).toEqual([])
    await line.fill('4')
    await line.press('Tab')
    await page.getByRole('rowheader', { name: 'Hoekpolder' }).waitFor()
    await line.fill('3')
    await line.press('Tab')
    await page.getByRole('rowheader', { name: 'Levensfase' }).waitFor()
  })

  test('what is no list is refused in words, and nothing happens', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/?n=here&window=all&view=import`)
    await page.locator('input[type="file"]').setInputFiles(file('leeg.csv', ''))
    await page.getByText('Dit lukte niet').waitFor()
    await page.getByRole('button', { name: 'Ander bestand' }).click()
    await page.getByText('Sleep een bestand hierheen').waitFor()
  })
})
