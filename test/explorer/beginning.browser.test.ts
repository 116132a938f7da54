import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grants } from '../access/roles.ts'
import { ownServer } from '../support/server.ts'
import { street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, laptop, launch, open, phone } from './browser.ts'

describe.skipIf(!chromium)('from an empty folder', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test.each([
    ['a laptop', laptop],
    ['a phone', phone],
  ] as const)(
    'a neighbourhood is begun and its first people recorded and visited, on %s',
    async (...[, options]) => {
      const server = await ownServer()
      const page = await open(browser, server.url, options)
      await page.getByRole('heading', { name: 'Begin een wijk' }).waitFor()
      expect(await flaws(page)).toEqual([])

      // A fault is said at its field, and nothing that was typed is lost.
      await page.getByRole('textbox', { name: 'Buurt 1', exact: true }).fill('Kanaleneiland-Noord')
      await page.getByRole('textbox', { name: 'Inwoners van buurt 1, ongeveer' }).fill('veel')
      await page.getByRole('button', { name: 'Begin', exact: true }).click()
      await page.getByText('Vul in hoe de wijk heet.').waitFor()
      await page.getByText('Vul een heel getal in').waitFor()
      expect(await flaws(page)).toEqual([])
      await page.getByRole('textbox', { name: 'Hoe heet de wijk?' }).fill('Kanaleneiland')
      await page.getByText('Zo staat hij in het adres: kanaleneiland').waitFor()
      await page.getByRole('textbox', { name: 'Inwoners van buurt 1, ongeveer' }).fill('4.120')
      await page.getByRole('button', { name: 'Plakken uit een lijst' }).click()
      await page.getByRole('textbox', { name: 'Plak hier' }).fill('Kanaleneiland-Zuid 3870\nTranswijk\t2405')
      await page.getByRole('button', { name: 'Overnemen' }).click()
      await page.getByText('10.395 mensen die hier wonen ken je nog niet').waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      await page.getByRole('button', { name: 'Begin', exact: true }).click()

      await page.getByRole('heading', { name: 'Vandaag Kanaleneiland' }).waitFor()
      expect(await flaws(page)).toEqual([])
      await page.getByRole('button', { name: 'Mijn organisatie vastleggen' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Naam' }).fill('Welzijn Utrecht')
      await dialog.getByLabel('Sector').selectOption('welzijn')
      await dialog.getByRole('button', { name: 'Vastleggen' }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'De eerste bewoner typen' }).click()
      await dialog.getByRole('textbox', { name: 'Naam' }).fill('Fatma Yıldız')
      await dialog.getByRole('button', { name: 'Vastleggen' }).click()
      await dialog.waitFor({ state: 'detached' })

      // On day one she is the one to visit, which is one tap.
      const visits = page.getByRole('region', { name: 'Bij wie ga je deze week langs?' })
      await visits.getByRole('button', { name: 'Fatma Yıldız', exact: true }).waitFor()
      await visits.getByText('Je bent pas begonnen').waitFor()
      expect(await flaws(page)).toEqual([])
      await visits.getByRole('button', { name: 'Ik ben bij Fatma Yıldız geweest' }).click()
      await visits.getByText('Bezoek aan Fatma Yıldız namens Welzijn Utrecht is vastgelegd.').waitFor()
      const levelOf = async () => {
        const answer = await fetch(`${server.url}/api/v1/neighbourhoods/kanaleneiland/graph`)
        const { nodes } = (await answer.json()) as { nodes: { label: string; level: string | null }[] }
        return nodes.find(({ label }) => label === 'Fatma Yıldız')?.level
      }
      await expect.poll(levelOf).toBe('only-formal')
      await visits.getByRole('button', { name: 'Ongedaan maken' }).click()
      await expect.poll(levelOf).toBe('not-in-view')
    },
  )

  test('who works in one neighbourhood only cannot begin another; who works in all can, from Meer', async () => {
    const one = await ownServer({ openTo: { id: 'k', via: 'open', grants: [grants.kwartiermaker] } })
    const page = await open(browser, `${one.url}/?view=begin`)
    await page
      .getByRole('main')
      .getByText(/Er is nog geen wijk|In jouw rol/)
      .waitFor()

    const all = await ownServer()
    await all.record(street)
    const more = await open(browser, `${all.url}/?n=here&view=more`)
    await more.getByRole('button', { name: 'Nog een wijk beginnen' }).click()
    await more.getByRole('textbox', { name: 'Hoe heet de wijk?' }).fill('Here')
    // The address of another is taken.
    await more.getByText('Zo staat hij in het adres: here-2').waitFor()
  })
})
