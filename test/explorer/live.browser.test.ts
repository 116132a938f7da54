import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SentEvent } from '../../events/index.ts'
import { nl } from '../../explorer/text/messages/nl.ts'
import { ownServer } from '../support/server.ts'
import { meeting, people, registration, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { laptop, launch, open } from './browser.ts'

/** So long, in milliseconds, that whatever follows from something was asked. */
const QUIET = 800

/** Questions of a page to the server: `graph`, `residents/…`, or `neighbourhoods` for the list of them. */
function questionsOf(page: Page) {
  let asked: string[] = []
  let last = performance.now()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    const [, question] = /^\/api\/v1\/(?:neighbourhoods\/here\/)?(.+)$/.exec(pathname) ?? []
    if (!question) return
    asked.push(question)
    last = performance.now()
  })
  return {
    all: () => asked.toSorted(),
    forget() {
      asked = []
    },
    async quiet() {
      while (performance.now() - last < QUIET) await page.waitForTimeout(100)
    },
  }
}

describe.skipIf(!chromium)('what others record, in the browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  /** The street, looked at in a browser that has asked all it wanted to know. */
  async function lookAtStreet(query: string, more: readonly SentEvent[] = []) {
    const server = await ownServer()
    await server.record([...street, ...more])
    let questions: ReturnType<typeof questionsOf> | undefined
    const page = await open(browser, `${server.url}/?n=here&${query}`, laptop, (made) => {
      questions = questionsOf(made)
    })
    await expect.poll(() => questions?.all()).toContain('live')
    await questions?.quiet()
    return {
      page,
      /** Records it as others do. @returns the questions that follow from it */
      async record(event: SentEvent): Promise<readonly string[]> {
        questions?.forget()
        await server.record([event])
        await expect.poll(() => questions?.all()).toContain('events')
        await questions?.quiet()
        return questions?.all() ?? []
      },
    }
  }

  test('is told, and asked about once: what did not change is not asked for anew', async () => {
    const { page, record } = await lookAtStreet('asOf=2026-03-15')
    expect(await record(meeting('ed', 'bram', '2026-03-10'))).toEqual(['events', 'gaps', 'graph'])
    await page.getByText(nl.live.added('Ed en Bram ontmoetten elkaar')).first().waitFor()
  })

  test('leaves the picture of an earlier day alone', async () => {
    const { record } = await lookAtStreet('asOf=2026-03-05')
    expect(await record(meeting('ed', 'bram', '2026-03-10'))).toEqual(['events'])
  })

  test('leaves alone what was known on an earlier day, whenever it happened', async () => {
    const { record } = await lookAtStreet('asOf=2026-03-15&knownThen=1')
    // The time line, which is open, walks along the days on which something happened.
    expect(await record(meeting('ed', 'bram', '2026-03-10'))).toEqual(['events', 'timeline'])
  })

  test('later than anything before moves the end of time', async () => {
    const { record } = await lookAtStreet('asOf=2026-03-15')
    expect(await record(meeting('ed', 'bram', '2026-03-20'))).toEqual([
      'events',
      'neighbourhoods',
      'timeline',
    ])
  })

  test('about others does not ask anew for who is open; about them it does', async () => {
    const { page, record } = await lookAtStreet(`asOf=2026-03-15&selected=${people.gerrit}`)
    const panel = page.getByRole('complementary', { name: nl.person.panel })
    await panel.getByText(nl.levelSentence['not-in-view']()).waitFor()
    const aboutOthers = await record(meeting('ed', 'bram', '2026-03-10'))
    expect(aboutOthers).toContain('graph')
    expect(aboutOthers).not.toContain(`residents/${people.gerrit}`)
    expect(await record(meeting('gerrit', 'anna', '2026-03-10'))).toContain(`residents/${people.gerrit}`)
    await panel.getByText('Gerrit en Anna ontmoetten elkaar').last().waitFor()
  })

  test('far away can change how somebody is connected: then they are asked for anew', async () => {
    // Four in a ring, of whom Iris is the one whom Gerrit does not know.
    const iris = '00000001-0000-4000-8000-000000000009'
    const met = (...residents: string[]): SentEvent => ({
      type: 'resident-met-resident',
      occurredAt: '2026-03-10',
      data: { residents },
    })
    const ring = [
      registration('hana'),
      { type: 'resident-registered', occurredAt: '2026-01-01', data: { resident: iris, name: 'Iris' } },
      met(people.gerrit, people.hana),
      met(people.gerrit, people.fatima),
      met(iris, people.hana),
      met(iris, people.fatima),
    ]
    const { page, record } = await lookAtStreet(`asOf=2026-03-15&selected=${people.gerrit}`, ring)
    const panel = page.getByRole('complementary', { name: nl.person.panel })
    const level = () => panel.locator('.badge').textContent()
    const before = await level()
    expect(await record(met(iris, people.anna))).toContain(`residents/${people.gerrit}`)
    expect(await level()).not.toBe(before)
  })

  test('on the page of today asks anew for what was recorded last, not for what is over', async () => {
    const { page, record } = await lookAtStreet('view=today&asOf=2026-03-05')
    const asked = await record(meeting('ed', 'bram', '2026-03-10'))
    for (const over of ['graph', 'gaps', 'introductions']) expect(asked).not.toContain(over)
    const recent = page.getByRole('region', { name: nl.today.recent })
    await recent.getByText('Ed en Bram ontmoetten elkaar').waitFor()
  })
})
