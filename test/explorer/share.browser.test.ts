import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownServer } from '../support/server.ts'
import { nameOf, people, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { launch, open } from './browser.ts'

const names = (Object.keys(people) as (keyof typeof people)[]).map(nameOf)

describe.skipIf(!chromium)('sharing and keeping', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('the report prints on one A4, with day, period, lens and caution, and without a resident by name', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/?n=here&asOf=2026-03-15&view=report`)
    await page.getByRole('img', { name: 'Tekening van het weefsel' }).waitFor()
    const text = await page.getByRole('article').textContent()
    expect(text).toContain('Stand op 15 maart 2026')
    expect(text).toContain('Contacten van de laatste 180 dagen')
    expect(text).toContain('Blik: Isolatie')
    expect(text).toContain('Wat niet is vastgelegd, weten we niet.')
    for (const name of names) expect(text).not.toContain(name)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').count()).toBe(0)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    // A4 in points.
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
  })

  test('report and picture show the lens that is on the screen, and say which', async () => {
    const server = await ownServer()
    await server.record(street)
    const lenses = { reach: 'Bereik', bridges: 'Bruggen', gaps: 'Naden', groups: 'Groepen' }
    const page = await open(browser, `${server.url}/?n=here&asOf=2026-03-15&view=report`)
    for (const [lens, name] of Object.entries(lenses)) {
      await page.goto(`${server.url}/?n=here&asOf=2026-03-15&view=report&lens=${lens}`)
      await page.getByRole('img', { name: 'Tekening van het weefsel' }).waitFor()
      await page.getByText(`Blik: ${name}.`).waitFor()
      await page.getByRole('heading', { name, exact: true }).waitFor()
      const text = await page.getByRole('article').textContent()
      for (const person of names) expect(text).not.toContain(person)
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g), lens).toHaveLength(1)
    }
    await page.goto(`${server.url}/?n=here&asOf=2026-03-15&lens=reach`)
    await page.getByRole('button', { name: 'Meer', exact: true }).click()
    await page.getByText('Weefsel (Bereik), 15 maart 2026').waitFor()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tekening (SVG)' }).click()
    const drawn = (await readFile(await (await coming).path())).toString()
    expect(drawn).toContain('Blik: Bereik')
    expect(drawn).toContain('geen weg ernaartoe: 1')
    expect(drawn).toContain('Wat niet is vastgelegd, weten we niet.')
    for (const person of names) expect(drawn).not.toContain(`>${person}<`)
  })

  test('the fabric as a drawing and as a picture, without a resident by name', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/?n=here&asOf=2026-03-15&view=more`)
    await page.getByRole('button', { name: 'Tekening (SVG)' }).waitFor()
    const download = async (name: string) => {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      const file = await coming
      return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
    }
    const svg = await download('Tekening (SVG)')
    expect(svg.name).toBe('weefsel-here-2026-03-15.svg')
    const drawn = svg.content.toString()
    expect(drawn).toContain('15 maart 2026')
    expect(drawn).toContain('niet in beeld: 1')
    expect(drawn).toContain('Welzijn Rijswijk')
    for (const name of names) expect(drawn).not.toContain(`>${name}<`)
    const png = await download('Plaatje (PNG)')
    expect(png.content.subarray(1, 4).toString()).toBe('PNG')
  })

  test('a view is kept under a name, is there the next time, and shows the same', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/?n=here&asOf=2026-03-15&view=people&level=single-line`)
    await page.getByText('1 van 7 bewoners').waitFor()
    await page.getByRole('button', { name: 'Meer', exact: true }).click()
    await page.getByLabel('Naam van deze blik').fill('Eén lijntje')
    await page.getByRole('button', { name: 'Bewaar deze blik' }).click()
    await page.reload()
    await page.getByRole('link', { name: 'Eén lijntje' }).click()
    await page.getByText('1 van 7 bewoners').waitFor()
    await expect.poll(() => page.url()).toContain('level=single-line')
  })
})
