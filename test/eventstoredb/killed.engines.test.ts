import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { openEventStoreLog } from '../../services/log/index.ts'
import { createProjector, rebuild } from '../../services/project/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { rounds } from '../support/rounds.ts'
import { here } from './ownServer.ts'
import { eventStoreUrl } from './realServer.ts'
import { startWireProcess } from './wireProcess.ts'

const told = z.union([
  z.object({ sending: z.array(z.string()) }),
  z.object({ acknowledged: z.array(z.string()) }),
  z.object({ ready: z.literal(true) }),
])

/** How often something is killed. */
const KILLS = rounds(6)

test('whenever a writer is killed, or the server: what was acknowledged is there once, and every request whole or not at all', async () => {
  const server = eventStoreUrl ? undefined : await startWireProcess(join(await ownDirectory(), 'log.sqlite'))
  onTestFinished(async () => server?.kill())
  const url = eventStoreUrl ?? server?.url() ?? ''
  const prefix = `test-${crypto.randomUUID()}-`
  const acknowledged = new Set<string>()
  const requests: string[][] = []

  const following = await openEventStoreLog({ url, prefix })
  const live = createMemoryGraph()
  const projector = createProjector({ log: following, graph: live })

  for (let kill = 0; kill < KILLS; kill++) {
    const writer = fork(new URL('./writeUntilKilled.ts', import.meta.url), [url, prefix], { stdio: 'ignore' })
    writer.on('message', (message) => {
      const said = told.parse(message)
      if ('sending' in said) requests.push(said.sending)
      if ('acknowledged' in said) for (const id of said.acknowledged) acknowledged.add(id)
    })
    await once(writer, 'message')
    // A busy machine may have nothing acknowledged in any of these short lives.
    if (kill === 0) await expect.poll(() => acknowledged.size).toBeGreaterThan(0)
    // A different moment of its work each time; every other time its server is killed first.
    await sleep(40 + ((kill * 37) % 90))
    if (kill % 2 === 1) {
      await server?.kill()
      await server?.start()
    }
    await sleep(20 + ((kill * 53) % 70))
    expect(writer.exitCode).toBeNull()
    writer.kill('SIGKILL')
    await once(writer, 'close')
  }

  const log = await openEventStoreLog({ url, prefix })
  const found: string[] = []
  const positions: number[] = []
  for await (const { entries } of log.read({ neighbourhood: here })) {
    found.push(...entries.map(({ id }) => id))
    positions.push(...entries.map(({ position }) => position))
  }
  const there = new Set(found)
  expect(acknowledged.size).toBeGreaterThan(0)
  expect(there.size).toBe(found.length)
  expect([...acknowledged].filter((id) => !there.has(id))).toEqual([])
  expect(positions).toEqual(positions.map((_, index) => index + 1))
  for (const request of requests) {
    expect([0, request.length]).toContain(request.filter((id) => there.has(id)).length)
  }

  const head = await log.head()
  await projector.reached(head)
  const rebuilt = createMemoryGraph()
  await rebuild(log, rebuilt, here, head)
  expect(await live.digest(here)).toBe(await rebuilt.digest(here))
  await projector.close()
  await following.close()
  await log.close()
})
