import { expect, onTestFinished, test, vi } from 'vitest'
import type { Neighbourhood } from '../../events/index.ts'
import { createMemoryGraph, type GraphStore } from '../../services/graph/index.ts'
import { type EventLog, openSqliteLog } from '../../services/log/index.ts'
import { createProjector, createWatcher, type Projection } from '../../services/project/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { met } from '../support/events.ts'

const here = 'here' as Neighbourhood
const PATIENCE = { timeout: 30_000 }

async function logOf(): Promise<EventLog> {
  const log = openSqliteLog({ directory: await ownDirectory() })
  onTestFinished(() => log.close())
  return log
}

async function meet(log: EventLog) {
  const event = met()
  await log.append({ neighbourhood: here, events: [event], recordedBy: 'test' })
  return event.data.residents
}

function watching(log: EventLog, graph: GraphStore) {
  const watcher = createWatcher({ log, graph })
  onTestFinished(() => watcher.close())
  const told: Projection[] = []
  watcher.onProjected((projection) => told.push(projection))
  return { watcher, told }
}

function projecting(log: EventLog, graph: GraphStore) {
  const projector = createProjector({ log, graph })
  onTestFinished(() => projector.close())
  return projector
}

test('what another process projected is told when the graph holds it, not before', async () => {
  const log = await logOf()
  const graph = createMemoryGraph()
  const { watcher, told } = watching(log, graph)
  // It has begun to follow once it can say how things stand.
  await vi.waitFor(async () => expect((await watcher.status()).trouble).toBeUndefined(), PATIENCE)
  const residents = await meet(log)
  expect(await watcher.status()).toMatchObject({ position: 0, behind: 1 })
  expect(told).toEqual([])
  projecting(log, graph)
  await vi.waitFor(() => expect(told).toHaveLength(1), PATIENCE)
  expect(told[0]).toMatchObject({ neighbourhood: here, position: 1 })
  expect([...(told[0]?.subjects ?? [])].sort()).toEqual([...residents].sort())
  expect(await watcher.status()).toMatchObject({ position: 1, behind: 0 })
})

test('however fast events come, they are told as the graph takes them in, each of them', async () => {
  const log = await logOf()
  const graph = createMemoryGraph()
  const { watcher, told } = watching(log, graph)
  const projector = projecting(log, graph)
  await projector.reached(await log.head())
  const everyone = new Set<string>()
  for (let number = 0; number < 150; number++) for (const one of await meet(log)) everyone.add(one)
  await watcher.reached(await log.head())
  await vi.waitFor(
    () => expect(new Set(told.flatMap(({ subjects }) => subjects))).toEqual(everyone),
    PATIENCE,
  )
  expect(told.map(({ position }) => position)).toEqual(
    told.map(({ position }) => position).sort((a, b) => a - b),
  )
})

test('while the graph is away the status says why, and what was missed is told when it is back', async () => {
  const log = await logOf()
  const graph = createMemoryGraph()
  let isAway = true
  const through: GraphStore = {
    ...graph,
    async checkpoints() {
      if (isAway) throw new Error('the graph is away')
      return graph.checkpoints()
    },
  }
  const { watcher, told } = watching(log, through)
  await vi.waitFor(async () => expect((await watcher.status()).trouble).toBe('the graph is away'), PATIENCE)
  await meet(log)
  const projector = projecting(log, graph)
  await projector.reached(await log.head())
  isAway = false
  await vi.waitFor(() => expect(told.at(-1)?.position).toBe(1), PATIENCE)
  expect((await watcher.status()).trouble).toBeUndefined()
})
