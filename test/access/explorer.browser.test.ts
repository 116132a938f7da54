import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { serve } from '../../services/app/serve.ts'
import { launch } from '../explorer/browser.ts'
import { ownDirectory } from '../support/directory.ts'
import { chromium } from '../support/tools.ts'
import { workers } from '../support/workers.ts'

describe.skipIf(!chromium)('the explorer of a server without a provider', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('leads to the sign-in, opens by the link, and closes by signing out', async () => {
    const data = await ownDirectory()
    const served = await serve({ data, host: '127.0.0.1', port: 0, logLevel: 'silent', workers })
    onTestFinished(() => served.close())
    const context = await browser.newContext({ locale: 'nl-NL' })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    await page.goto(`${served.url}/?view=more`)
    await page.getByText('Open Weefsel met de link').waitFor()
    await page.goto(served.link ?? '')
    await page.getByRole('heading', { name: 'Begin een wijk' }).waitFor()
    const session = (await context.cookies()).find(({ name }) => name === 'weefsel-session')
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    await page.goto(served.link ?? '')
    await page.getByText('al gebruikt').waitFor()
    // The form that stands under Meer, where there is a neighbourhood.
    await page.evaluate(() => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = '/sign-out'
      document.body.append(form)
      form.submit()
    })
    await page.waitForURL(`${served.url}/sign-in`)
    await page.goto(served.url)
    await page.getByText('Open Weefsel met de link').waitFor()
  })
})
