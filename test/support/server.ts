import { onTestFinished } from 'vitest'
import type { SentEvent } from '../../events/index.ts'
import { type Served, serve } from '../../services/app/serve.ts'
import { owner, type Principal } from '../../services/roles/index.ts'
import { ownDirectory } from './directory.ts'
import { workers } from './workers.ts'

export type TestServer = Served & {
  /** Posts events to a neighbourhood and waits until the graph holds them. */
  record(events: readonly SentEvent[], neighbourhood?: string): Promise<void>
  /** The answer to a question about the neighbourhood `here`, whatever its status. */
  ask(path: string): Promise<{ status: number; body: unknown }>
  /** The answer to a question that must succeed. */
  get<T>(path: string): Promise<T>
}

/**
 * A whole Weefsel on a free port and a directory of its own, gone when the test is over. It is open to its owner, or
 * to the principal that the test names: nobody signs in.
 */
export async function ownServer(
  options: { now?: () => number; openTo?: Principal } = {},
): Promise<TestServer> {
  const data = await ownDirectory()
  const served = await serve({
    data,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    openTo: owner,
    workers,
    ...options,
  })
  onTestFinished(() => served.close())
  const base = (neighbourhood: string) => `${served.url}/api/v1/neighbourhoods/${neighbourhood}`

  async function ask(path: string) {
    const response = await fetch(`${base('here')}${path}`)
    return { status: response.status, body: (await response.json()) as unknown }
  }
  return {
    ...served,
    ask,
    async record(events, neighbourhood = 'here') {
      const response = await fetch(`${base(neighbourhood)}/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(events),
      })
      if (response.status !== 201) throw new Error(await response.text())
      await served.weefsel.settled()
    },
    async get<T>(path: string) {
      const { status, body } = await ask(path)
      if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
      return body as T
    },
  }
}
