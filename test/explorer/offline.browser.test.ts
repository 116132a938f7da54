import { cp, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { ownDirectory } from '../support/directory.ts'
import { ownServer } from '../support/server.ts'
import { people, street } from '../support/street.ts'
import { chromium } from '../support/tools.ts'
import { flaws, laptop, launch, open, phone } from './browser.ts'

const built = fileURLToPath(new URL('../../explorer/dist', import.meta.url))
const ALL = '?n=here&window=all'

/** Resolves when the browser keeps the explorer, all of it. */
const shellKept = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

/** Answers that the browser keeps, by path. */
const cached = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })

/** How many rows a database of the page holds; it is not made by looking. */
const rowsIn = (page: Page, name: string, store: string) =>
  page.evaluate(
    async ([name, store]) => {
      const known = await indexedDB.databases()
      if (!known.some((one) => one.name === name)) return 0
      return new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const counting = db.transaction(store).objectStore(store).count()
          counting.onerror = () => reject(counting.error)
          counting.onsuccess = () => {
            db.close()
            resolve(counting.result)
          }
        }
      })
    },
    [name, store] as const,
  )

describe.skipIf(!chromium)('without a network', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('the explorer opens, says so, and a meeting is recorded that arrives once when there is one again', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${ALL}`, { ...phone, serviceWorkers: 'allow' })
    await page.evaluate(([key, ids]) => localStorage.setItem(key, JSON.stringify(ids)), [
      'weefsel.recent.here',
      [people.gerrit, people.fatima],
    ] as const)
    await page.reload()
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    await shellKept(page)
    await expect.poll(() => rowsIn(page, 'weefsel.kept', 'kept'), { timeout: 30_000 }).toBe(1)
    // Only the explorer itself is in there: nothing that names anybody.
    const paths = await cached(page)
    expect(paths).toContain('/')
    expect(paths.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([])

    await page.context().setOffline(true)
    await page.reload()
    await page.getByRole('heading', { name: 'Geen verbinding' }).waitFor()
    expect(await flaws(page)).toEqual([])
    await page.getByRole('button', { name: 'Ontmoeting vastleggen' }).click()
    const box = page.getByRole('dialog').getByRole('combobox', { name: 'Wie', exact: true })
    await box.fill('gerr')
    await page.getByRole('option', { name: /Gerrit/ }).click()
    const other = page.getByRole('combobox', { name: 'Met wie' })
    await other.fill('fati')
    await page.getByRole('option', { name: /Fatima/ }).click()
    await page.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await page.getByText('Bewaard, wordt verstuurd').first().waitFor()

    await page.context().setOffline(false)
    await page.getByText('7 bewoners. 0 niet in beeld').waitFor()
    const { events } = await server.get<{ events: { type: string; data: unknown }[] }>(
      `/events?after=${street.length}`,
    )
    expect(events).toMatchObject([
      { type: 'resident-met-resident', data: { residents: [people.gerrit, people.fatima] } },
    ])
  })

  test('whoever signs out leaves no names behind', async () => {
    const server = await ownServer()
    await server.record(street)
    const page = await open(browser, `${server.url}/${ALL}`)
    await expect.poll(() => rowsIn(page, 'weefsel.kept', 'kept'), { timeout: 30_000 }).toBe(1)
    await page.evaluate(() => {
      const form = document.createElement('form')
      form.action = '/sign-out'
      form.addEventListener('submit', (event) => event.preventDefault())
      document.body.append(form)
      form.requestSubmit()
    })
    await expect.poll(() => rowsIn(page, 'weefsel.kept', 'kept')).toBe(0)
  })

  test('where the browser does not allow it to be kept, it works as before', async () => {
    const server = await ownServer()
    await server.record(street)
    const context = await browser.newContext({ ...laptop, serviceWorkers: 'allow' })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    await page.addInitScript(() => {
      navigator.serviceWorker.register = async () => {
        document.documentElement.dataset.refused = 'yes'
        throw new DOMException('the certificate is not known', 'SecurityError')
      }
    })
    await page.goto(`${server.url}/${ALL}`)
    await page.locator('html[data-refused]').waitFor({ state: 'attached' })
    await page.getByText('7 bewoners. 1 niet in beeld').waitFor()
    expect(faults).toEqual([])
  })
})

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** A server of files that can be given another build, and go away. */
async function serverOfBuilds() {
  let root = ''
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://here')
    const file = pathname === '/' ? '/index.html' : pathname
    try {
      const content = await readFile(join(root, file))
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
      response.end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  onTestFinished(close)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close,
    async show(name: string) {
      const folder = join(await ownDirectory(), 'dist')
      await cp(built, folder, { recursive: true })
      const page = await readFile(join(folder, 'index.html'), 'utf8')
      await writeFile(join(folder, 'index.html'), page.replace('<html ', `<html data-build="${name}" `))
      const worker = await readFile(join(folder, 'worker.js'), 'utf8')
      await writeFile(join(folder, 'worker.js'), worker.replace(/"version":"\w+"/, `"version":"${name}"`))
      root = folder
    },
  }
}

test.skipIf(!chromium)(
  'a new build is shown at the next load, and is what opens without a network from then on',
  async () => {
    const browser = await launch()
    onTestFinished(() => browser.close())
    const builds = await serverOfBuilds()
    await builds.show('first')
    const context = await browser.newContext({ serviceWorkers: 'allow' })
    const page = await context.newPage()
    const build = () => page.evaluate(() => document.documentElement.dataset.build)
    const caches = () => page.evaluate(() => globalThis.caches.keys())
    await page.goto(builds.url)
    await shellKept(page)
    expect(await caches()).toEqual(['weefsel-shell-first'])
    await builds.show('second')
    await page.reload()
    expect(await build()).toBe('second')
    await expect.poll(caches, { timeout: 30_000 }).toEqual(['weefsel-shell-second'])
    await builds.close()
    await page.reload()
    expect(await build()).toBe('second')
    await context.close()
  },
)
