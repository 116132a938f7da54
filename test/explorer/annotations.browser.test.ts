import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SentEvent } from '../../events/index.ts'
import { ownServer } from '../support/server.ts'
import { livingRoom, people, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, launch, open } from './browser.ts'

const SPRING = '?n=here&asOf=2026-03-15'

let made = 0
const annotation = (note: string, about: object): SentEvent => ({
  type: 'annotation-made',
  occurredAt: '2026-03-12',
  data: { annotation: `00000008-0000-4000-8000-00000000000${++made}`, note, ...about },
})
const told = () => [
  annotation('De straat lag open', { from: '2026-03-03', until: '2026-03-06' }),
  annotation('Nieuwe koffie', { place: livingRoom, from: '2026-08-10' }),
  annotation('Wil graag leren fietsen', { resident: people.fatima }),
]

describe.skipIf(!chromium)('annotations in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('are made in the panel, put right, and taken back', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${SPRING}&selected=${people.gerrit}`)
    const panel = page.getByRole('complementary', { name: 'Gekozen' })
    const dialog = page.getByRole('dialog')
    await panel.getByRole('button', { name: 'Aantekening', exact: true }).click()
    await dialog.getByText('Alleen bij een aantekening over een bewoner').waitFor()
    expect(await flaws(page)).toEqual([])
    await dialog.getByLabel('Notitie').fill('Belt liever niet')
    await dialog.getByRole('button', { name: 'Vastleggen' }).click()
    const list = panel.getByRole('region', { name: 'Aantekeningen' })
    await list.getByText('Belt liever niet').click()
    await dialog.getByRole('button', { name: 'Verbeteren' }).click()
    await dialog.getByLabel('Notitie').fill('Belt alleen overdag')
    await dialog.getByLabel('Waarom klopt het niet').fill('Overdag mag wel')
    await dialog.getByRole('button', { name: 'Verbetering vastleggen' }).click()
    await list.getByText('Belt alleen overdag').click()
    expect(await list.getByText('Belt liever niet').count()).toBe(0)
    await dialog.getByRole('button', { name: 'Intrekken' }).click()
    await dialog.getByLabel('Waarom klopt het niet').fill('Was iemand anders')
    await dialog.getByRole('button', { name: 'Trek in' }).click()
    await list.getByRole('listitem').waitFor({ state: 'detached' })
  })

  test('about a moment are made from the slider, and stand on it with their text', async () => {
    const server = await ownServer()
    await server.record([...street, ...told()])
    const page = await open(browser, `${server.url}/?n=here&asOf=2026-05-20`)
    const marks = page.getByRole('list', { name: 'Aantekeningen in de tijd' })
    await marks.getByRole('button', { name: 'Aantekening bij 3 mrt 2026' }).focus()
    await marks.getByText('De straat lag open').waitFor()
    await marks.getByText('3 mrt 2026 tot en met 6 mrt 2026 · de wijk').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Escape')
    await marks.getByText('De straat lag open').waitFor({ state: 'detached' })
    // About somebody only while they are chosen.
    expect(await marks.getByRole('listitem').count()).toBe(2)

    await page.getByRole('button', { name: 'Meer over tijd' }).click()
    await page.getByRole('button', { name: 'Aantekening bij 20 mei 2026' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Notitie').fill('Lentefeest')
    await dialog.getByRole('button', { name: 'Vastleggen' }).click()
    await marks.getByRole('button', { name: 'Aantekening bij 20 mei 2026', exact: true }).focus()
    await marks.getByText('Lentefeest').waitFor()
  })

  test('are hidden where names are hidden', async () => {
    const server = await ownServer()
    await server.record([...street, ...told()])
    const page = await open(browser, `${server.url}/${SPRING}`)
    const marks = page.getByRole('list', { name: 'Aantekeningen in de tijd' })
    await marks.getByRole('button').first().waitFor()
    await page.goto(`${server.url}/${SPRING}&present=1`)
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    await marks.waitFor({ state: 'detached' })
  })

  test('stand in the tables; in the report only when they are about nobody', async () => {
    const server = await ownServer()
    await server.record([...street, ...told()])
    const page = await open(browser, `${server.url}/${SPRING}&view=people`)
    await page.getByRole('cell', { name: 'Wil graag leren fietsen' }).waitFor()
    await page.getByRole('button', { name: '1 aantekening over de wijk' }).click()
    await page.getByRole('dialog').getByText('De straat lag open').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.goto(`${server.url}/${SPRING}&view=places`)
    await page.getByRole('cell', { name: 'Nieuwe koffie' }).waitFor()
    await page.goto(`${server.url}/?n=here&asOf=2026-08-20&view=report`)
    await page.getByText('De straat lag open').waitFor()
    await page.getByText('Huiskamer:').waitFor()
    expect(await page.getByText('Wil graag leren fietsen').count()).toBe(0)
  })
})
