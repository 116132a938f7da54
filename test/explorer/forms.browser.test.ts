import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer, type TestServer } from '../support/server.ts'
import { people, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { launch, open, phone } from './browser.ts'

const ALL = '?n=here&window=all'
type Told = { type: string; data: Record<string, unknown>; retractedBy: number | null }

async function streetServer() {
  const server = await ownServer()
  await server.record(street)
  return server
}
const newest = async (server: TestServer, count: number) =>
  (await server.get<{ events: Told[] }>(`/events?order=newest&limit=${count}`)).events

/** Opens the form of a type of event by its name, with the keyboard only. */
async function openForm(page: Page, name: string) {
  await page.keyboard.press('n')
  await page.getByRole('button', { name: 'Iets anders vastleggen' }).press('Enter')
  await page.getByRole('searchbox', { name: 'Zoek, bijvoorbeeld' }).fill(name)
  await page.getByRole('button', { name }).first().press('Enter')
  await page.getByRole('heading', { name }).waitFor()
}

describe.skipIf(!chromium)('recording anything else', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('a need: found by a word with a typing error, what is missing is said at its field, then it is in the log', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${ALL}&view=needs`)
    await page.getByText('Geen open vragen.').waitFor()
    await openForm(page, 'Vraag of wens genoemd')
    await page.getByRole('button', { name: 'Vastleggen' }).press('Enter')
    await page.getByText('Dit is nodig.').first().waitFor()
    expect(await page.getByText('Dit is nodig.').count()).toBe(2)
    await page.getByRole('combobox', { name: 'Bewoner' }).fill('fatma')
    await page.locator('[role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByLabel('Onderwerp').selectOption('samen eten')
    await page.getByLabel('Notitie').fill('Op zondag')
    await page.getByRole('button', { name: 'Vastleggen' }).press('Enter')
    await page.getByRole('main').getByText('Op zondag').waitFor()
    const [need] = await newest(server, 1)
    expect(need).toMatchObject({ type: 'need-voiced', data: { resident: people.fatima, topic: 'meals' } })
  })

  test('what breaks a rule is said in words, with nothing lost, and can be put right on the spot', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${ALL}&view=people`)
    await page.getByText('7 bewoners').waitFor()
    await openForm(page, 'Buurtverbinder gestopt')
    await page.getByRole('combobox', { name: 'Bewoner' }).fill('anna')
    await page.locator('[role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Vastleggen' }).press('Enter')
    await page.getByText('Was geen buurtverbinder.').waitFor()
    expect(await page.getByRole('dialog').getByText('Anna').count()).toBeGreaterThan(0)
    expect((await newest(server, 1))[0]?.type).toBe('resident-met-partner')
  })

  test('an event opens where it is listed, is corrected, and what it said is shown', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${ALL}&view=subject&selected=${people.ed}`)
    await page.getByRole('button', { name: 'Ed en Anna ontmoetten elkaar' }).last().click()
    await page.getByRole('button', { name: 'Verbeteren' }).click()
    await page.getByRole('button', { name: 'Verbetering vastleggen' }).click()
    await page.getByText('Zeg kort waarom').waitFor()
    await page.getByRole('button', { name: 'Haal Anna weg' }).click()
    await page.getByRole('combobox', { name: 'Bewoners (twee)' }).fill('gerr')
    await page.locator('[role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByLabel('Waarom klopt het niet').fill('Het was Gerrit')
    await page.getByRole('button', { name: 'Verbetering vastleggen' }).click()
    await page.getByText('Verbeterd. Wat er stond blijft').first().waitFor()
    const [correction] = await newest(server, 1)
    expect(correction).toMatchObject({
      type: 'event-corrected',
      data: { replacement: { data: { residents: [people.ed, people.gerrit] } } },
    })
  })

  test('two people put the same right: who comes second is told, and nothing of theirs is recorded', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${ALL}&view=subject&selected=${people.ed}`)
    await page.getByRole('button', { name: 'Ed en Anna ontmoetten elkaar' }).last().click()
    await page.getByRole('button', { name: 'Intrekken' }).click()
    const { events } = await server.get<{ events: { id: string }[] }>(
      `/events?subject=${people.ed}&type=resident-met-resident`,
    )
    await server.record([
      {
        type: 'event-retracted',
        occurredAt: '2026-04-01',
        data: { event: events[0]?.id, reason: 'vergissing' },
      },
    ])
    await page.getByLabel('Waarom klopt het niet').fill('Dit klopt niet')
    await page.getByRole('button', { name: 'Trek in' }).click()
    await page.getByText('Iemand anders heeft dit intussen').waitFor()
    expect((await newest(server, 1))[0]?.data.reason).toBe('vergissing')
  })

  test('what was refused while nobody looked opens as a form, and is put right there', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${ALL}&view=people`)
    await page.getByText('7 bewoners').waitFor()
    await page.keyboard.press('n')
    await page.getByLabel('Wanneer').fill('2025-12-15')
    await page.getByRole('combobox', { name: 'Wie', exact: true }).fill('gerr')
    await page.locator('[role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'Met wie' }).fill('fati')
    await page.locator('[role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Aanpassen' }).click()
    const form = page.getByRole('dialog', { name: 'Bewoners ontmoetten elkaar' })
    await form.getByText('Gerrit', { exact: true }).waitFor()
    expect(await form.getByLabel('Wanneer').inputValue()).toBe('2025-12-15')
    await form.getByLabel('Wanneer').fill('2026-03-20')
    await form.getByRole('button', { name: 'Vastleggen' }).click()
    await expect.poll(() => page.getByRole('button', { name: 'Aanpassen' }).count()).toBe(0)
    const [meeting] = await newest(server, 1)
    expect(meeting).toMatchObject({
      type: 'resident-met-resident',
      data: { residents: [people.gerrit, people.fatima] },
    })
  })

  test('what waits on the device names nobody in the clear, and a new window sends it once', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${ALL}&view=people`, phone)
    await page.getByText('7 bewoners').waitFor()
    const before = (await newest(server, 1000)).length
    await page.route('**/api/**', (route) => route.abort())
    await page.keyboard.press('n')
    await page.getByRole('combobox', { name: 'Wie', exact: true }).fill('Zoë de Nieuwe')
    await page.locator('[role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'Met wie' }).and(page.locator(':focus')).waitFor()
    await page.getByRole('combobox', { name: 'Met wie' }).fill('fati')
    await page.locator('[role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('Bewaard, wordt verstuurd').first().waitFor()
    const kept = await page.evaluate(async () => {
      const opened = indexedDB.open('weefsel')
      const db = await new Promise<IDBDatabase>((resolve) => {
        opened.onsuccess = () => resolve(opened.result)
      })
      const asked = db.transaction('waiting').objectStore('waiting').getAll()
      const rows = await new Promise<{ sealed: { key: CryptoKey; bytes: ArrayBuffer } }[]>((resolve) => {
        asked.onsuccess = () => resolve(asked.result)
      })
      db.close()
      const read = (bytes: ArrayBuffer) => new TextDecoder('latin1').decode(bytes)
      return {
        extractable: rows.map(({ sealed }) => sealed.key.extractable),
        clear: `${JSON.stringify({ ...localStorage })} ${rows.map(({ sealed }) => read(sealed.bytes)).join()}`,
      }
    })
    expect(kept.extractable).toEqual([false])
    expect(kept.clear).not.toMatch(/Nieuwe|Fatima|resident-met/)
    const again = await page.context().newPage()
    await page.close()
    await again.goto(`${server.url}/${ALL}&view=people`)
    await again.getByText('8 bewoners').waitFor()
    await expect.poll(() => again.getByText('Bewaard, wordt verstuurd').count()).toBe(0)
    expect((await newest(server, 1000)).length).toBe(before + 2)
  })
})
