import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Grant, owner, type Role } from '../../services/roles/index.ts'
import { grants, here } from '../access/roles.ts'
import { ownServer } from '../support/server.ts'
import { people, street, visitOfWelfare, welfare } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, laptop, launch, open, phone } from './browser.ts'

/** Axe looks at every screen of a role, a few seconds each on a busy machine. */
const MANY_SCREENS = 300_000
/** As long as other waits in a browser take at most: a busy machine is slow. */
const SOON = { timeout: 30_000 }
const SPRING = '?n=here&asOf=2026-03-15'

/** A partner knows whom it met lately, whatever day is looked at. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

/** A street that is open to its owner until the test switches the role. */
async function streetSeenBy(role: Role) {
  const visitor: { id: string; via: 'open'; grants: readonly Grant[] } = { ...owner, via: 'open' }
  let passed = 0
  const server = await ownServer({ openTo: visitor, now: () => Date.now() + passed })
  await server.record([...street, visitOfWelfare('fatima', daysAgo(3))])
  // Research learns of it when the day is over.
  passed = 86_400_000
  // The research project of a token is there from then on.
  const made = await fetch(`${server.url}/api/v1/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant: { role: 'researcher', neighbourhood: here, project: 'thesis' },
      until: '2030-01-01',
    }),
  })
  expect(made.status).toBe(201)
  visitor.grants = [grants[role]]
  return { server, visitor }
}

/** Requests that the server refused and requests under way; the live feed never ends. */
function watch(page: Page) {
  const refused: string[] = []
  const waiting = new Set<unknown>()
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.endsWith('/live')) waiting.add(request)
  })
  const done = (request: unknown) => void waiting.delete(request)
  page.on('requestfinished', done)
  page.on('requestfailed', done)
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${new URL(response.url()).pathname}`)
  })
  return { refused, calm: () => expect.poll(() => waiting.size, SOON).toBe(0) }
}

const menu = (page: Page) =>
  page.getByRole('navigation', { name: 'Onderdelen', exact: true }).getByRole('button')
const tools = (page: Page) =>
  page.getByRole('heading', { name: 'Meer bladzijden' }).locator('..').getByRole('button')
const tabs = (page: Page) =>
  page.getByRole('navigation', { name: 'Onderdelen van het beheer' }).getByRole('button')

const screens: Readonly<Record<Exclude<Role, 'monitor'>, readonly string[]>> = {
  kwartiermaker: ['Vandaag', 'Weefsel', 'Mensen', 'Plekken', 'Meer'],
  partner: ['Vandaag', 'Weefsel', 'Mensen', 'Plekken', 'Meer'],
  researcher: ['Vandaag', 'Weefsel', 'Mensen', 'Plekken', 'Meer'],
  coalition: ['Bereik', 'Meer'],
  administrator: ['Beheer', 'Meer'],
}
const pages: typeof screens = {
  kwartiermaker: ['Bereik', 'Vraag en talent', 'Inlezen', 'Verslag'],
  partner: ['Bereik', 'Verslag'],
  researcher: ['Verslag'],
  coalition: [],
  administrator: [],
}

