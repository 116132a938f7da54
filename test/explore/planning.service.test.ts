import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, onTestFinished, test } from 'vitest'
import { neighbourhoodName, type SentEvent } from '../../events/index.ts'
import type { Weefsel } from '../../services/app/openWeefsel.ts'
import { serve } from '../../services/app/serve.ts'
import { createWorkers } from '../../services/explore/context/createWorkers.ts'
import type { GraphView } from '../../services/explore/index.ts'
import { createPlans } from '../../services/explore/layout/index.ts'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { owner } from '../../services/roles/index.ts'
import { whereFound } from '../support/bytes.ts'
import { ownDirectory } from '../support/directory.ts'
import { day, telling } from '../support/graph.ts'
import { meeting, people, registration, street } from '../support/street.ts'
import { workers } from '../support/workers.ts'

const here = neighbourhoodName.parse('here')

/** A server on a directory, which may have had one before. */
async function serverOn(data: string) {
  const served = await serve({ data, host: '127.0.0.1', port: 0, logLevel: 'silent', openTo: owner, workers })
  onTestFinished(() => served.close())
  const weefsel = served.weefsel as Weefsel
  return {
    close: served.close,
    weefsel,
    async record(events: readonly SentEvent[]) {
      await weefsel.recorder.record(here, events, { recordedBy: 'test' })
      await weefsel.settled()
    },
    async picture() {
      const answer = await fetch(`${served.url}/api/v1/neighbourhoods/here/graph?asOf=2026-04-01`)
      const { nodes, fabric } = (await answer.json()) as GraphView
      return { at: new Map(nodes.map(({ id, x, y }) => [id, { x, y }])), radius: fabric.radius }
    },
  }
}

const anna = people.anna

describe('where people stand', () => {
  test('is the same after a restart, also when more was recorded since it was planned', async () => {
    const data = await ownDirectory()
    const first = await serverOn(data)
    await first.record(street)
    const planned = await first.picture()
    await first.record([meeting('gerrit', 'bram', '2026-03-20')])
    const before = await first.picture()
    expect(before.at.get(anna)).toEqual(planned.at.get(anna))
    await first.close()
    const second = await serverOn(data)
    await second.weefsel.settled()
    expect(await second.picture()).toEqual(before)
  })

  test('changes little for the others when somebody comes', async () => {
    const server = await serverOn(await ownDirectory())
    await server.record(street)
    const before = await server.picture()
    await server.record([
      registration('hana', '2026-01-01', 'Hoekpolder'),
      meeting('hana', 'bram', '2026-03-21'),
    ])
    const after = await server.picture()
    expect(after.at.has(people.hana)).toBe(true)
    for (const [id, from] of before.at) {
      const to = after.at.get(id)!
      expect(Math.hypot(to.x - from.x, to.y - from.y), id).toBeLessThan(after.radius / 2)
    }
  })

  test.each([
    ['no database at all', () => Buffer.from('no database at all, but something somebody put there')],
    ['nothing', () => Buffer.alloc(0)],
  ])('is planned anew from a file that holds %s', async (_, content) => {
    const data = await ownDirectory()
    await writeFile(join(data, 'places.sqlite'), content())
    const server = await serverOn(data)
    await server.record(street)
    const { at } = await server.picture()
    await server.close()
    const again = await serverOn(data)
    await again.weefsel.settled()
    expect((await again.picture()).at).toEqual(at)
  })

  test('is kept nowhere any more of who is forgotten', async () => {
    const data = await ownDirectory()
    const server = await serverOn(data)
    await server.record(street)
    await server.picture()
    const placesOf = () => whereFound([anna], data).filter((where) => where.includes('places.sqlite'))
    expect(placesOf()).not.toEqual([])
    await server.weefsel.eraser.forget(here, [anna], 'test')
    expect(placesOf()).toEqual([])
    await server.weefsel.settled()
    const { at } = await server.picture()
    expect(at.has(people.bram)).toBe(true)
    await server.close()
    expect(placesOf()).toEqual([])
  })
})

/** As long as a machine takes that has much else to do. */
const PATIENCE = 300_000

test('others are answered while a picture of two thousand people is planned', {
  timeout: PATIENCE,
}, async () => {
  const graph = createMemoryGraph()
  const told = telling(here)
  const COUNT = 2_000
  const id = (n: number) => `0000000a-0000-4000-8000-${String(n).padStart(12, '0')}`
  const all = Array.from({ length: COUNT }, (_, n) => id(n))
  for (const one of all) {
    told.node({ id: one, kind: 'resident', at: day(0), presence: 'in', description: { area: one.slice(-1) } })
  }
  for (const [n, one] of all.entries()) told.contact(one, id((n + 1 + (n % 7)) % COUNT), day(1))
  await graph.apply(told.batch())
  const workers = createWorkers()
  onTestFinished(() => workers.close())
  const planOf = createPlans({ graph, plan: (question) => workers.run('plan', [question]) })

  const delays = monitorEventLoopDelay({ resolution: 5 })
  delays.enable()
  const start = performance.now()
  const { fabric } = await planOf(here, { by: 'area' })
  const taken = performance.now() - start
  delays.disable()
  expect(fabric.residents.index.size).toBe(COUNT)
  // Were it planned here, nobody would be answered until it is done.
  expect(delays.max / 1e6 / taken).toBeLessThan(0.7)
})
