import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type NewEvent, neighbourhoodName } from '../../events/index.ts'
import { createMemoryGraph, neo4jGraphWhenThere, openNeo4jGraph } from '../../services/graph/index.ts'
import { type EventLog, openSqliteLog } from '../../services/log/index.ts'
import { createProjector, type Projector, rebuild } from '../../services/project/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { event } from '../support/events.ts'
import { EVERYTHING, plain } from '../support/graph.ts'
import { anyEvent } from '../support/neighbourhoods.ts'
import { neo4jHere } from './options.ts'
import { PASSWORD, startServer, USER } from './startServer.ts'

/** How often the server is killed, and over how many events: a long run sets them higher. */
const KILLS = Number(process.env.WEEFSEL_TEST_KILLS ?? 2)
const EVENTS = Number(process.env.WEEFSEL_TEST_KILL_EVENTS ?? 3_000 * (KILLS + 1))
const PATIENCE = 120_000 + KILLS * 60_000
const here = neighbourhoodName.parse('killed')

/** A long history, one event in a hundred of which is taken back later. */
function history(): NewEvent[] {
  const events: NewEvent[] = fc.sample(anyEvent, { numRuns: EVENTS, seed: 7 }).map((made) => ({
    ...made,
    id: crypto.randomUUID(),
  }))
  const retracted = events.filter((_, index) => index % 100 === 50)
  return [
    ...events,
    ...retracted.map(({ id }) => event('event-retracted', { event: id, reason: 'vergissing' })),
  ]
}

/** The log, but no more than some hundreds at a time, so that there is always a batch in the making to kill. */
const inSmallBatches = (log: EventLog): EventLog => ({
  ...log,
  subscribe: (query) => log.subscribe({ ...query, batchSize: 250 }),
})

const passed = (projector: Projector, target: number) =>
  new Promise<void>((resolve) => {
    const stop = projector.onProjected(({ position }) => {
      if (position < target) return
      stop()
      resolve()
    })
  })

describe.skipIf(neo4jHere !== 'started')('when Neo4j is killed in the middle of its work', () => {
  test(
    'projection goes on where it was: nothing is there twice, nothing is missing',
    async () => {
      const store = join(await ownDirectory(), 'store')
      const log = openSqliteLog({ directory: await ownDirectory() })
      onTestFinished(() => log.close())
      await log.appendAll({ neighbourhood: here, chunks: [history()], recordedBy: 'test' })
      const head = await log.head(here)

      let server = await startServer({ store, owner: process.pid, passing: false })
      onTestFinished(() => server.stop())
      const { port, url } = server
      const graph = await openNeo4jGraph({ url, user: USER, password: PASSWORD })
      onTestFinished(() => graph.close())
      const projector = createProjector({ log: inSmallBatches(log), graph })
      onTestFinished(() => projector.close())

      for (let kill = 1; kill <= KILLS; kill++) {
        await passed(projector, (head * kill) / (KILLS + 1))
        await sleep(Math.random() * 150)
        await server.kill()
        server = await startServer({ store, owner: process.pid, passing: false, port })
      }
      await projector.reached(head)

      const memory = createMemoryGraph()
      await rebuild(log, memory, here, head)
      expect(await graph.digest(here)).toBe(await memory.digest(here))
      expect(plain(await graph.slice(here, EVERYTHING))).toEqual(plain(await memory.slice(here, EVERYTHING)))
      const bins = { step: 86_400_000, origin: 0 }
      expect(await graph.timeline(here, bins, head)).toEqual(await memory.timeline(here, bins, head))
      for (const { id } of (await memory.slice(here, EVERYTHING)).nodes) {
        expect(await graph.history(here, id)).toEqual(await memory.history(here, id))
      }
    },
    PATIENCE,
  )

  test(
    'who asks while it is away hears one sentence, and is served when it comes and when it is back',
    async () => {
      const store = join(await ownDirectory(), 'store')
      let server = await startServer({ store, owner: process.pid, passing: false })
      onTestFinished(() => server.stop())
      const { port, url } = server
      await server.kill()
      const graph = await neo4jGraphWhenThere({ url, user: USER, password: PASSWORD })
      onTestFinished(() => graph.close())
      for (let time = 0; time < 2; time++) {
        await expect(graph.checkpoint(here)).rejects.toThrow(`Neo4j does not answer at ${url}: `)
        server = await startServer({ store, owner: process.pid, passing: false, port })
        expect(await graph.checkpoint(here)).toBe(0)
        if (time === 0) await server.kill()
      }
    },
    PATIENCE,
  )
})
