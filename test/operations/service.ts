import { onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import type { SentEvent } from '../../events/index.ts'
import type { Engines } from '../../services/app/config.ts'
import { serve } from '../../services/app/serve.ts'
import { owner } from '../../services/roles/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { workers } from '../support/workers.ts'

const PATIENCE = { timeout: 400_000, interval: 100 }

const readiness = z.object({ ready: z.boolean(), position: z.number(), trouble: z.string().nullable() })
const recorded = z.object({ events: z.array(z.object({ id: z.string(), position: z.number() })) })
const shown = z.object({ nodes: z.array(z.unknown()), ties: z.array(z.unknown()) })

/** A whole Weefsel on engines that come and go, started once and never again; gone when the test is over. */
export async function ownService(engines: Engines, neighbourhood = 'here') {
  const place = { host: '127.0.0.1', port: 0, logLevel: 'silent', openTo: owner, workers }
  const { url, weefsel, close } = await serve({ ...place, data: await ownDirectory(), engines })
  onTestFinished(close)
  const here = `${url}/api/v1/neighbourhoods/${neighbourhood}`

  const standing = async () => {
    const response = await fetch(`${url}/health/ready`)
    return { status: response.status, ...readiness.parse(await response.json()) }
  }
  const post = (events: readonly SentEvent[]) =>
    fetch(`${here}/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(events),
    })

  return {
    /** It lives, is not ready, and says why in one sentence. */
    async says(sentence: string | RegExp): Promise<string> {
      let said = ''
      await vi.waitFor(async () => {
        const { status, ready, trouble } = await standing()
        if (status !== 503 || ready) throw new Error('it is ready')
        said = trouble ?? ''
        const isIt = typeof sentence === 'string' ? said.includes(sentence) : sentence.test(said)
        if (!isIt) throw new Error(`it says: ${said}`)
      }, PATIENCE)
      if (/\n|\. /.test(said)) throw new Error(`more than one sentence: ${said}`)
      const lives = await fetch(`${url}/health/live`)
      if (lives.status !== 200) throw new Error('it does not live')
      return said
    },
    /** It can do its work, and its graph holds the log up to a position. */
    async isReady(position = 0): Promise<void> {
      await vi.waitFor(async () => {
        const found = await standing()
        if (!found.ready || found.position < position) throw new Error(JSON.stringify(found))
      }, PATIENCE)
      await weefsel.settled()
    },
    /** Whether these are taken now. */
    takes: async (events: readonly SentEvent[]) => (await post(events)).status,
    /** Sends these until they are taken, as a client does that was not answered; where they stand. */
    record: (events: readonly SentEvent[]): Promise<readonly number[]> =>
      vi.waitFor(async () => {
        const response = await post(events)
        if (response.status !== 201) throw new Error(await response.text())
        return recorded.parse(await response.json()).events.map(({ position }) => position)
      }, PATIENCE),
    /** How many people and ties it shows. */
    async shows() {
      const response = await fetch(`${here}/graph?window=all`)
      const { nodes, ties } = shown.parse(await response.json())
      return { nodes: nodes.length, ties: ties.length }
    },
  }
}
