import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { neighbourhoodName } from '../../events/index.ts'
import { weefselIn } from '../cli/weefsel.ts'
import { neo4jHere } from '../neo4j/options.ts'
import { sharedServer } from '../neo4j/sharedServer.ts'
import { enginesFor, environmentOf, forgetGraph } from '../parity/combinations.ts'
import { ownDirectory } from '../support/directory.ts'

const line = z.looseObject({ id: z.string(), sequence: z.string(), recordedat: z.string() })

/** A street with names, meetings, one that was a mistake, and one that was on another day. */
function history(): string {
  const people = Array.from({ length: 12 }, () => crypto.randomUUID())
  const at = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)
  const events = people.map((resident, index) => ({
    id: crypto.randomUUID(),
    type: 'resident-registered',
    occurredAt: at(0),
    data: { resident, name: `Bewoner ${index}`, reference: `R${index}`, area: index % 2 ? 'Oost' : 'West' },
  }))
  const meetings = people.flatMap((one, index) =>
    [1, 3].map((step) => ({
      id: crypto.randomUUID(),
      type: 'resident-met-resident',
      occurredAt: at(10 + index * 3 + step),
      data: { residents: [one, people[(index + step) % people.length]], note: `koffie ${index}` },
    })),
  )
  const [mistake, otherDay] = meetings
  const { id: _, ...replacement } = { ...otherDay!, occurredAt: at(60) }
  const corrections = [
    { type: 'event-retracted', data: { event: mistake!.id, reason: 'vergissing' } },
    { type: 'event-corrected', data: { event: otherDay!.id, reason: 'datum', replacement } },
  ].map((event) => ({ id: crypto.randomUUID(), occurredAt: at(70), ...event }))
  return [...events, ...meetings, ...corrections].map((event) => `${JSON.stringify(event)}\n`).join('')
}

test('a neighbourhood moves from the embedded stores to engines and back: ids, order and figures stay', async () => {
  const directory = await ownDirectory()
  const name = neighbourhoodName.parse(`verhuis-${crypto.randomUUID().slice(0, 8)}`)
  const { engines: logEngines, release } = await enginesFor('EventStoreDB')
  const engines = neo4jHere ? { ...logEngines, neo4j: await sharedServer() } : logEngines

  /** Takes a history in, in a place of its own, and tells what is then there. */
  async function takenIn(place: string, from: string, environment: Record<string, string>) {
    const data = join(directory, place)
    const of = ['--neighbourhood', name, '--data', data]
    const imported = await weefselIn(environment, 'import', from, '--as', 'events', ...of)
    expect([imported.code, imported.err]).toEqual([0, ''])
    const out = join(directory, `${place}.jsonl`)
    const exported = await weefselIn(environment, 'export', '--format', 'jsonl', '--out', out, ...of)
    expect([exported.code, exported.err]).toEqual([0, ''])
    const asked = ['measure', '--json', '--as-of', '2026-06-01', '--window', 'all', ...of]
    const figures = await weefselIn(environment, ...asked)
    expect([figures.code, figures.err]).toEqual([0, ''])
    const lines = (await readFile(out, 'utf8')).trimEnd().split('\n')
    // When it was recorded is when it came here: all else is as it was.
    const events = lines.map((text) => ({ ...line.parse(JSON.parse(text)), recordedat: '' }))
    return { out, events, figures: figures.out }
  }

  try {
    const first = join(directory, 'history.jsonl')
    await writeFile(first, history())
    const embedded = await takenIn('embedded', first, {})
    const moved = await takenIn('engines', embedded.out, environmentOf(engines))
    const back = await takenIn('back', moved.out, {})
    expect(embedded.events.map(({ sequence }) => sequence)).toEqual(
      embedded.events.map((_, index) => String(index + 1)),
    )
    for (const there of [moved, back]) {
      expect(there.events).toEqual(embedded.events)
      expect(there.figures).toBe(embedded.figures)
    }
  } finally {
    await forgetGraph(engines, name)
    release()
  }
}, 600_000)
