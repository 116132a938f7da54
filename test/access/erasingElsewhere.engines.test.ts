import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keyRefOf, type SentEvent } from '../../events/index.ts'
import type { ProcessRole } from '../../services/app/config.ts'
import { openWeefsel } from '../../services/app/openWeefsel.ts'
import { serve } from '../../services/app/serve.ts'
import { verify } from '../../services/project/index.ts'
import { owner } from '../../services/roles/index.ts'
import { openKeyStore } from '../../services/vault/index.ts'
import { ownServer } from '../eventstoredb/ownServer.ts'
import { ownDirectory } from '../support/directory.ts'
import { aboutHer, ghizlane, hers } from '../support/ghizlane.ts'
import { ans, people, street } from '../support/street.ts'
import { workers } from '../support/workers.ts'
import { here } from './roles.ts'

const NOW = Date.parse('2026-04-01T12:00:00Z')
/** Sent with ids, so that two logs hold the same. */
const sent: readonly SentEvent[] = [
  ...street,
  ...aboutHer,
  {
    type: 'resident-described',
    occurredAt: '2026-03-01',
    data: { resident: people.gerrit, reference: 'G7' },
  },
].map((event, index) => ({
  ...event,
  id: `0000000d-0000-4000-8000-${String(index).padStart(12, '0')}`,
}))

type Answer = { status: number; body: Record<string, unknown> }

/** A data directory with these keys, so that what two of them seal is the same. */
async function withKeys(keys: string): Promise<string> {
  const data = await ownDirectory()
  cpSync(join(keys, 'keys'), join(data, 'keys'), { recursive: true })
  return data
}

/** Records and erases through a process of this role; returns what it said, and the graph that follows. */
async function erasedBy(role: ProcessRole, data: string) {
  const server = await ownServer()
  const engines = { eventStore: { url: server.url() } }
  const place = { host: '127.0.0.1', port: 0, logLevel: 'silent', openTo: owner } as const
  const served = await serve({ ...place, data, role, engines, now: () => NOW, anonymousFrom: 3, workers })
  let open = true
  const close = async () => {
    if (open) await served.close()
    open = false
  }
  onTestFinished(close)
  async function post(path: string, body: unknown): Promise<Answer> {
    const response = await fetch(`${served.url}/api/v1/neighbourhoods/here/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  expect((await post('events', sent)).status).toBe(201)
  const answers: Answer[] = []
  for (const person of [hers.reference, 'G7', 'Ans', people.bram, 'Niemand', people.bram]) {
    await served.weefsel.settled()
    answers.push(await post('forget', { person }))
  }
  await close()
  const weefsel = await openWeefsel({ data, engines, now: () => NOW })
  onTestFinished(() => weefsel.close())
  await weefsel.settled()
  expect(await verify(weefsel.log, weefsel.graph, here)).toMatchObject({ same: true })
  return { answers, digest: await weefsel.graph.digest(here) }
}

test('a process that only records erases whom it is told by reference or name, as one with everything does', async () => {
  const kept = await ownDirectory()
  const keys = openKeyStore({ directory: kept })
  const residents = [...Object.values(people), ghizlane].map((id) => keyRefOf('resident', id))
  await keys.ensure(here, [...residents, keyRefOf('professional', ans)])
  keys.close()
  const alone = await erasedBy('record', await withKeys(kept))
  const all = await erasedBy('all', await withKeys(kept))
  expect(alone.answers.map(({ status, body }) => [status, body.person ?? body.code, body.remains])).toEqual([
    [200, ghizlane, true],
    // Nobody else lives in the Vlinderbuurt.
    [200, people.gerrit, false],
    [200, ans, false],
    [200, people.bram, true],
    [404, 'not-found', undefined],
    [409, 'forgotten', undefined],
  ])
  expect(alone).toEqual(all)
})
