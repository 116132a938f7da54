import { expect, onTestFinished, test, vi } from 'vitest'
import type { Neighbourhood } from '../../events/index.ts'
import { createMemoryGraph, type GraphStore } from '../../services/graph/index.ts'
import { type EventLog, openSqliteLog } from '../../services/log/index.ts'
import { createProjector, type Projector, type Sharing } from '../../services/project/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { met, registered } from '../support/events.ts'

const QUICK: Sharing = { lasts: 2_000, every: 20 }
const named = (count: number) =>
  Array.from({ length: count }, (_, number) => `street-${number}` as Neighbourhood)

async function logOf(neighbourhoods: readonly Neighbourhood[]): Promise<EventLog> {
  const log = openSqliteLog({ directory: await ownDirectory() })
  onTestFinished(() => log.close())
  for (const neighbourhood of neighbourhoods) await record(log, neighbourhood)
  return log
}

const record = (log: EventLog, neighbourhood: Neighbourhood) =>
  log.append({ neighbourhood, events: [registered(), met()], recordedBy: 'test' })

function projecting(log: EventLog, graph: GraphStore, sharing = QUICK): Projector {
  const projector = createProjector({ log, graph, sharing })
  onTestFinished(() => projector.close())
  return projector
}

/** A projector whose process is gone: it neither writes, nor gives a sign of life, nor says that it stops. */
function killable(log: EventLog, graph: GraphStore) {
  const gone = new AbortController()
  const whileAlive =
    <A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (gone.signal.aborted) throw new Error('this process is gone')
      return work(...given)
    }
  const through: GraphStore = {
    ...graph,
    apply: whileAlive(graph.apply),
    claim: whileAlive(graph.claim),
    leave: whileAlive(graph.leave),
  }
  return { projector: projecting(log, through), kill: () => gone.abort() }
}

const holds = async (projector: Projector) => (await projector.status()).neighbourhoods
const PATIENCE = { timeout: 30_000 }

test('two projectors share the neighbourhoods evenly, and between them project everything', async () => {
  const all = named(5)
  const log = await logOf(all)
  const graph = createMemoryGraph()
  const one = projecting(log, graph)
  await one.reached(await log.head())
  const two = projecting(log, graph)
  await vi.waitFor(async () => expect([await holds(one), await holds(two)]).toEqual([3, 2]), PATIENCE)
  for (const neighbourhood of all) await record(log, neighbourhood)
  const head = await log.head()
  await one.reached(head)
  await two.reached(head)
  const checkpoints = await graph.checkpoints()
  for (const neighbourhood of all) expect(checkpoints.get(neighbourhood)).toBe(await log.head(neighbourhood))
})

test('a neighbourhood that is new is projected before the next sign of life is due', async () => {
  const log = await logOf([])
  const graph = createMemoryGraph()
  const projector = projecting(log, graph, { lasts: 600_000, every: 600_000 })
  await vi.waitFor(async () => expect((await projector.status()).trouble).toBeUndefined(), PATIENCE)
  const [here] = named(1) as [Neighbourhood]
  await record(log, here)
  await projector.reached(await log.head())
  expect(await graph.checkpoint(here)).toBe(await log.head())
})

test('what a projector was doing when its process died is taken over by another', async () => {
  const all = named(4)
  const log = await logOf(all)
  const graph = createMemoryGraph()
  const { projector: dying, kill } = killable(log, graph)
  await dying.reached(await log.head())
  const heir = projecting(log, graph)
  await vi.waitFor(async () => expect(await holds(heir)).toBe(2), PATIENCE)
  kill()
  for (const neighbourhood of all) await record(log, neighbourhood)
  await heir.reached(await log.head())
  await vi.waitFor(async () => expect(await holds(heir)).toBe(4), PATIENCE)
})

test('a projector that stops leaves its share to the others at once', async () => {
  const all = named(4)
  const log = await logOf(all)
  const graph = createMemoryGraph()
  // Leases that would not run out within this test.
  const long: Sharing = { lasts: 600_000, every: 20 }
  const one = projecting(log, graph, long)
  await one.reached(await log.head())
  const two = projecting(log, graph, long)
  await vi.waitFor(async () => expect(await holds(two)).toBe(2), PATIENCE)
  await one.close()
  await vi.waitFor(async () => expect(await holds(two)).toBe(4), PATIENCE)
})

test('a neighbourhood whose graph cannot be written does not hold up another', async () => {
  const [sick, well] = named(2) as [Neighbourhood, Neighbourhood]
  const log = await logOf([sick, well])
  const graph = createMemoryGraph()
  let isSick = true
  const through: GraphStore = {
    ...graph,
    async apply(batch) {
      if (isSick && batch.neighbourhood === sick) throw new Error('somebody edited it by hand')
      return graph.apply(batch)
    },
  }
  const projector = projecting(log, through)
  await vi.waitFor(async () => expect(await graph.checkpoint(well)).toBe(await log.head(well)), PATIENCE)
  await vi.waitFor(
    async () => expect((await projector.status()).trouble).toBe('somebody edited it by hand'),
    PATIENCE,
  )
  await record(log, well)
  await vi.waitFor(async () => expect(await graph.checkpoint(well)).toBe(await log.head(well)), PATIENCE)
  isSick = false
  await projector.reached(await log.head())
  expect((await projector.status()).trouble).toBeUndefined()
})

test('a projector starts from where the graph stands, not from the beginning', async () => {
  const [here] = named(1) as [Neighbourhood]
  const log = await logOf([here])
  const graph = createMemoryGraph()
  const first = projecting(log, graph)
  await first.reached(await log.head())
  await first.close()
  await record(log, here)
  const asked: unknown[] = []
  const counted: EventLog = {
    ...log,
    read: (query) => {
      asked.push(query.after)
      return log.read(query)
    },
  }
  const second = projecting(counted, graph)
  await second.reached(await log.head())
  expect(asked).toEqual([2])
})
