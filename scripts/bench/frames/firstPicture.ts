import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { owner } from '../../../services/access/index.ts'
import { type Served, serve } from '../../../services/listen.ts'
import { recordDemo } from '../../commands/demo.ts'
import { DEMO_NEIGHBOURHOOD, DEMO_SEED, DEMO_UNTIL } from '../../demo/index.ts'
import { inDirectory } from '../history.ts'
import { openPage, scriptsOf } from './browse.ts'

/** Runs something against a server with the demo that nobody has asked anything yet. */
const cold = <T>(work: (served: Served) => Promise<T>): Promise<T> =>
  inDirectory(async (data) => {
    const served = await serve(
      { data, host: '127.0.0.1', port: 0, logLevel: 'silent', openTo: owner, demo: DEMO_NEIGHBOURHOOD },
      (weefsel) => recordDemo(weefsel, DEMO_SEED, DEMO_UNTIL),
    )
    try {
      return await work(served)
    } finally {
      await served.close()
    }
  })

/** From opening the address to the first picture, in milliseconds, and the bytes of JavaScript that took. */
export const firstPicture = (browser: Browser) =>
  cold(async ({ url }) => {
    const page = await openPage(browser)
    let ms = Number.NaN
    const bytes = await scriptsOf(page, async () => {
      const start = performance.now()
      await page.goto(url, { waitUntil: 'commit' })
      await page.waitForFunction(() => document.querySelector('.graph canvas'), undefined, { polling: 'raf' })
      ms = performance.now() - start
      await page.waitForLoadState('networkidle').catch(() => page.waitForLoadState('load'))
    })
    await page.context().close()
    return { ms, bytes }
  })

/** How long the request for the picture takes on a server that nobody has asked anything yet, in milliseconds. */
export const graphRequest = () =>
  cold(async ({ url }) => {
    const start = performance.now()
    const response = await fetch(`${url}/api/v1/neighbourhoods/${DEMO_NEIGHBOURHOOD}/graph?asOf=2026-11-20`)
    await response.arrayBuffer()
    return performance.now() - start
  })

/** How long an empty page takes that Vite built, in milliseconds. */
export async function emptyPage(browser: Browser): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'weefsel-empty-'))
  const { build, preview } = await import('vite')
  try {
    await writeFile(
      join(folder, 'index.html'),
      '<!doctype html><html lang="nl"><title>Empty</title><script type="module" src="/main.ts"></script>',
    )
    await writeFile(join(folder, 'main.ts'), "document.body.append(document.createElement('canvas'))\n")
    await build({ root: folder, configFile: false, logLevel: 'silent' })
    const server = await preview({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      preview: { port: 0, host: '127.0.0.1' },
    })
    const page = await openPage(browser)
    const start = performance.now()
    await page.goto(server.resolvedUrls?.local[0] ?? '', { waitUntil: 'commit' })
    await page.waitForFunction(() => document.querySelector('canvas'), undefined, { polling: 'raf' })
    const ms = performance.now() - start
    await page.context().close()
    await server.close()
    return ms
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
