import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
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
