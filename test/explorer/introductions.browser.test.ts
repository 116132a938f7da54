import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer, type TestServer } from '../support/server.ts'
import { meeting, people, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, launch, open, phone } from './browser.ts'

const TODAY = '?n=here&view=today&window=all'

async function streetServer() {
  const server = await ownServer()
  await server.record(street)
  return server
}

type Recorded = { events: { id: string; type: string; data: Record<string, unknown> }[] }
const decisions = async (server: TestServer) => {
  await server.weefsel.settled()
  return (await server.get<Recorded>(`/events?after=${street.length}`)).events
}

describe.skipIf(!chromium)('introductions for this week', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('a card says who, why, through whom and what it would change; a name opens the person', async () => {
    const { url } = await streetServer()
    const page = await open(browser, `${url}/${TODAY}`)
    const card = page.getByRole('article', { name: /Ed/ })
    await card.getByText('Ze kennen allebei Anna.').waitFor()
    await card.getByText('Anna kan ze aan elkaar voorstellen.').waitFor()
    await card.getByText(/^Ed gaat van ‘één lijntje’ naar ‘verbonden’/).waitFor()
    await card.getByRole('button', { name: 'Ed', exact: true }).click()
    await page.getByRole('complementary', { name: 'Gekozen' }).getByRole('heading', { name: 'Ed' }).waitFor()
  })

  test('Doen takes the card away and records it, through whom too; undone, the card is back', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${TODAY}`)
    const card = page.getByRole('article', { name: /Ed/ })
    await card.getByRole('button', { name: /^Doen: / }).click()
    await expect.poll(() => card.count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('introductions')
    await page.getByText('Van de eerdere: 1 gelegd, 0 ontmoetten elkaar, 0 bleven elkaar zien.').waitFor()
    const [made] = await decisions(server)
    expect(made).toMatchObject({ type: 'introduction-made', data: { through: people.anna } })
    expect(made?.data.residents).toContain(people.ed)

    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await card.waitFor()
    await expect.poll(() => page.getByText('Van de eerdere:').count()).toBe(0)
    expect((await decisions(server)).at(-1)).toMatchObject({
      type: 'event-retracted',
      data: { event: made?.id },
    })
    await page.reload()
    await card.waitFor()
  })

  test('Niet nu and Nooit are kept apart', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${TODAY}`, phone)
    for (const choice of [/^Niet nu: .*Ed/, /^Nooit: .*Ed/]) {
      const button = page.getByRole('button', { name: choice })
      const name = (await button.getAttribute('aria-label')) ?? ''
      await button.click()
      await expect.poll(() => page.getByRole('button', { name, exact: true }).count()).toBe(0)
    }
    await expect.poll(async () => (await decisions(server)).length).toBe(2)
    const [notNow, never] = await decisions(server)
    expect(notNow).toMatchObject({ type: 'introduction-declined', data: { forGood: false } })
    expect(never).toMatchObject({ type: 'introduction-declined', data: { forGood: true } })
    expect(never?.data.residents).not.toEqual(notNow?.data.residents)
  })

  test('without a connection the choice is kept and sent when it is back', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${TODAY}`)
    const card = page.getByRole('article', { name: /Ed/ })
    await card.waitFor()
    await page.context().setOffline(true)
    await card.getByRole('button', { name: /^Doen: / }).click()
    await expect.poll(() => card.count()).toBe(0)
    await page.getByText('Bewaard, wordt verstuurd').waitFor()
    await page.context().setOffline(false)
    await page.getByText('Van de eerdere: 1 gelegd').waitFor()
    expect(await decisions(server)).toHaveLength(1)
  })

  test('a choice the server refuses is told, and the card is back', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${TODAY}`)
    const card = page.getByRole('article', { name: /Ed/ })
    await card.waitFor()
    const objection = { resident: people.ed, against: 'introductions' }
    // The screen is behind: it does not know of the objection yet.
    await page.route('**/introductions?*', (route) => route.abort())
    await server.record([{ type: 'objection-raised', occurredAt: '2026-03-20', data: objection }])
    await card.getByRole('button', { name: /^Doen: / }).click()
    await page.getByText('Dit is bewaard, maar kan zo niet worden vastgelegd.').waitFor()
    await card.waitFor()
  })

  test('nobody to introduce: it says what would fill it', async () => {
    const server = await ownServer()
    await server.record(street.filter(({ type }) => type === 'resident-registered'))
    const page = await open(browser, `${server.url}/${TODAY}`)
    await page.getByText(/^Nu is er niemand om voor te stellen\. Leg vast wie wie ontmoet/).waitFor()
  })

  test('on an earlier day they are shown, and not decided about', async () => {
    const server = await streetServer()
    await server.record([meeting('fatima', 'gerrit', '2026-04-10')])
    const page = await open(browser, `${server.url}/${TODAY}&asOf=2026-04-01`)
    await page.getByText('Je kijkt naar een eerdere dag.').waitFor()
    expect(await page.getByRole('button', { name: /^Doen/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Ga naar nu' }).click()
    await page.getByRole('button', { name: /^Doen/ }).first().waitFor()
  })

  test('cards are clean for axe on a phone in the dark', async () => {
    const { url } = await streetServer()
    const page = await open(browser, `${url}/${TODAY}`, { ...phone, colorScheme: 'dark' })
    await page.getByRole('article').first().waitFor()
    expect(await flaws(page)).toEqual([])
  })
})
