import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { chromium as chromiumPath } from '../support/tools.ts'

/** Headless, without any request of its own. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launch = (): Promise<Browser> =>
  chromium.launch({ args: quiet, ...(chromiumPath && { executablePath: chromiumPath }) })

export const laptop = { viewport: { width: 1440, height: 900 } } satisfies BrowserContextOptions
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } satisfies BrowserContextOptions

/**
 * A page of its own storage, in Dutch, that fails the test on any error or request to elsewhere.
 * @param before prepares the page, before anything is fetched.
 */
export async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = laptop,
  before: (page: Page) => unknown = () => {},
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
    // Storage for later visits has its own tests.
    serviceWorkers: 'block',
    ...options,
  })
  // Half of what a test may take: a busy machine is slow, not broken.
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text())
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(url).origin) faults.push(request.url())
  })
  onTestFinished(async () => {
    await context.close()
    if (faults.length > 0) throw new Error(faults.join('\n'))
  })
  await before(page)
  await page.goto(url)
  await page.getByRole('main').waitFor()
  return page
}

/**
 * Violations that axe finds on the page, as lines that name the rule and the element.
 * @param only these rules, where the others were tried on the same screen already
 */
export async function flaws(page: Page, only: readonly string[] = []): Promise<string[]> {
  // The explorer has no frames: axe need not open a page of its own to put their findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (only.length > 0 ? axe.withRules([...only]) : axe).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}
