import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SentEvent } from '../../events/index.ts'
import { ownServer } from '../support/server.ts'
import { people, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { launch, open } from './browser.ts'

const ALL = '?n=here&window=all'
const need = '00000009-0000-4000-8000-000000000001'
const wishes: readonly SentEvent[] = [
  { type: 'need-voiced', occurredAt: '2026-03-01', data: { need, resident: people.ed, topic: 'meals' } },
  {
    type: 'skill-offered',
    occurredAt: '2026-03-02',
    data: { skill: '00000009-0000-4000-8000-000000000002', resident: people.bram, topic: 'meals' },
  },
]
async function saved(page: Page, act: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download')
  await act()
  return readFile(await (await download).path(), 'utf8')
}

describe.skipIf(!chromium)('lists and pages', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('search, order and filter stand in the address: a link shows the same list', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${ALL}&view=people`)
    await page.getByText('7 bewoners').waitFor()
    await page.getByRole('combobox', { name: 'Buurt' }).selectOption('Hoekpolder')
    await page.getByText('6 van 7 bewoners').waitFor()
    await page.getByRole('button', { name: 'Laatste contact' }).click()
    await page.getByRole('button', { name: 'Laatste contact' }).click()
    await page.getByRole('searchbox').fill('an')
    await expect.poll(() => page.url()).toContain('q=an')
    const link = page.url()
    const other = await open(browser, link)
    await other.getByText('van 7 bewoners').waitFor()
    const names = await other.locator('tbody th').allInnerTexts()
    expect(names[0]).toContain('Anna')
    expect(await other.getByRole('searchbox').inputValue()).toBe('an')
  })

  test('the table tells what the picture tells, and goes whole into a spreadsheet', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${ALL}&view=people`)
    await page.getByText('7 bewoners').waitFor()
    const csv = await saved(page, () => page.getByRole('button', { name: 'Bewaar als spreadsheet' }).click())
    const rows = csv
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'))
    expect(rows).toHaveLength(8)
    const ed = rows.find(([name]) => name === 'Ed')
    expect(ed).toEqual(expect.arrayContaining(['één lijntje', 'Hoekpolder', '1', '0', 'Anna']))
  })

  test('a person has a page with ties and a time line, reached and left by the keyboard', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${ALL}&view=people`)
    await page.getByRole('button', { name: 'Ed', exact: true }).press('Enter')
    await page.getByRole('button', { name: 'Hele bladzijde' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Ed' }).waitFor()
    await page.getByRole('heading', { name: 'Tijdlijn' }).waitFor()
    await page.getByRole('button', { name: 'Terug naar de lijst' }).press('Enter')
    await page.getByText('7 bewoners').waitFor()
  })

  test('a link to somebody who is not there says so', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${ALL}&view=subject&selected=${people.hana}`)
    await page.getByText('niet (meer) te vinden').waitFor()
  })

  test('partners stand beside places, each with whom it reaches', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${ALL}&view=places`)
    await page.getByRole('button', { name: 'Huiskamer' }).waitFor()
    await page.getByRole('button', { name: 'Partners' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Welzijn Rijswijk' })
    await expect.poll(() => row.getByRole('cell').first().textContent()).toBe('2')
  })

  test('a need meets a talent on the board, and the introduction is one form away', async () => {
    const server = await ownServer()
    await server.record([...street, ...wishes])
    const page = await open(browser, `${server.url}/${ALL}&view=needs`)
    await page.getByRole('button', { name: 'Stel Ed en Bram aan elkaar voor' }).click()
    await page.getByRole('dialog').getByText('Bram').first().waitFor()
    await page.getByRole('button', { name: 'Vastleggen' }).click()
    await page.getByText('Vastgelegd: Kennismaking gelegd: Ed en Bram').first().waitFor()
    const { events } = await server.get<{ events: { data: unknown }[] }>('/events?type=introduction-made')
    expect(events[0]?.data).toMatchObject({ residents: [people.ed, people.bram] })
  })

  test('ten thousand people: only the rows in sight are in the page', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${ALL}&view=today`)
    // The list is under test here, not the time to draw this many people.
    await page.route('**/graph?**', async (route) => {
      const answer = await route.fetch()
      const graph = await answer.json()
      const [one] = graph.nodes.filter(({ kind }: { kind: string }) => kind === 'resident')
      graph.nodes = Array.from({ length: 10_000 }, (_, n) => {
        const number = String(n).padStart(5, '0')
        return { ...one, id: `00000001-0000-4000-8000-0000000${number}`, label: `Bewoner ${number}` }
      })
      await route.fulfill({ response: answer, json: { ...graph, ties: [] } })
    })
    await page.goto(`${server.url}/${ALL}&view=people&sort=name`)
    await page.getByText('10000 bewoners').waitFor()
    expect(await page.locator('tbody tr').count()).toBeLessThan(60)
    await page.locator('[role="region"]').evaluate((list) => list.scrollTo(0, list.scrollHeight))
    await page.getByRole('button', { name: 'Bewoner 09999' }).waitFor()
    expect(await page.locator('tbody tr').count()).toBeLessThan(60)
  })
})
