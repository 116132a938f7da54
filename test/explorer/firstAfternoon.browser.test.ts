import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer } from '../support/server.ts'
import { chromium } from '../support/tools.ts'
import { flaws, laptop, launch, open, phone } from './browser.ts'

const given =
  'Aisha Bas Cor Dewi Els Farid Gerda Hugo Ilse Joost Karima Lars Mila Noor Omar Piet Quinta Ruben Saar Tom'
const family =
  'Aalders Bakker Cools Dijk Evers Faas Groen Haan Idrissi Jansen Kuiper Loos Mulder Nagel Ooms Prins Quik Roos Smit Tol'
const names = given.split(' ').flatMap((first) => family.split(' ').map((last) => [first, last] as const))
const infix = (index: number) => (index % 9 === 0 ? 'van de' : '')
const called = (index: number) => {
  const [first, last] = names[index]!
  return [first, infix(index), last].filter(Boolean).join(' ')
}

/** Four hundred people as an office lists them: a title, parts of names, dates of birth, words for tags. */
const list = [
  'Bewoners Kanaleneiland, uitdraai november 2026;;;;;;',
  ';;;;;;',
  'Nummer;Roepnaam;Voorvoegsel;Geslachtsnaam;Geboortedatum;Wijkdeel;Kenmerken',
  ...names.map(([first, last], n) => {
    const born = `${1 + (n % 28)}-${1 + (n % 12)}-${1930 + (n % 70)}`
    const tags = ['', 'mantelzorger', 'woont alleen', 'niet online, nieuw'][n % 4]
    return `${n + 1};${first};${infix(n)};${last};${born};${n % 2 ? 'Noord' : 'Zuid'};${tags}`
  }),
].join('\r\n')

/** The meeting of two people, typed as a user does in the form that stays open for the next. */
async function record(page: Page, who: string, whom: string) {
  const form = page.getByRole('dialog')
  await form.getByRole('combobox', { name: 'Wie', exact: true }).fill(who)
  await page.keyboard.press('Enter')
  await form.getByRole('combobox', { name: 'Met wie' }).and(page.locator(':focus')).waitFor()
  await form.getByRole('combobox', { name: 'Met wie' }).fill(whom)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await form.getByText(`Vastgelegd: ${who} en ${whom} ontmoetten elkaar`).waitFor()
}

describe.skipIf(!chromium)('the first afternoon of a neighbourhood', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test.each([
    ['a laptop', laptop],
    ['a phone', phone],
  ] as const)(
    'from nothing, with a list of 400 and 20 facts, to the first introduction, on %s',
    async (...[, options]) => {
      const server = await ownServer()
      const page = await open(browser, server.url, options)
      await page.getByRole('textbox', { name: 'Hoe heet de wijk?' }).fill('Kanaleneiland')
      await page.getByRole('textbox', { name: 'Buurt 1', exact: true }).fill('Noord')
      await page.getByRole('button', { name: 'Begin', exact: true }).click()
      await page.getByRole('heading', { name: 'Vandaag Kanaleneiland' }).waitFor()

      await page.getByRole('button', { name: 'Een lijst inlezen' }).click()
      const file = { name: 'bewoners.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
      await page.locator('input[type="file"]').setInputFiles(file)
      await page.getByRole('button', { name: 'Controleer' }).click()
      await page.getByText('Klaar om in te lezen: 400 rijen').waitFor()
      await page.getByText('Van 400 geboortedata wordt alleen de levensfase bewaard.').waitFor()
      expect(await flaws(page)).toEqual([])
      await page.getByRole('button', { name: 'Lees in', exact: true }).click()
      await page.getByText('Ingelezen: 400 gebeurtenissen zijn vastgelegd.').waitFor()

      const here = `${server.url}/?n=kanaleneiland`
      await page.goto(here)
      await page.getByText('400 bewoners. 400 niet in beeld').waitFor()
      await page.keyboard.press('n')
      // A ring of twelve, so that some have an acquaintance in common, and eight who know one of them.
      for (let n = 1; n <= 12; n++) await record(page, called(n), called(n === 12 ? 1 : n + 1))
      for (let n = 1; n <= 8; n++) await record(page, called(n), called(n + 12))
      await page.getByText(/^400 bewoners\. 380 niet in beeld/).waitFor()

      await page.goto(`${here}&view=today`)
      const introductions = page.getByRole('main')
      const card = introductions.getByRole('article').first()
      await card.waitFor()
      expect(await introductions.getByRole('article').count()).toBe(3)
      await card.getByRole('button', { name: /^Doen: / }).click()
      await page.getByText('Van de eerdere: 1 gelegd').waitFor()
      const events = await fetch(
        `${server.url}/api/v1/neighbourhoods/kanaleneiland/events?type=introduction-made`,
      )
      expect(await events.json()).toMatchObject({ events: [{ type: 'introduction-made' }] })
    },
  )
})
