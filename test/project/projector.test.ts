import { expect, onTestFinished, test } from 'vitest'
import type { Neighbourhood } from '../../events/index.ts'
import { createMemoryGraph, type GraphStore } from '../../services/graph/index.ts'
import { openSqliteLog } from '../../services/log/index.ts'
import { aggregateTies, levelsOf } from '../../services/measure/index.ts'
import { createProjector } from '../../services/project/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { event, met, registered } from '../support/events.ts'

const here = 'here' as Neighbourhood
const there = 'there' as Neighbourhood

async function logOf() {
  const log = openSqliteLog({ directory: await ownDirectory() })
  onTestFinished(() => log.close())
  return log
}

/** The embedded graph behind a line that fails `times` times, before or after the batch has arrived. */
function failing(times: number, when: 'before' | 'after'): GraphStore {
  const graph = createMemoryGraph()
  let left = times
  return {
    ...graph,
    async apply(batch) {
      const fails = left-- > 0
      if (fails && when === 'before') throw new Error('the store is away')
      const outcome = await graph.apply(batch)
      if (fails) throw new Error('the answer was lost')
      return outcome
    },
  }
}

test.each(['before', 'after'] as const)(
  'a store that fails %s it has taken a batch is tried again; nothing is missing and nothing is twice',
  async (when) => {
    const log = await logOf()
    const graph = failing(3, when)
    const projector = createProjector({ log, graph })
    onTestFinished(() => projector.close())
    await log.append({ neighbourhood: here, events: [registered(), met(), met()], recordedBy: 'test' })
    await projector.reached(await log.head())
    expect((await projector.status()).trouble).toBeUndefined()
    const everything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
    const { contacts } = await graph.slice(here, { ...everything, knownAt: await log.head() })
    expect(contacts.length).toBe(2)
  },
)

test('while the store is away the status says so, and events stay in the log', async () => {
  const log = await logOf()
  const graph = failing(Number.POSITIVE_INFINITY, 'before')
  const projector = createProjector({ log, graph })
  await log.append({ neighbourhood: here, events: [registered()], recordedBy: 'test' })
  await expect.poll(async () => (await projector.status()).trouble).toBe('the store is away')
  expect((await projector.status()).behind).toBe(1)
  await projector.close()
})

test('neighbourhoods are told of their own changes only', async () => {
  const log = await logOf()
  const projector = createProjector({ log, graph: createMemoryGraph() })
  onTestFinished(() => projector.close())
  const told: string[] = []
  projector.onProjected(({ neighbourhood }) => told.push(neighbourhood))
  await log.append({ neighbourhood: here, events: [registered()], recordedBy: 'test' })
  await projector.reached(await log.head())
  await log.append({ neighbourhood: there, events: [registered()], recordedBy: 'test' })
  await projector.reached(await log.head())
  expect(told).toEqual([here, there])
})

test('someone whose buddy match ends in one initiative keeps the buddy of another', async () => {
  const log = await logOf()
  const graph = createMemoryGraph()
  const projector = createProjector({ log, graph })
  onTestFinished(() => projector.close())
  const [anna, bert, walks, cooking] = Array.from({ length: 4 }, () => crypto.randomUUID())
  const residents = [bert!, anna!]
  const events = [
    registered({ resident: anna! }),
    registered({ resident: bert! }),
    event('buddy-match-made', { residents, initiative: walks! }, '2026-02-01'),
    event('buddy-match-made', { residents, initiative: cooking! }, '2026-02-01'),
    event('buddy-match-ended', { residents: residents.toReversed(), initiative: walks! }, '2026-03-01'),
  ]
  await log.append({ neighbourhood: here, events, recordedBy: 'test' })
  await projector.reached(await log.head())
  const levelsAt = async (day: string) => {
    const to = Date.parse(day)
    const slice = await graph.slice(here, { from: to, to, knownAt: await log.head() })
    const ties = aggregateTies(slice, { include: 'all', coAttendance: false })
    return { levels: levelsOf(slice, ties).of, weight: [...ties.weight] }
  }
  expect(await levelsAt('2026-02-10')).toEqual({ levels: ['single-line', 'single-line'], weight: [2] })
  expect(await levelsAt('2026-03-10')).toEqual({ levels: ['single-line', 'single-line'], weight: [1] })
})
