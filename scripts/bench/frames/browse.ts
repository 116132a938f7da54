import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'

const executablePath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => [join(folder, 'chromium'), join(folder, 'chromium-browser')])
  .find((file) => existsSync(file))

/** Chromium without a window or a graphics card; undefined when it is not on this machine. */
export const openBrowser = async (): Promise<Browser | undefined> =>
  executablePath ? chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] }) : undefined

/** A page that remembers nothing, as large as a laptop shows it. */
export const openPage = async (browser: Browser): Promise<Page> =>
  (
    await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'nl-NL',
      reducedMotion: 'reduce',
    })
  ).newPage()

/** How many bytes of JavaScript come over the line for a page, each file gzipped. */
export async function scriptsOf(page: Page, load: () => Promise<unknown>): Promise<number> {
  const bodies: Promise<number>[] = []
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return
    bodies.push(response.body().then((body) => gzipSync(body).byteLength))
  })
  await load()
  return (await Promise.all(bodies)).reduce((sum, bytes) => sum + bytes, 0)
}
