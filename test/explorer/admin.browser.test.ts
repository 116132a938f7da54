import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { SentEvent } from '../../events/index.ts'
import { openAccess } from '../../services/access/index.ts'
import { serve } from '../../services/app/serve.ts'
import { type Grant, owner } from '../../services/roles/index.ts'
import { grants } from '../access/roles.ts'
import { ownDirectory } from '../support/directory.ts'
import { ownServer } from '../support/server.ts'
import { people, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { workers } from '../support/workers.ts'
import { flaws, launch, open, phone } from './browser.ts'

const hana: SentEvent = {
  type: 'resident-registered',
  occurredAt: '2026-01-01',
  data: { resident: people.hana, name: 'Hana', reference: 'client-77', area: 'Hoekpolder' },
}
const past: SentEvent = {
  type: 'basis-recorded',
  occurredAt: '2026-01-02',
  data: { resident: people.ed, basis: 'consent', purpose: 'Kennismaken', retainUntil: '2026-02-01' },
}

/** A street whose visitor is its owner at first, and the administrator from then on. */
async function administered() {
  const visitor: { id: string; via: 'open'; grants: readonly Grant[] } = { ...owner, via: 'open' }
  const server = await ownServer({ openTo: visitor })
  await server.record([...street, hana, past])
  await server.get(`/residents/${people.hana}`)
  visitor.grants = [grants.administrator]
  return { server, visitor, address: (tab: string) => `${server.url}/?n=here&view=admin&tab=${tab}` }
}

/** Nothing that names or describes somebody stands on the screen. */
async function namesNobody(page: Page) {
  const text = await page.getByRole('main').textContent()
  expect(text).not.toMatch(/Hana|Anna|Gerrit|client-77|Hoekpolder/)
}

describe.skipIf(!chromium)('the administrator', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('sees in sentences what goes well and what to look at, and goes there', async () => {
    const { address } = await administered()
    const page = await open(browser, address('state'), phone)
    await page.getByText('alles wat is vastgelegd is verwerkt').waitFor()
    await page.getByText('Elke gebeurtenis is verwerkt.').waitFor()
    await page.getByText('Hier is geen back-up bekend.').waitFor()
    await page.getByText('Van 1 bewoner is de bewaartermijn voorbij').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: 'Naar ‘Wissen en inzage’' }).click()
    await page.getByText('bewaartermijn voorbij sinds 1 februari 2026').waitFor()
    await namesNobody(page)
  })

  test('makes an access token that is shown once, works, and ends when it is revoked', async () => {
    const { server, address } = await administered()
    const page = await open(browser, address('tokens'))
    await page.getByText('Er zijn nog geen toegangssleutels.').waitFor()
    expect(await page.getByRole('combobox', { name: 'Rol' }).locator('option').allTextContents()).toEqual([
      'coalitie',
      'beheerder',
      'bewaking',
    ])
    await page.getByRole('textbox', { name: 'Waarvoor' }).fill('raad')
    await page.getByLabel('Laatste dag').fill('2020-01-01')
    await page.getByRole('button', { name: 'Maak toegangssleutel' }).click()
    await page.getByText('Kies een dag die nog komt').waitFor()
    await page.getByLabel('Laatste dag').fill('2031-06-30')
    await page.getByRole('button', { name: 'Maak toegangssleutel' }).click()
    await page.getByText('Je ziet hem alleen nu.').waitFor()
    expect(await flaws(page)).toEqual([])
    const token = (await page.getByText(/^weefsel_[\w-]{43}$/).textContent()) ?? ''
    const answer = async () =>
      (await fetch(`${server.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })).status
    expect(await answer()).toBe(200)
    await page.getByRole('button', { name: 'Klaar, ik heb hem bewaard' }).click()
    await page.getByText('tot en met 30 juni 2031').waitFor()
    expect(await page.getByText(token).count()).toBe(0)
    await page.getByRole('button', { name: 'Trek ‘raad’ in' }).click()
    await page.getByRole('button', { name: 'Nee, laat zo' }).click()
    expect(await answer()).toBe(200)
    await page.getByRole('button', { name: 'Trek ‘raad’ in' }).click()
    await page.getByRole('button', { name: 'Ja, trek in' }).click()
    await page.getByRole('button', { name: 'Toon ook 1 die niet meer werken' }).click()
    await page.getByText('ingetrokken', { exact: true }).waitFor()
    expect(await answer()).toBe(401)
  })

  test('who works in the neighbourhood as well may let others see it', async () => {
    const { visitor, address } = await administered()
    visitor.grants = owner.grants
    const page = await open(browser, address('tokens'))
    await page.getByRole('combobox', { name: 'Rol' }).selectOption('researcher')
    await page.getByRole('button', { name: 'Maak toegangssleutel' }).click()
    await page.getByText('Vul de naam van het onderzoek in').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('textbox', { name: 'Naam van het onderzoek' }).fill('scriptie-2026')
    await page.getByRole('button', { name: 'Maak toegangssleutel' }).click()
    await page.getByText('Je ziet hem alleen nu.').waitFor()
  })

  test('finds in the log who looked at somebody, takes it along, and has the log checked', async () => {
    const { server, address } = await administered()
    const page = await open(browser, address('looks'))
    const lines = page.getByRole('region', { name: 'Regels' })
    await lines.getByText('een bladzijde').waitFor()
    const resident = page.getByRole('textbox', { name: 'Bewoner' })
    await resident.fill('client-77')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.getByText('Kies bij welke wijk deze bewoner hoort.').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('combobox', { name: 'Wijk' }).selectOption('here')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.getByText('Kies bij welke wijk deze bewoner hoort.').waitFor({ state: 'detached' })
    await lines.getByText('een bladzijde').waitFor()
    expect(page.url()).not.toContain('client-77')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Bewaar als spreadsheet' }).click()
    const file = await readFile(await (await saved).path(), 'utf8')
    expect(file).toMatch(/^\uFEFFRegel;Wanneer;Wie;Rol;Blik;Wijk;Wat;Bewoners\r\n1;2.*;een bladzijde;1\r\n$/)
    await resident.fill('client-78')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.getByText('In deze wijk heeft niemand dit nummer of deze referentie.').waitFor()
    await page.getByRole('button', { name: 'Controleer het logboek' }).click()
    await page.getByText('Nagelopen regels: 1.').waitFor()
    const end = (await page.getByText(/^1:[0-9a-f]{64}$/).textContent()) ?? ''
    const noted = page.getByRole('textbox', { name: 'Eindpunt' })
    await noted.fill(end.replace('1:', '9:'))
    await page.getByRole('button', { name: 'Controleer het logboek' }).click()
    await page
      .getByText('Het logboek klopt niet. Tot en met regel 1 is het in orde; regel 2 ontbreekt.')
      .waitFor()
    expect(await flaws(page)).toEqual([])
    expect(await server.ask('/graph')).toMatchObject({ status: 403 })
  })

  test('erases somebody who is named by reference, after being told what happens', async () => {
    const { server, visitor, address } = await administered()
    const page = await open(browser, address('erasure'), { ...phone, colorScheme: 'dark' })
    const field = page.getByRole('textbox', { name: 'Nummer of referentie' })
    await field.fill('client-77')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.getByText('Woont in de wijk. Staat in 1 gebeurtenis.').waitFor()
    await field.fill('')
    await namesNobody(page)
    await page.getByRole('button', { name: `Wis deze bewoner: ${people.hana}` }).click()
    await page.getByText('De sleutel van deze bewoner wordt vernietigd.').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: 'Nee, niet wissen' }).and(page.locator(':focus')).waitFor()
    await page.getByRole('button', { name: 'Ja, wis voorgoed' }).click()
    await page.getByText(`Bewoner ${people.hana} is gewist.`).waitFor()
    await field.fill('client-77')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.getByText('In deze wijk heeft niemand dit nummer').waitFor()
    visitor.grants = owner.grants
    expect((await server.ask(`/residents/${people.hana}`)).status).toBe(404)
  })

  test('reads how the keys stand, and which command puts another master key in place', async () => {
    const { address } = await administered()
    const page = await open(browser, address('keys'))
    await page.getByText('De hoofdsleutel past. Namen').waitFor()
    await page.getByText('weefsel keys rotate', { exact: true }).waitFor()
    const [row = ''] = await page.locator('tbody tr').allInnerTexts()
    expect(row).toMatch(/^here\s+\d+\s+0$/)
  })

  test('signs somebody out, who then has to sign in again', async () => {
    const data = await ownDirectory()
    const served = await serve({ data, host: '127.0.0.1', port: 0, logLevel: 'silent', workers })
    onTestFinished(() => served.close())
    const beside = openAccess(data)
    onTestFinished(() => beside.close())
    const cookie = beside.sessions.begin({ id: 'person:ans', grants: [grants.kwartiermaker] })
    const ask = async () =>
      (await fetch(`${served.url}/api/v1/me`, { headers: { cookie: `weefsel-session=${cookie}` } })).status
    expect(await ask()).toBe(200)
    const page = await open(browser, served.link ?? '')
    // There is no neighbourhood yet; what is looked after is there all the same.
    await page.getByRole('button', { name: 'Beheer' }).click()
    const parts = page.getByRole('navigation', { name: 'Onderdelen van het beheer' })
    await parts.getByRole('button', { name: 'Mensen' }).click()
    await page.getByText('dit ben jij').waitFor()
    await page.getByText('Er is geen aanmelddienst ingesteld.').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: 'Meld iemand die zich aanmeldde (person:ans) af' }).click()
    await page.getByRole('button', { name: 'Ja, meld af' }).click()
    await page.getByText('person:ans').waitFor({ state: 'detached' })
    expect(await ask()).toBe(401)
  })

  test('who is not one is told so', async () => {
    const { visitor, address } = await administered()
    visitor.grants = [grants.coalition]
    const page = await open(browser, address('erasure'))
    await page.getByText('Dit is voor wie het beheer doet.').waitFor()
  })
})
