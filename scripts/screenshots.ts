import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Locator, type Page } from 'playwright-core'
import { serve } from '../services/app/serve.ts'
import { owner } from '../services/roles/index.ts'
import { buildExplorer } from './build.ts'
import { recordDemo } from './commands/demo.ts'
import { DEMO_NEIGHBOURHOOD, DEMO_SEED, DEMO_UNTIL } from './demo/index.ts'

/** Takes the pictures of the README: the demo on its fixed last day, so that they only change when the explorer does. */
const target = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))

type Shot = {
  readonly name: string
  readonly address: string
  readonly width: number
  readonly height: number
  readonly colours: 'light' | 'dark'
  /** The part that comes last: the picture is not taken before it is there. */
  readonly shows: (page: Page) => Locator
  /** A step that brings the page to what the picture shows. */
  readonly open?: (page: Page) => Promise<void>
}

/** The number of unknown people comes after the people themselves. */
const fabric = (page: Page) => page.getByText('kennen we nog niet').first()
const introduction = (page: Page) => page.getByRole('article').filter({ hasText: ' en ' }).first()

/** Chooses a resident with one line, whichever the demo has there. */
async function chooseSingleLine(page: Page) {
  await page.getByRole('button', { name: /^Lijst openen: één lijntje/ }).click()
  await page.locator('.person').nth(4).click()
  await page.getByText('Alles wat is vastgelegd').waitFor()
}

async function startMeeting(page: Page) {
  await page.getByRole('button', { name: 'Ontmoeting' }).click()
  await page.getByRole('combobox', { name: 'Wie', exact: true }).fill('sofie')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Met wie' }).fill('an')
}

/** The page once it no longer changes: the canvas is drawn in the frames after its data came. */
async function stillOf(page: Page): Promise<Buffer> {
  let before = await page.screenshot()
  for (let looks = 0; looks < 40; looks++) {
    await page.waitForTimeout(500)
    const now = await page.screenshot()
    if (now.equals(before)) return now
    before = now
  }
  throw new Error(`${page.url()} keeps changing: no picture was taken`)
}

const shots: readonly Shot[] = [
  { name: 'weefsel', address: '', width: 1440, height: 900, colours: 'light', shows: fabric },
  {
    name: 'weefsel-donker',
    address: '',
    width: 1440,
    height: 900,
    colours: 'dark',
    shows: (page) => page.getByText('Alles wat is vastgelegd'),
    open: chooseSingleLine,
  },
  {
    name: 'vandaag',
    address: '?view=today',
    width: 1440,
    height: 900,
    colours: 'light',
    shows: introduction,
  },
  {
    name: 'mensen',
    address: '?view=people&level=not-in-view',
    width: 1440,
    height: 900,
    colours: 'light',
    shows: (page) => page.getByRole('row').nth(1),
  },
  { name: 'weefsel-telefoon', address: '', width: 390, height: 844, colours: 'light', shows: fabric },
  {
    name: 'ontmoeting-telefoon',
    address: '',
    width: 390,
    height: 844,
    colours: 'light',
    shows: (page) => page.getByRole('dialog').getByRole('option').nth(1),
    open: startMeeting,
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
  for (const { name, address, width, height, colours, shows, open } of shots) {
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
    if (address === '') await fabric(page).waitFor()
    await open?.(page)
    await shows(page).waitFor()
    await page.getByText(/Even kijken|wordt opgehaald|Wordt berekend/).waitFor({ state: 'detached' })
    await page.evaluate(() => document.fonts.ready)
    await writeFile(join(target, `${name}.png`), await stillOf(page))
    await page.close()
    console.log(`docs/screenshots/${name}.png`)
  }
} finally {
  await browser.close()
  await served.close()
  await rm(data, { recursive: true, force: true })
}