describe.skipIf(!chromium)('what each role is offered', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  for (const role of ['kwartiermaker', 'partner', 'researcher', 'coalition', 'administrator'] as const) {
    test(
      `${role}: every entry of the menu opens, nothing is refused, and axe finds nothing`,
      async () => {
        const { server } = await streetSeenBy(role)
        let seen: ReturnType<typeof watch> | undefined
        const page = await open(browser, `${server.url}/${SPRING}`, laptop, (fresh) => {
          seen = watch(fresh)
        })
        const { refused, calm } = seen!
        await menu(page).first().waitFor()
        const entries = async () => (await menu(page).allTextContents()).map((text) => text.trim())
        await expect.poll(entries, SOON).toEqual(screens[role])

        async function look(what: string) {
          await page.getByRole('heading', { level: 1 }).first().waitFor()
          await calm()
          const told = await page.getByRole('main').getByRole('alert').allTextContents()
          expect([refused, told.filter((text) => text.trim() !== '')], what).toEqual([[], []])
          // Screens that only the kwartiermaker sees have their own test.
          if (role !== 'kwartiermaker') expect(await flaws(page), what).toEqual([])
        }
        for (const name of screens[role]) {
          await menu(page).filter({ hasText: name }).click()
          await look(name)
          const inner = name === 'Beheer' ? await tabs(page).allTextContents() : []
          for (const tab of inner) {
            await tabs(page).filter({ hasText: tab.trim() }).click()
            await look(tab)
          }
        }
        const offered = (await tools(page).allTextContents()).map((text) => text.trim())
        expect(offered.filter((name) => name !== 'Rondleiding' && name !== 'Beheer')).toEqual(pages[role])
        for (const name of pages[role]) {
          await menu(page).filter({ hasText: 'Meer' }).click()
          await tools(page).filter({ hasText: name }).click()
          await look(name)
        }
      },
      MANY_SCREENS,
    )
  }

  test('a link to a screen of another role says so, and asks for nothing', async () => {
    const { server } = await streetSeenBy('researcher')
    const page = await open(browser, `${server.url}/${SPRING}`)
    const { refused, calm } = watch(page)
    for (const view of ['needs', 'import', 'reach', 'admin']) {
      await page.goto(`${server.url}/${SPRING}&view=${view}`)
      await page.getByText('In jouw rol kun je dit niet zien.').waitFor()
      await calm()
      expect(refused, view).toEqual([])
    }
  })

  test.each([
    ['kwartiermaker', true],
    ['partner', true],
    ['researcher', false],
    ['coalition', false],
    ['administrator', false],
  ] as const)('%s may record a meeting: %s', async (role, may) => {
    const { server } = await streetSeenBy(role)
    let seen: ReturnType<typeof watch> | undefined
    const page = await open(browser, `${server.url}/${SPRING}`, laptop, (fresh) => {
      seen = watch(fresh)
    })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await seen?.calm()
    const button = page.getByRole('button', { name: 'Ontmoeting' })
    await expect.poll(() => button.count(), SOON).toBe(may ? 1 : 0)
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.count(), SOON).toBe(may ? 1 : 0)
    if (!may) return
    const others = await page.getByRole('button', { name: 'Iets anders vastleggen' }).count()
    expect(others).toBe(role === 'kwartiermaker' ? 1 : 0)
  })

  test('a partner who opens somebody it does not know is told why there is no more', async () => {
    const { server } = await streetSeenBy('partner')
    const page = await open(browser, `${server.url}/?n=here&window=all&view=people&selected=${people.gerrit}`)
    const panel = page.getByRole('complementary', { name: 'Gekozen' })
    await panel.getByText('Je organisatie heeft met deze bewoner geen lijntje.').waitFor()
    await panel.getByText('niet in beeld').waitFor()
    await expect.poll(() => page.getByRole('alert').count(), SOON).toBe(0)
    expect(await flaws(page)).toEqual([])
    await page.goto(`${server.url}/?n=here&window=all&view=subject&selected=${people.gerrit}`)
    await page.getByRole('main').getByText('Je organisatie heeft met deze bewoner geen lijntje.').waitFor()
  })

  test('a partner records its own meeting, with somebody it knows, and nothing else', async () => {
    const { server, visitor } = await streetSeenBy('partner')
    const page = await open(browser, `${server.url}/?n=here&window=all`, phone)
    await page.getByRole('button', { name: 'Ontmoeting' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Welzijn Rijswijk').waitFor()
    expect(await flaws(page)).toEqual([])
    const who = dialog.getByRole('combobox', { name: 'Wie', exact: true })
    await who.fill('Gerrit')
    await dialog.getByText('Niemand gevonden.').waitFor()
    await who.fill('Fatima')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Vastleggen' }).click()
    await dialog.getByText('Fatima sprak Welzijn Rijswijk').first().waitFor()
    expect(await dialog.getByRole('button', { name: 'Ongedaan maken' }).count()).toBe(0)
    visitor.grants = owner.grants
    const { events } = await server.get<{ events: { type: string; data: unknown }[] }>(
      '/events?order=newest&limit=1',
    )
    expect(events).toMatchObject([
      { type: 'resident-met-partner', data: { resident: people.fatima, partner: welfare } },
    ])
  })
})
