import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer, type TestServer } from '../support/server.ts'
import { people, registration, street, welfare } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, laptop, launch, open } from './browser.ts'

const SPRING = '?n=here&asOf=2026-03-15'
type Picture = { nodes: { id: string; x: number; y: number }[]; fabric: { radius: number } }

/** Where people stand on the screen, when everything is in view. */
async function spotsOf(page: Page, server: TestServer) {
  const { nodes, fabric } = await server.get<Picture>('/graph?asOf=2026-03-15')
  const box = (await page.locator('.graph').boundingBox())!
  // Around it is room for a rim.
  const zoom = (Math.min(box.width, box.height) / 2 - 34) / (fabric.radius * 1.09)
  return (id: string) => {
    const { x, y } = nodes.find((node) => node.id === id)!
    return { x: box.x + box.width / 2 + x * zoom, y: box.y + box.height / 2 + y * zoom }
  }
}

const addressOf = (page: Page) => new URL(page.url()).searchParams

describe.skipIf(!chromium)('lenses, choices and ways in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  async function look(query = '') {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${SPRING}${query}`, laptop)
    await page.getByRole('heading', { level: 1, name: 'here' }).waitFor()
    await page.locator('.graph canvas').first().waitFor({ state: 'attached' })
    return { server, page }
  }

  test('each lens stresses something else, says it in a sentence, and is in the address', async () => {
    const { page, server } = await look()
    const told = {
      Bereik:
        '6 van 7 bewoners zijn hooguit twee stappen van een partner of buurtverbinder. Voor 1 is er geen weg.',
      Bruggen: 'Er hangen nergens drie of meer mensen aan één persoon.',
      Naden: 'Tussen Hoekpolder en Vlinderbuurt zijn 0 lijntjes; naar hun grootte verwacht je er 2.',
      Groepen: 'Er zijn nog geen kringen te zien.',
      Isolatie: '7 bewoners. 1 niet in beeld, 1 alleen via organisaties, 1 met één lijntje.',
    }
    for (const [lens, sentence] of Object.entries(told)) {
      await page.getByText(lens, { exact: true }).click()
      await page.getByText(sentence).waitFor()
      expect(await page.getByRole('radio', { name: lens }).isChecked(), lens).toBe(true)
      expect(await flaws(page), lens).toEqual([])
    }
    await page.goBack()
    await page.getByText(told.Groepen).waitFor()
    await expect.poll(() => addressOf(page).get('lens')).toBe('groups')
    // A meeting of five makes a circle, and shows at once.
    const five = [people.bram, people.cem, people.dina, people.hana, people.gerrit]
    await server.record([
      registration('hana'),
      { type: 'residents-gathered', occurredAt: '2026-03-12', data: { residents: five } },
    ])
    await page.getByText('1 kring van vijf of meer bewoners').waitFor()
    await page.getByRole('button', { name: /^1 · rond/ }).click()
    await expect.poll(() => addressOf(page).get('kind')).toBe('circle1')
  })

  test('a choice lights up who fits, and never hides who is not in view', async () => {
    const { page } = await look()
    await page.getByRole('button', { name: 'Meer mogelijkheden' }).click()
    await page.getByRole('combobox', { name: 'Buurt' }).selectOption({ label: 'Hoekpolder' })
    await page.getByRole('combobox', { name: 'Kent partner' }).selectOption({ label: 'Welzijn Rijswijk' })
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: 'Meer mogelijkheden' }).click()
    await page
      .getByText('2 van 7 bewoners lichten op. Buiten je keuze is nog 1 bewoner niet in beeld.')
      .waitFor()
    await expect.poll(() => addressOf(page).get('area')).toBe('Hoekpolder')
    await expect.poll(() => addressOf(page).get('partner')).toBe(welfare)
    await page.reload()
    await page.getByText('2 van 7 bewoners lichten op.').waitFor()
  })

  test('behind every line stand its events', async () => {
    const { page, server } = await look()
    const spot = await spotsOf(page, server)
    const [ed, anna] = [spot(people.ed), spot(people.anna)]
    await page.mouse.click((ed.x * 2 + anna.x) / 3, (ed.y * 2 + anna.y) / 3)
    const card = page.getByRole('region', { name: /^(Ed en Anna|Anna en Ed)$/ })
    await card.getByText('1 contact in deze periode').waitFor()
    await card.getByText('Ed en Anna ontmoetten elkaar').waitFor()
    expect(await flaws(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => card.count()).toBe(0)
  })

  test('a link to a line of somebody who is not there says so', async () => {
    const nobody = '00000001-0000-4000-8000-00000000ffff'
    const { page } = await look(`&line=${people.ed}|${nobody}`)
    await page.getByText('Op dit moment is er geen lijntje tussen deze twee.').waitFor()
  })

  test('two chosen people show the shortest way from the one to the other', async () => {
    const { page, server } = await look()
    const spot = await spotsOf(page, server)
    for (const id of [people.ed, people.bram]) {
      await page.keyboard.down('Shift')
      await page.mouse.click(spot(id).x, spot(id).y)
      await page.keyboard.up('Shift')
    }
    await page.getByText('Ed kent Anna, die Bram kent.').waitFor()
    await page.getByRole('heading', { name: '2 bewoners gekozen' }).waitFor()
    await expect.poll(() => addressOf(page).get('chosen')).toBe(`${people.ed}|${people.bram}`)
    await page.getByRole('button', { name: 'Niemand kiezen' }).click()
    await expect.poll(() => page.getByText('Ed kent Anna').count()).toBe(0)
  })

  test('a line drawn around people chooses them', async () => {
    const { page } = await look()
    await page.getByRole('button', { name: 'Omcirkel een groepje' }).click()
    const box = (await page.locator('.graph').boundingBox())!
    const corners = [
      [2, 2],
      [box.width - 2, 2],
      [box.width - 2, box.height - 2],
      [2, box.height - 2],
    ] as const
    const [first] = corners
    await page.mouse.move(box.x + first[0], box.y + first[1])
    await page.mouse.down()
    for (const [x, y] of corners) await page.mouse.move(box.x + x, box.y + y, { steps: 3 })
    await page.mouse.up()
    await page.getByRole('heading', { name: '7 bewoners gekozen' }).waitFor()
    await page.getByText('Onderling 7 lijntjes.').waitFor()
  })

  test('around somebody, step by step', async () => {
    const { page } = await look(`&selected=${people.ed}`)
    const around = page.getByRole('group', { name: 'Hoe ver om deze persoon heen' })
    await around.getByRole('button', { name: '1 stap' }).click()
    await around.getByText('2 bewoners').waitFor()
    await around.getByRole('button', { name: '2 stappen' }).click()
    await around.getByText('5 bewoners').waitFor()
    await expect.poll(() => addressOf(page).get('steps')).toBe('2')
    expect(await flaws(page)).toEqual([])
  })

  test('what was looked at can be undone and done again', async () => {
    const { page } = await look()
    await page.getByText('Bruggen', { exact: true }).click()
    await page.getByText('Er hangen nergens').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    await page.keyboard.press('Control+Shift+Z')
    await page.getByText('Er hangen nergens').waitFor()
  })

  test('on a big screen nobody is named, unless asked', async () => {
    const { page } = await look(`&present=1&lens=groups&selected=${people.ed}`)
    await page.getByText('Er zijn nog geen kringen te zien.').waitFor()
    expect(await page.getByText(/Anna|Ed\b/).count()).toBe(0)
    expect(await page.getByRole('complementary', { name: 'Gekozen' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Meer mogelijkheden' }).click()
    await page.getByRole('checkbox', { name: 'Namen tonen' }).check()
    const panel = page.getByRole('complementary', { name: 'Gekozen' })
    await panel.getByRole('heading', { name: 'Ed' }).waitFor()
    await panel.getByRole('button', { name: 'Sluiten' }).click()
    await page.getByRole('button', { name: 'Stop groot scherm' }).click()
    expect(addressOf(page).has('present')).toBe(false)
  })
})
