import { fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Neighbourhood } from '../../events/index.ts'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { openSqliteLog } from '../../services/log/index.ts'
import { rebuild } from '../../services/project/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { rounds } from '../support/rounds.ts'

const here = 'here' as Neighbourhood
const told = z.union([
  z.object({ sending: z.array(z.string()) }),
  z.object({ acknowledged: z.array(z.string()) }),
])

/** How often a writer is killed. */
const KILLS = rounds(8)

test('whenever a writer is killed: what was acknowledged is there once, and every request is there whole or not at all', async () => {
  const directory = await ownDirectory()
  const acknowledged = new Set<string>()
  const requests: string[][] = []
  for (let kill = 0; kill < KILLS; kill++) {
    const writer = fork(new URL('../support/writeUntilKilled.ts', import.meta.url), [directory], {
      stdio: 'ignore',
    })
    writer.on('message', (message) => {
      const said = told.parse(message)
      if ('sending' in said) requests.push(said.sending)
      else for (const id of said.acknowledged) acknowledged.add(id)
    })
    await once(writer, 'message')
    // A different moment of its work each time.
    await new Promise((resolve) => setTimeout(resolve, 15 + ((kill * 37) % 90)))
    writer.kill('SIGKILL')
    await once(writer, 'close')
  }

  const log = openSqliteLog({ directory })
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
  const graph = createMemoryGraph()
  await expect(rebuild(log, graph, here, await log.head())).resolves.toBeUndefined()
  await log.close()
})
