import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer, type TestServer } from '../support/server.ts'
import { people, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { laptop, launch, open, phone } from './browser.ts'

type Picture = {
  nodes: { id: string; label: string; level: string | null; x: number; y: number }[]
  fabric: { radius: number }
}
const SPRING = '?n=here&asOf=2026-03-15'

/** Where somebody stands on the screen, when everything is in view. */
async function spotOf(page: Page, server: TestServer, id: string) {
  const { nodes, fabric } = await server.get<Picture>('/graph?asOf=2026-03-15')
  const { x, y } = nodes.find((node) => node.id === id)!
  const box = (await page.locator('.graph').boundingBox())!
  // Around it is room for a rim.
  const zoom = (Math.min(box.width, box.height) / 2 - 34) / (fabric.radius * 1.09)
  return { x: box.x + box.width / 2 + x * zoom, y: box.y + box.height / 2 + y * zoom }
}

async function streetServer() {
  const server = await ownServer()
  await server.record(street)
  return server
}

describe.skipIf(!chromium)('the fabric in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('the first picture counts everybody, first of all who has no line', async () => {
    const { url } = await streetServer()
    const page = await open(browser, `${url}/${SPRING}`)
    await page
      .getByText('7 bewoners. 1 niet in beeld, 1 alleen via organisaties, 1 met één lijntje.')
      .waitFor()
    const legend = page.getByRole('region', { name: 'Wie staat waar?' })
    await legend.getByRole('button', { name: 'Lijst openen: niet in beeld, 1' }).click()
    await legend.getByRole('button', { name: /^Gerrit/ }).waitFor()
  })

  test('a click on a person tells where they stand, and by which events', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${SPRING}`)
    await page.getByText('7 bewoners.').waitFor()
    const { x, y } = await spotOf(page, server, people.ed)
    await page.mouse.click(x, y)
    const panel = page.getByRole('complementary', { name: 'Gekozen' })
    await panel
      .getByText('Heeft in de vastgelegde contacten één lijntje met een andere bewoner: Anna.')
      .waitFor()
    await panel.getByText('Waarom hier').click()
    await panel.locator('.level').getByText('Ed en Anna ontmoetten elkaar').waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('selected')).toBe(people.ed)
  })

  test('the keyboard walks from the edge to the middle, speaks, and opens', async () => {
    const { url } = await streetServer()
    const page = await open(browser, `${url}/${SPRING}`)
    const region = page.getByRole('button', { name: /^Weefsel van 7 bewoners/ })
    await region.focus()
    const spoken = page.getByRole('status').first()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => spoken.textContent()).toContain('Gerrit, niet in beeld')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => spoken.textContent()).toContain('Fatima, alleen via organisaties')
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => spoken.textContent()).toContain('Welzijn Rijswijk, partner')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => spoken.textContent()).toContain('Fatima')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Fatima' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('heading', { name: 'Fatima' }).count()).toBe(0)
  })

  test('moving time moves people in or out, never round', async () => {
    const server = await streetServer()
    const page = await open(browser, `${server.url}/${SPRING}`)
    const slider = page.getByRole('slider', { name: 'Stand op' })
    await page.getByText('1 met één lijntje').waitFor()
    await slider.focus()
    await page.keyboard.press('Home')
    await page.getByText('7 bewoners. 7 niet in beeld').waitFor()

    const angles = async (day: string) => {
      const { nodes } = await server.get<Picture>(`/graph?asOf=${day}`)
      const outside = nodes.filter(({ level }) => level !== null && level !== 'connected')
      return new Map(outside.map(({ id, x, y }) => [id, Math.atan2(y, x).toFixed(3)]))
    }
    const before = await angles('2026-01-02')
    const after = await angles('2026-03-15')
    expect(after.size).toBe(3)
    for (const [id, angle] of after) expect(angle).toBe(before.get(id))
  })

  test('choosing a level lights it up, and the address keeps it', async () => {
    const { url } = await streetServer()
    const page = await open(browser, `${url}/${SPRING}`)
    const level = page.getByRole('button', { name: 'één lijntje 1' })
    await level.click()
    expect(await level.getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => new URL(page.url()).searchParams.get('level')).toBe('single-line')
    await page.getByRole('button', { name: 'Mensen' }).click()
    await page.getByText('1 van 7 bewoners').waitFor()
    await page.getByRole('button', { name: 'Ed', exact: true }).waitFor()
    await page.reload()
    await page.getByText('1 van 7 bewoners').waitFor()
  })

  test('a name with a typing error is found', async () => {
    const { url } = await streetServer()
    const page = await open(browser, `${url}/${SPRING}`)
    await page.getByRole('combobox', { name: 'Zoek een naam' }).fill('Gerit')
    await page.getByRole('option', { name: /Gerrit/ }).click()
    await page.getByText('Heeft geen enkel lijntje in de vastgelegde contacten.').waitFor()
  })

  test('an empty neighbourhood says what would fill it', async () => {
    const server = await ownServer()
    await server.record(street.filter(({ type }) => type === 'partner-joined'))
    const page = await open(browser, `${server.url}/?n=here`)
    await page.getByText('Hier komt het weefsel van je wijk').waitFor()
  })

  test('a link to somebody who is not there says so and loses nothing', async () => {
    const { url } = await streetServer()
    const nobody = '00000001-0000-4000-8000-00000000ffff'
    const page = await open(browser, `${url}/?n=here&selected=${nobody}`, phone)
    await page.getByText('Deze persoon of plek is hier niet (meer) te vinden.').waitFor()
  })

  test('when the server does not answer it says so, keeps what it had, and goes on when it can', async () => {
    const { url } = await streetServer()
    const page = await open(browser, `${url}/${SPRING}`)
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    await page.route('**/graph?*', (route) => route.abort())
    await page.keyboard.press('[')
    await page.getByText('De server antwoordt niet. Er is niets verloren.').waitFor()
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    await page.unroute('**/graph?*')
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await expect.poll(() => page.getByText('De server antwoordt niet.').count()).toBe(0)
  })

  test('names of any length and script, and of markup, are names', async () => {
    const server = await streetServer()
    const name = `سمير 🌻 <img src=x onerror=alert(1)> ${'lang'.repeat(40)}`
    const resident = '00000001-0000-4000-8000-00000000aaaa'
    await server.record([{ type: 'resident-registered', occurredAt: '2026-01-01', data: { resident, name } }])
    const page = await open(browser, `${server.url}/${SPRING}&selected=${resident}`, phone)
    await page.getByRole('heading', { name }).waitFor()
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider).toBe(0)
  })

  test('every file that is offered can be had', async () => {
    const { url } = await streetServer()
    const page = await open(browser, `${url}/${SPRING}&view=more`)
    await page.getByRole('heading', { name: 'Gegevens meenemen' }).waitFor()
    const links = await page
      .locator('a[download]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(links).toHaveLength(4)
    for (const link of links) expect((await fetch(new URL(link ?? '', url))).status, link ?? '').toBe(200)
  })

  test('everything is there in English too', async () => {
    const { url } = await streetServer()
    const page = await open(browser, `${url}/${SPRING}&view=more`, laptop)
    await page.getByRole('radio', { name: 'English' }).check()
    await page.getByRole('heading', { name: 'What the places in the fabric mean' }).waitFor()
    await page.getByRole('button', { name: 'Fabric' }).click()
    await page.getByText('7 residents. 1 not in view, 1 only via organisations').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
})
