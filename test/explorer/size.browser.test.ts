import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SentEvent } from '../../events/index.ts'
import { ownServer } from '../support/server.ts'
import { people, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, launch, open } from './browser.ts'

const SPRING = '?n=here&asOf=2026-03-15'

type Group = { name: string; count: number; open: boolean; counted: string[]; levels: Record<string, number> }
type Picture = {
  nodes: { id: string; group: string | null; level: string | null }[]
  groups: Group[]
  between: { one: string; other: string; ties: number }[]
  levels: Record<string, number>
  fabric: { sectors: { name: string; count: number }[] }
}

/** People nobody met yet. */
const strangers = (count: number, area: string): SentEvent[] =>
  Array.from({ length: count }, (_, n) => ({
    type: 'resident-registered',
    occurredAt: '2026-01-01',
    data: { resident: `0000000a-0000-4000-8000-${String(n).padStart(12, '0')}`, area },
  }))

describe('a picture of groups', () => {
  test('counts everybody, draws only who is in a group that is open, and says what lies between groups', async () => {
    const server = await ownServer()
    await server.record(street)
    const closed = await server.get<Picture>('/graph?asOf=2026-03-15&groups=all')
    expect(closed.nodes.filter(({ group }) => group !== null)).toEqual([])
    expect(closed.groups.map(({ name, count }) => [name, count])).toEqual([
      ['Hoekpolder', 6],
      ['Vlinderbuurt', 1],
    ])
    expect(closed.between).toEqual([{ one: 'Hoekpolder', other: 'Hoekpolder', ties: 7, weight: 7 }])
    const opened = await server.get<Picture>('/graph?asOf=2026-03-15&groups=all&open=Vlinderbuurt')
    expect(opened.nodes.filter(({ group }) => group !== null)).toMatchObject([{ level: 'not-in-view' }])
    expect(opened.levels).toEqual(closed.levels)
    expect(opened.fabric.sectors.map(({ count }) => count)).toEqual([6, 1])
  })

  test('few people are never drawn as groups unless asked', async () => {
    const server = await ownServer()
    await server.record(street)
    const { groups, nodes } = await server.get<Picture>('/graph?asOf=2026-03-15&groups=auto')
    expect(groups).toEqual([])
    expect(nodes.filter(({ group }) => group !== null)).toHaveLength(7)
  })

  test('sectors by life stage, and by circle around whom most lines run', async () => {
    const server = await ownServer()
    await server.record(street)
    const stages = await server.get<Picture>('/graph?asOf=2026-03-15&sectors=lifeStage')
    expect(stages.fabric.sectors).toMatchObject([{ name: 'unknown', count: 7 }])
    const [one, other] = [strangers(5, 'Oost'), strangers(10, 'Oost').slice(5)]
    const gathering = (those: readonly SentEvent[]): SentEvent => ({
      type: 'residents-gathered',
      occurredAt: '2026-03-01',
      data: { residents: those.map(({ data }) => data.resident) },
    })
    await server.record([...one, ...other, gathering(one), gathering(other)])
    const circles = await server.get<Picture>('/graph?asOf=2026-03-15&sectors=community')
    expect(circles.fabric.sectors).toMatchObject([
      { name: '00000001-0000-4000-8000-000000000001', count: 5 },
      { name: one[0]?.data.resident, count: 5 },
      { name: other[0]?.data.resident, count: 5 },
      { name: '', count: 2 },
    ])
    const { status } = await server.ask('/graph?sectors=colour')
    expect(status).toBe(400)
  })
})

describe.skipIf(!chromium)('many people in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('a link to somebody in a group that is closed opens it', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${SPRING}&grouped=1&selected=${people.gerrit}`)
    await page.getByRole('heading', { name: 'Gerrit' }).waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('open')).toBe('Vlinderbuurt')
    expect(await flaws(page)).toEqual([])
  })

  test('somebody in a group that is closed is found by name, typed badly, and their group opens', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${SPRING}&grouped=1`)
    const search = page.getByRole('combobox', { name: 'Zoek een naam' })
    await search.fill('geritt')
    await page.getByRole('option', { name: /Gerrit/ }).waitFor()
    await search.press('Enter')
    await page.getByRole('heading', { name: 'Gerrit' }).waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('open')).toBe('Vlinderbuurt')
  })

  test('ten thousand people nobody met are counted on the edge, not drawn one by one', async () => {
    const server = await ownServer()
    await server.record(street)
    const all = strangers(10_000, 'Vlinderbuurt')
    for (let from = 0; from < all.length; from += 1000) await server.record(all.slice(from, from + 1000))
    const page = await open(browser, `${server.url}/${SPRING}`)
    await page.getByText('10007 bewoners. 10001 niet in beeld').waitFor()
    await page.getByText('te veel om los te tekenen').waitFor()
    expect(await flaws(page)).toEqual([])
    // The street itself opens; the crowd beside it stays counted, whether open or not.
    await page.getByRole('button', { name: 'Open Hoekpolder, 6 bewoners' }).click()
    await page.getByRole('button', { name: 'Sluit Hoekpolder' }).waitFor()
    await page.getByRole('button', { name: 'Open Vlinderbuurt, 10001 bewoners' }).click()
    await page.getByText('10001 tegelijk is te veel om los te tekenen: zij zijn geteld.').waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('open')).toBe('Hoekpolder|Vlinderbuurt')
    const { nodes } = await server.get<Picture>(
      '/graph?asOf=2026-03-15&groups=auto&open=Hoekpolder|Vlinderbuurt',
    )
    expect(nodes.filter(({ group }) => group !== null)).toHaveLength(6)
  })
})
