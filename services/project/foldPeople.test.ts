import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type EventType, type Neighbourhood, type NewEvent, readNewEvent } from '../../events/index.ts'
import { createMemoryGraph } from '../graph/index.ts'
import { openSqliteLog } from '../log/index.ts'
import { foldPeople } from './foldPeople.ts'
import { rebuild } from './rebuild.ts'

const here = 'here' as Neighbourhood
const idOf = (kind: number, n: number) => `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`
const [anna, bram, cem] = [idOf(1, 1), idOf(1, 2), idOf(1, 3)]
const [care, ans] = [idOf(2, 1), idOf(3, 1)]

let last = 0
const on = (occurredAt: string, type: EventType, data: object): NewEvent =>
  readNewEvent({ id: idOf(9, ++last), type, occurredAt, data }, () => idOf(9, 0))

test('people folded from the log are those of the graph, whatever was put right or taken back', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'weefsel-fold-'))
  const log = openSqliteLog({ directory })
  onTestFinished(async () => {
    await log.close()
    rmSync(directory, { recursive: true })
  })
  const described = on('2026-02-01', 'resident-described', { resident: anna, area: 'West', cohort: 'a' })
  const moved = on('2026-02-02', 'resident-described', { resident: bram, area: 'West' })
  const met = on('2026-02-03', 'resident-met-resident', { residents: [anna, bram] })
  const replacing = (event: string, type: EventType, data: object) =>
    on('2026-02-05', 'event-corrected', {
      event,
      reason: 'anders',
      replacement: { type, occurredAt: '2026-02-04', data },
    })
  const events = [
    on('2026-01-01', 'partner-joined', { partner: care, name: 'Zorg', sector: 'care', formal: true }),
    ...[anna, bram, cem].map((resident) =>
      on('2026-01-01', 'resident-registered', { resident, area: 'Oost', lifeStage: 'adult' }),
    ),
    on('2026-01-02', 'professional-appointed', { professional: ans, partner: care, function: 'buurtwerker' }),
    described,
    moved,
    met,
    on('2026-02-04', 'connector-appointed', { resident: bram }),
    on('2026-02-05', 'event-retracted', { event: moved.id, reason: 'toch niet' }),
    replacing(described.id, 'resident-described', { resident: anna, area: 'Noord' }),
    replacing(met.id, 'resident-met-resident', { residents: [bram, cem] }),
    on('2026-03-01', 'resident-left', { resident: cem }),
    on('2026-03-02', 'resident-forgotten', { resident: bram, remains: { area: 'Oost' } }),
    on('2026-03-02', 'professional-forgotten', { professional: ans }),
  ]
  await log.append({ neighbourhood: here, events, recordedBy: 'test' })

  const graph = createMemoryGraph()
  onTestFinished(() => graph.close())
  const knownAt = await log.head(here)
  await rebuild(log, graph, here, knownAt)
  const always = Number.POSITIVE_INFINITY
  const { nodes } = await graph.slice(here, { from: always, to: always, knownAt })
  const folded = await foldPeople(log, here)
  const persons = nodes.filter(({ kind }) => kind === 'resident' || kind === 'professional')
  expect(persons).toHaveLength(4)
  expect(folded).toEqual(persons)
  expect(folded.map(({ id, area, forgotten }) => [id, area, forgotten])).toEqual([
    [anna, 'Noord', undefined],
    [bram, 'Oost', 'remains'],
    [cem, 'Oost', undefined],
    [ans, null, 'gone'],
  ])
})
