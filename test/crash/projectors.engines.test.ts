import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type Neighbourhood, type NewEvent, neighbourhoodName } from '../../events/index.ts'
import { createMemoryGraph, type GraphStore, openNeo4jGraph } from '../../services/graph/index.ts'
import { type EventLog, openEventStoreLog } from '../../services/log/index.ts'
import { rebuild } from '../../services/project/index.ts'
import { startWireProcess } from '../eventstoredb/wireProcess.ts'
import { neo4jHere } from '../neo4j/options.ts'
import { PASSWORD, startServer, USER } from '../neo4j/startServer.ts'
import { ownDirectory } from '../support/directory.ts'
import { EVERYTHING, plain } from '../support/graph.ts'
import { createLine } from '../support/line.ts'
import { isLongRun, rounds } from '../support/rounds.ts'
import { dice, longHistory } from './longHistory.ts'
import { recordAhead, watchGraph } from './recordAhead.ts'

/**
 * How often something is killed or cut, and over how many events. Eleven times is everything that can happen, most of
 * it more than once, and one more after it; a long run makes 200, over 100,000 events.
 */
const KILLS = rounds(11)
const EVENTS = Number(process.env.WEEFSEL_TEST_KILL_EVENTS ?? 200 * KILLS)
const NEIGHBOURHOODS = 4
const PATIENCE = 240_000 + KILLS * 20_000
const HOUR = 3_600_000

/** How many events the recording may be ahead of the graph. */
const AHEAD = Math.min(2_000, EVENTS / 10)

/** The faults, in turn; a killed Neo4j takes long to start, so it comes once in twenty. */
const happenings = ['projector', 'graph line', 'projector', 'log server', 'log server in an append'] as const
const happening = (number: number) =>
  number % 20 === 10 ? ('graph server' as const) : happenings[number % happenings.length]!

const histories: ReadonlyMap<Neighbourhood, readonly NewEvent[]> = new Map(
  Array.from({ length: NEIGHBOURHOODS }, (_, number) => [
    neighbourhoodName.parse(`killed-${number}`),
    longHistory(Math.ceil(EVENTS / NEIGHBOURHOODS), number + 1),
  ]),
)

const began = performance.now()
/** In a long run: how far it is. */
function tell(happened: Readonly<Record<string, number>>) {
  if (!isLongRun) return
  console.log(`${((performance.now() - began) / 60_000).toFixed(1)} minutes: ${JSON.stringify(happened)}`)
}

/** Everything that can be asked of a neighbourhood is what a rebuild from the log gives. */
async function expectRebuilt(log: EventLog, graph: GraphStore, neighbourhood: Neighbourhood) {
  const head = await log.head(neighbourhood)
  const memory = createMemoryGraph()
  await rebuild(log, memory, neighbourhood, head)
  expect(await graph.checkpoint(neighbourhood)).toBe(head)
  expect(await graph.digest(neighbourhood)).toBe(await memory.digest(neighbourhood))
  const slice = await memory.slice(neighbourhood, EVERYTHING)
  expect(plain(await graph.slice(neighbourhood, EVERYTHING))).toEqual(plain(slice))
  const bins = { step: 86_400_000, origin: 0 }
  expect(await graph.timeline(neighbourhood, bins, head)).toEqual(
    await memory.timeline(neighbourhood, bins, head),
  )
  for (const { id } of slice.nodes.slice(0, 10))
    expect(await graph.history(neighbourhood, id)).toEqual(await memory.history(neighbourhood, id))
}

describe.skipIf(neo4jHere !== 'started')('two projectors on machines whose clocks are hours apart', () => {
  test(
    'whatever is killed, and whenever: every event is in the graph once, as a rebuild has it',
    async () => {
      const store = join(await ownDirectory(), 'store')
      const startNeo4j = (port?: number) =>
        startServer({ store, owner: process.pid, passing: false, ...(port && { port }) })
      let server = await startNeo4j()
      onTestFinished(() => server.stop())
      const line = await createLine(server.port)
      onTestFinished(() => line.close())
      const wire = await startWireProcess(join(await ownDirectory(), 'log.sqlite'))
      onTestFinished(() => wire.kill())
      const log = await openEventStoreLog({ url: wire.url() })
      onTestFinished(() => log.close())
      const graph = await openNeo4jGraph({ url: server.url, user: USER, password: PASSWORD })
      onTestFinished(() => graph.close())

      const project = (number: number): ChildProcess => {
        const skew = String((number % 2 === 0 ? 5 : -7) * HOUR)
        const through = [wire.url(), `bolt://127.0.0.1:${line.port}`, USER, PASSWORD, skew]
        return fork(new URL('./projectUntilKilled.ts', import.meta.url), through, { stdio: 'ignore' })
      }
      const projectors = [project(0), project(1)]
      onTestFinished(() => {
        for (const projector of projectors) projector.kill('SIGKILL')
      })

      const stop = new AbortController()
      const watch = watchGraph(graph, stop.signal)
      onTestFinished(async () => {
        stop.abort()
        await watch.ended
      })
      const recording = recordAhead({ log, watch, histories, ahead: AHEAD, signal: stop.signal })
      const happen = {
        async projector(number: number) {
          const dying = projectors[number % 2]!
          expect(dying.exitCode).toBeNull()
          dying.kill('SIGKILL')
          await once(dying, 'close')
          projectors[number % 2] = project(number)
        },
        async 'graph line'() {
          line.cut()
        },
        async 'graph server'() {
          await server.kill()
          server = await startNeo4j(server.port)
        },
        async 'log server'() {
          await wire.kill()
          await wire.start()
        },
        /** Killed with an append on its disk that nobody was told of, unless everything has been recorded. */
        async 'log server in an append'() {
          const { dead } = await wire.willDieInAppend()
          await Promise.race([dead, recording])
          await wire.kill()
          await wire.start()
        },
      } satisfies Record<ReturnType<typeof happening>, (number: number) => Promise<void>>

      const roll = dice(KILLS)
      const happened: Record<string, number> = {}
      for (let number = 1; number <= KILLS; number++) {
        // Not before there is new work to lose.
        await watch.past((EVENTS * number) / (KILLS + 1))
        await sleep(roll(120))
        const what = happening(number)
        await happen[what](number)
        happened[what] = (happened[what] ?? 0) + 1
        tell(happened)
      }
      await recording

      await vi.waitFor(
        async () => {
          const checkpoints = await graph.checkpoints()
          for (const name of histories.keys()) expect(checkpoints.get(name)).toBe(await log.head(name))
        },
        { timeout: PATIENCE, interval: 100 },
      )
      for (const [name, history] of histories) {
        const found: string[] = []
        for await (const { entries } of log.read({ neighbourhood: name }))
          found.push(...entries.map(({ id }) => id))
        expect(found).toEqual(history.map(({ id }) => id))
        await expectRebuilt(log, graph, name)
      }
      expect(await graph.parked()).toEqual([])
    },
    PATIENCE,
  )
})
