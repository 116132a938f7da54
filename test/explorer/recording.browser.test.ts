import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer, type TestServer } from '../support/server.ts'
import { street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { launch, open, phone } from './browser.ts'

const ALL = '?n=here&window=all'

async function streetServer() {
  const server = await ownServer()
  await server.record(street)
  return server
}

/** Types the names as a user does: enough letters, Enter, and Enter in the empty box to record. */
async function record(page: Page, who: string, ...whom: string[]) {
  await page.keyboard.press('n')
  const box = page.getByRole('dialog').getByRole('combobox', { name: 'Wie', exact: true })
  await box.fill(who)
  await page.keyboard.press('Enter')
  // On a busy machine the focus may still be on its way to the next box.
  await page.getByRole('combobox', { name: 'Met wie' }).and(page.locator(':focus')).waitFor()
  for (const name of whom) {
    const other = page.getByRole('combobox', { name: 'Met wie' })
    await other.fill(name)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Enter')
}

async function meetings(server: TestServer) {
  const { events } = await server.get<{ events: { type: string; data: unknown; occurredAt: string }[] }>(
    `/events?after=${street.length}`,
  )
  return events
}

describe.skipIf(!chromium)('recording a meeting', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('by a few keys, and another screen shows it at once', async () => {
    const { url } = await streetServer()
    const here = await open(browser, `${url}/${ALL}`)
    const elsewhere = await open(browser, `${url}/${ALL}`, phone)
    await here.getByText('7 bewoners. 1 niet in beeld').waitFor()
    await elsewhere.getByText('7 bewoners. 1 niet in beeld').waitFor()
    await record(here, 'gerr', 'fati')
    await here.getByRole('dialog').getByText('Vastgelegd: Gerrit en Fatima ontmoetten elkaar').waitFor()
    await elsewhere.getByText('Nieuw: Gerrit en Fatima ontmoetten elkaar').last().waitFor()
    await elsewhere.getByText('7 bewoners. 0 niet in beeld').waitFor()
  })

  test('with several people and a new one, who is registered in the same breath; and taken back', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${ALL}`)
    await page.getByText('7 bewoners.').waitFor()
    await record(page, 'Zoë de Nieuwe', 'gerr', 'fati')
    await page.getByText('8 bewoners. 0 niet in beeld').waitFor()
    const [registered, gathered] = (await meetings(server)).slice(-2)
    expect(registered).toMatchObject({ type: 'resident-registered', data: { name: 'Zoë de Nieuwe' } })
    expect(gathered?.type).toBe('residents-gathered')
    await page.getByRole('dialog').getByRole('button', { name: 'Ongedaan maken' }).click()
    await page.getByText('8 bewoners. 2 niet in beeld').waitFor()
  })

  test('with a partner', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${ALL}`)
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    await record(page, 'gerr', 'welz')
    await page.getByText('7 bewoners. 0 niet in beeld, 2 alleen via organisaties').waitFor()
  })

  test('without a connection it is kept, and sent once when it is back', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${ALL}`, phone)
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    await page.context().setOffline(true)
    await record(page, 'gerr', 'fati')
    await page.getByText('Bewaard, wordt verstuurd').first().waitFor()
    const before = (await meetings(server)).length
    await page.context().setOffline(false)
    await page.getByText('7 bewoners. 0 niet in beeld').waitFor()
    await expect.poll(() => page.getByText('Bewaard, wordt verstuurd').count()).toBe(0)
    expect((await meetings(server)).length).toBe(before + 1)
  })

  test('an answer that got lost on the way back adds nothing twice', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${ALL}`)
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    const before = (await meetings(server)).length
    let lost = 0
    await page.route('**/events', async (route) => {
      if (route.request().method() === 'POST' && lost++ === 0) {
        await route.fetch()
        await route.abort()
      } else await route.continue()
    })
    await record(page, 'gerr', 'fati')
    await expect.poll(() => lost, { timeout: 10_000 }).toBe(2)
    await expect.poll(() => page.getByText('Bewaard, wordt verstuurd').count()).toBe(0)
    expect((await meetings(server)).length).toBe(before + 1)
  })

  test('before somebody arrived: refused with the reason, kept, and one click says they were there', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${ALL}`)
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    await page.keyboard.press('n')
    await page.getByLabel('Wanneer').fill('2025-12-15')
    await page.getByRole('combobox', { name: 'Wie', exact: true }).fill('gerr')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'Met wie' }).fill('fati')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('Dit is bewaard, maar kan zo niet worden vastgelegd.').waitFor()
    await page.getByRole('button', { name: 'Was er toen al' }).click()
    await page.getByText('7 bewoners. 0 niet in beeld').waitFor()
    const types = (await meetings(server)).slice(-3).map(({ type }) => type)
    expect(types).toEqual(['resident-arrived', 'resident-arrived', 'resident-met-resident'])
  })

  test('not without whom it was with', async () => {
    const { url } = await streetServer()
    const page = await open(browser, `${url}/${ALL}`)
    await page.getByText('7 bewoners.').waitFor()
    await record(page, 'gerr')
    await page.getByText('Kies met wie.').waitFor()
  })
})
