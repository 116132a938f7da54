import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type Neighbourhood, type NewEvent, neighbourhoodName } from '../../events/index.ts'
import { createMemoryGraph, type GraphStore, openNeo4jGraph } from '../../services/graph/index.ts'
import { type EventLog, LogUnavailable, openEventStoreLog } from '../../services/log/index.ts'
import { rebuild } from '../../services/project/index.ts'
import { createWireServer } from '../eventstoredb/wireServer.ts'
import { neo4jHere } from '../neo4j/options.ts'
import { PASSWORD, startServer, USER } from '../neo4j/startServer.ts'
import { ownDirectory } from '../support/directory.ts'
import { EVERYTHING, plain } from '../support/graph.ts'
import { createLine } from '../support/line.ts'
import { dice, longHistory } from './longHistory.ts'

/** How often something is killed or cut, and over how many events: a long run sets them to 200 and 100,000. */
const KILLS = Number(process.env.WEEFSEL_TEST_KILLS ?? 20)
const EVENTS = Number(process.env.WEEFSEL_TEST_KILL_EVENTS ?? 200 * KILLS)
const NEIGHBOURHOODS = 4
const PATIENCE = 240_000 + KILLS * 20_000
const HOUR = 3_600_000

/** What happens, in turn; a Neo4j that is killed takes long to come back, and is so once in twenty. */
const happenings = ['projector', 'graph line', 'projector', 'log server', 'graph line'] as const
const happening = (number: number) =>
  number % 20 === 10 ? ('graph server' as const) : happenings[number % happenings.length]!

const here = (number: number): Neighbourhood => neighbourhoodName.parse(`killed-${number}`)
const everywhere = Array.from({ length: NEIGHBOURHOODS }, (_, number) => here(number))
const histories = everywhere.map((_, number) => longHistory(Math.ceil(EVENTS / NEIGHBOURHOODS), number + 1))

/** Records a history some at a time; what may or may not have been recorded is sent again, with the same ids. */
async function recordAll(log: EventLog, neighbourhood: Neighbourhood, history: readonly NewEvent[]) {
  for (let start = 0; start < history.length; start += 50) {
    const events = history.slice(start, start + 50)
    for (;;) {
      try {
        await log.append({ neighbourhood, events, recordedBy: 'test' })
        break
      } catch (error) {
        if (!(error instanceof LogUnavailable)) throw error
        await sleep(50)
      }
    }
  }
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
      const wire = await createWireServer()
      onTestFinished(() => wire.stop())
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

      const recording = Promise.all(
        everywhere.map((name, number) => recordAll(log, name, histories[number]!)),
      )
      const roll = dice(KILLS)
      const projected = async () => {
        const checkpoints = await graph.checkpoints()
        return Math.max(0, ...everywhere.map((name) => checkpoints.get(name) ?? 0))
      }
      const happened = new Map<string, number>()
      for (let number = 1; number <= KILLS; number++) {
        // Not before there is new work to lose.
        const share = (EVENTS * number) / (KILLS + 1)
        await vi.waitFor(async () => expect(await projected()).toBeGreaterThan(share), {
          timeout: PATIENCE,
          interval: 50,
        })
        await sleep(roll(120))
        const what = happening(number)
        happened.set(what, (happened.get(what) ?? 0) + 1)
        if (what === 'graph line') line.cut()
        else if (what === 'log server') await wire.restart()
        else if (what === 'graph server') {
          await server.kill()
          server = await startNeo4j(server.port)
        } else {
          const dying = projectors[number % 2]!
          expect(dying.exitCode).toBeNull()
          dying.kill('SIGKILL')
          await once(dying, 'close')
          projectors[number % 2] = project(number)
        }
      }
      await recording

      await vi.waitFor(
        async () => {
          const checkpoints = await graph.checkpoints()
          for (const name of everywhere) expect(checkpoints.get(name)).toBe(await log.head(name))
        },
        { timeout: PATIENCE, interval: 100 },
      )
      for (const [number, name] of everywhere.entries()) {
        const found: string[] = []
        for await (const { entries } of log.read({ neighbourhood: name }))
          found.push(...entries.map(({ id }) => id))
        expect(found).toEqual(histories[number]!.map(({ id }) => id))
        await expectRebuilt(log, graph, name)
      }
      expect(await graph.parked()).toEqual([])
      expect([...happened.values()].reduce((sum, times) => sum + times, 0)).toBe(KILLS)
    },
    PATIENCE,
  )
})
