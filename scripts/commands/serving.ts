import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Running } from '../../services/app/openWeefsel.ts'
import { type Served, type ServeOptions, serve } from '../../services/app/serve.ts'

export type Serving = ServeOptions & {
  /** Runs before the doors open. */
  readonly prepare?: (weefsel: Running) => Promise<void>
}

/** Serves what a role needs until it is told to stop, then finishes what was accepted. */
export async function serveUntilStopped({ prepare, ...options }: Serving): Promise<void> {
  // Heard from the first moment on, so that a stop while it starts is a stop as well.
  const stop = stopped()
  if (options.role !== 'record' && options.role !== 'project') buildMissingExplorer()
  const served = await serve(options, prepare)
  process.stderr.write(`Weefsel: ${served.url}\n${howToOpen(served)}`)
  await stop
  await served.close()
}

/**
 * Builds the explorer when there is none: in a fresh clone, which has the tool for it. An image comes with it built.
 * Without it everything else works, and that is said.
 */
function buildMissingExplorer(): void {
  const script = fileURLToPath(new URL('../build.ts', import.meta.url))
  const built = fileURLToPath(new URL('../../explorer/dist/index.html', import.meta.url))
  if (existsSync(built) || !existsSync(script)) return
  process.stderr.write('Building the explorer, once: this takes some seconds.\n')
  const { status, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status === 0) return
  const why = stderr.split('\n').find((line) => line.includes('Error')) ?? 'its build stopped'
  process.stderr.write(`The explorer could not be built; everything else works: ${why.trim()}\n`)
}

function howToOpen({ link, open }: Served): string {
  if (link !== undefined) return `Open it in a browser with this link, which works once: ${link}\n`
  if (!open) return ''
  return 'Its people are made up: whoever is on this machine may look, without signing in. Record no real people in it.\n'
}

function stopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  process.once('SIGTERM', resolve)
  process.once('SIGINT', resolve)
  return promise
}
