import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { serve } from '../services/app/serve.ts'
import { owner } from '../services/roles/index.ts'
import { buildExplorer } from './build.ts'
import { recordDemo } from './commands/demo.ts'
import { DEMO_NEIGHBOURHOOD, DEMO_SEED, DEMO_UNTIL } from './demo/index.ts'

/** The pictures of the README: the demo on its fixed last day, so that they only change when the explorer does. */
const target = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))

type Shot = {
  readonly name: string
  readonly address: string
  readonly width: number
  readonly height: number
  readonly colours: 'light' | 'dark'
  readonly before?: (page: Page) => Promise<void>
}

/** Somebody with one line, whoever that is in this demo. */
async function chooseSingleLine(page: Page) {
  await page.getByRole('button', { name: /^Lijst openen: één lijntje/ }).click()
  await page.locator('.person').nth(4).click()
  await page.getByText('Alles wat is vastgelegd').waitFor()
}

async function startMeeting(page: Page) {
  await page.getByRole('button', { name: 'Ontmoeting' }).click()
  await page.getByRole('combobox', { name: 'Wie' }).fill('sofie')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Ontmoette' }).fill('an')
  await page.getByRole('dialog').getByRole('option').nth(1).waitFor()
}

const shots: readonly Shot[] = [
  { name: 'weefsel', address: '', width: 1440, height: 900, colours: 'light' },
  {
    name: 'weefsel-donker',
    address: '',
    width: 1440,
    height: 900,
    colours: 'dark',
    before: chooseSingleLine,
  },
  { name: 'vandaag', address: '?view=today', width: 1440, height: 900, colours: 'light' },
  { name: 'mensen', address: '?view=people&level=not-in-view', width: 1440, height: 900, colours: 'light' },
  { name: 'weefsel-telefoon', address: '', width: 390, height: 844, colours: 'light' },
  {
    name: 'ontmoeting-telefoon',
    address: '',
    width: 390,
    height: 844,
    colours: 'light',
    before: startMeeting,
  },
]

const executablePath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => [join(folder, 'chromium'), join(folder, 'chromium-browser')])
  .find((file) => existsSync(file))
if (!executablePath) throw new Error('no chromium on the PATH: screenshots need one')

await buildExplorer()
await mkdir(target, { recursive: true })
const data = await mkdtemp(join(tmpdir(), 'weefsel-screenshots-'))
const served = await serve(
  { data, host: '127.0.0.1', port: 0, logLevel: 'silent', openTo: owner, demo: DEMO_NEIGHBOURHOOD },
  (weefsel) => recordDemo(weefsel, DEMO_SEED, DEMO_UNTIL),
)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
try {
  for (const { name, address, width, height, colours, before } of shots) {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: width < 600 ? 2 : 1,
      colorScheme: colours,
      reducedMotion: 'reduce',
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
    })
    // Somebody who has been here before.
    await page.addInitScript(() => localStorage.setItem('weefsel.tour', 'seen'))
    await page.goto(`${served.url}/${address}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('load')
    // The fabric is there before it is known how many live there.
    if (address === '') await page.getByText('kennen we nog niet').first().waitFor()
    await before?.(page)
    await page.evaluate(() => document.fonts.ready)
    // The picture is drawn in the frames after its data came.
    await page.waitForTimeout(1500)
    await page.screenshot({ path: join(target, `${name}.png`) })
    await page.close()
    console.log(`docs/screenshots/${name}.png`)
  }
} finally {
  await browser.close()
  await served.close()
  await rm(data, { recursive: true, force: true })
}
