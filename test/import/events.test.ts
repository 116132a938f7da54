import { describe, expect, it } from 'vitest'
import { neighbourhoodName, position, readNewEvent } from '../../events/index.ts'
import { demoEvents } from '../../scripts/demo/index.ts'
import { historyLines } from '../../services/explore/index.ts'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { measureAll } from '../../services/measure/index.ts'
import { rebuild } from '../../services/project/index.ts'
import { hoekpolder, workbench } from './workbench.ts'

const person = '0a0ae4b7-0442-4475-8808-9ca22ee64fac'
const bare = {
  id: '11111111-1111-4111-8111-111111111111',
  type: 'resident-registered',
  occurredAt: '2026-03-01',
  data: { resident: person },
}
const lines = (...events: readonly object[]) => events.map((event) => JSON.stringify(event)).join('\n')
const importLines = (bench: ReturnType<typeof workbench>, text: string) =>
  bench.importFiles([bench.file('events.jsonl', text)], 'events')

type Bench = ReturnType<typeof workbench>

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

const unreadable = () => {
  throw new Error('every event can be read')
}

async function figuresOf({ log }: Bench, neighbourhood = hoekpolder) {
  const graph = createMemoryGraph()
  const knownAt = await log.head(neighbourhood)
  await rebuild(log, graph, neighbourhood, knownAt)
  const to = Date.parse('2026-11-20T22:59:59Z')
  const slice = await graph.slice(neighbourhood, { from: to - 180 * 86_400_000, to, knownAt })
  return measureAll(slice, { measures: ['level', 'degree', 'strength', 'levels', 'ties'] })
}

describe('importing events', () => {
  it('takes bare events and CloudEvents, whole or with only the data', async () => {
    const bench = workbench()
    const second = { ...bare, id: '22222222-2222-4222-8222-222222222222', type: 'connector-appointed' }
    const third = { id: '33333333-3333-4333-8333-333333333333', type: 'connector-stepped-down' }
    const cloud = { specversion: '1.0', source: 'urn:x' }
    const report = await importLines(
      bench,
      lines(
        bare,
        { ...cloud, id: second.id, type: `nl.weefsel.${second.type}`, data: second },
        { ...cloud, ...third, time: '2026-04-01T10:00:00Z', data: { resident: person } },
      ),
    )
    expect(report).toMatchObject({ added: 3, rejected: 0 })
    expect((await bench.events()).map(({ id }) => id)).toEqual([bare.id, second.id, third.id])
  })

  it('names line and field of what is no event, and imports nothing', async () => {
    const bench = workbench()
    const wrong = { ...bare, id: '22222222-2222-4222-8222-222222222222', data: { resident: 'Truus' } }
    const unknown = { ...bare, type: 'resident-teleported' }
    const report = await importLines(bench, `${lines(bare)}\n{"id":\n${lines(wrong, unknown)}\n`)
    expect(report.rejections.map(({ line, column }) => [line, column])).toEqual([
      [2, undefined],
      [3, '/data/resident'],
      [4, '/type'],
    ])
    expect(await bench.events()).toEqual([])
  })

  it('refuses an id that stands for something else', async () => {
    const bench = workbench()
    await importLines(bench, lines(bare))
    const report = await importLines(bench, lines({ ...bare, occurredAt: '2026-03-02' }))
    expect(report.rejections).toEqual([
      expect.objectContaining({ words: expect.objectContaining({ en: expect.stringContaining(bare.id) }) }),
    ])
  })

  it('takes a line without id once, however often it comes', async () => {
    const bench = workbench()
    const { id: _, ...nameless } = bare
    await importLines(bench, lines(nameless))
    expect(await importLines(bench, lines(nameless))).toMatchObject({ added: 0, already: 1 })
  })

  it('brings back an exported neighbourhood with its ids, its order and its figures', async () => {
    const bench = workbench()
    const told = demoEvents({ seed: 'round trip' }).map((event) => readNewEvent(event, unreadable))
    const elsewhere = neighbourhoodName.parse('elsewhere')
    await bench.log.appendAll({ neighbourhood: elsewhere, chunks: [told], recordedBy: 'demo' })
    const knownAt = await bench.log.head(elsewhere)
    const history = historyLines(bench.log, { neighbourhood: elsewhere, knownAt, onUnreadable: unreadable })
    const text = await textOf(history)

    const report = await importLines(bench, text)
    expect(report).toMatchObject({ added: told.length, rejected: 0, repeated: 0 })
    expect((await bench.events()).map(({ id }) => id)).toEqual(told.map(({ id }) => id))
    expect(await figuresOf(bench)).toEqual(await figuresOf(bench, elsewhere))
    expect(await importLines(bench, text)).toMatchObject({ added: 0, already: told.length, rejected: 0 })
  })

  it('exports what had happened by a moment with the corrections of it, so that it imports again', async () => {
    const bench = workbench()
    const told = demoEvents().map((event) => readNewEvent(event, unreadable))
    const elsewhere = neighbourhoodName.parse('elsewhere')
    await bench.log.appendAll({ neighbourhood: elsewhere, chunks: [told], recordedBy: 'demo' })
    const query = { neighbourhood: elsewhere, knownAt: position(told.length), onUnreadable: unreadable }
    const asOf = Date.parse('2026-03-01T12:00:00Z')
    const report = await importLines(bench, await textOf(historyLines(bench.log, { ...query, asOf })))
    expect(report.rejected).toBe(0)
    expect(report.added).toBeGreaterThan(1_000)
    expect(report.added).toBeLessThan(told.length)
  })
})
