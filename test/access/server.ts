import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { onTestFinished } from 'vitest'
import { type Access, openAccess } from '../../services/access/index.ts'
import { createServer, type ServerOptions } from '../../services/app/createServer.ts'
import { openWeefsel, type Weefsel } from '../../services/app/openWeefsel.ts'
import type { RequiredAccess } from '../../services/roles/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { workers } from '../support/workers.ts'

type Route = {
  readonly method: string
  readonly url: string
  readonly need: RequiredAccess | undefined
}

type Options = Partial<ServerOptions> & {
  readonly onServer?: (app: FastifyInstance) => void
  readonly now?: () => number
}

const DAY = 86_400_000

type OwnApp = {
  readonly app: FastifyInstance
  readonly weefsel: Weefsel
  readonly access: Access
  readonly data: string
  readonly routes: readonly Route[]
  /** Lets days pass: research learns of what was recorded when the day, or the week, is over. */
  pass(days: number): void
}

/** In the spring of the street: its people met weeks ago. */
export const SPRING = Date.parse('2026-04-01T12:00:00Z')

/** A whole server without a socket, and every route that it has. */
export async function ownApp({
  onServer,
  now: clock = () => SPRING,
  ...options
}: Options = {}): Promise<OwnApp> {
  let passed = 0
  const now = () => clock() + passed
  const data = await ownDirectory()
  const weefsel = await openWeefsel({ data, now, workers })
  const builtExplorer = await ownDirectory()
  await writeFile(join(builtExplorer, 'index.html'), '<!doctype html><title>Weefsel</title>')
  const access = openAccess(data, now, weefsel.log.vault.keys)
  // A route is registered under several addresses by changing its options, and declared after its registration.
  const heard: { methods: readonly string[]; url: string; route: RouteOptions }[] = []
  const app = await createServer(weefsel, {
    logLevel: 'silent',
    access,
    // The real one takes a build.
    builtExplorer,
    // A test of everything asks more in ten seconds than any user does.
    limits: 'none',
    ...options,
    onRoute: (route) => void heard.push({ methods: [route.method].flat(), url: route.url, route }),
  })
  onTestFinished(async () => {
    await app.close()
    access.close()
    await weefsel.close()
  })
  onServer?.(app)
  await app.ready()
  return {
    pass(days) {
      passed += days * DAY
    },
    app,
    weefsel,
    access,
    data,
    routes: heard.flatMap(({ methods, url, route }) =>
      methods.flatMap((method) =>
        [...new Set([url, route.url])].map((one) => ({ method, url: one, need: route.config?.access })),
      ),
    ),
  }
}
