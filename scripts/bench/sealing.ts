import { join } from 'node:path'
import type { NewEvent } from '../../events/index.ts'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { type EventLog, openSqliteLog, sealedLog } from '../../services/log/index.ts'
import { rebuild } from '../../services/project/index.ts'
import { createVault, openKeyStore } from '../../services/vault/index.ts'
import { type Benchmark, quickest, type Result } from './benchmark.ts'
import { bench, history, inDirectory } from './history.ts'

const EVENTS = 200_000
const RESIDENTS = 5_000
/** One meeting in five has a note. */
const NOTED = 5
const NOTE = 'Samen koffie gedronken in de huiskamer; volgende week weer.'
const RUNS = 3

function* told(): Generator<NewEvent[]> {
  let number = 0
  for (const events of history({ events: EVENTS, residents: RESIDENTS, days: 3_650 })) {
    yield events.map((event) =>
      event.type === 'resident-met-resident' && ++number % NOTED === 0
        ? { ...event, data: { ...event.data, note: NOTE } }
        : event,
    )
  }
}

function openSealed(directory: string): EventLog {
  const keys = openKeyStore({ directory })
  return sealedLog(openSqliteLog({ directory }), createVault(keys))
}

async function rates(open: () => EventLog): Promise<{ append: number; replay: number }> {
  const log = open()
  try {
    const chunks = [...told()]
    const writing = await quickest(1, () =>
      log.appendAll({ neighbourhood: bench, recordedBy: 'bench', chunks }),
    )
    const upTo = await log.head()
    const reading = await quickest(RUNS, async () => {
      const graph = createMemoryGraph()
      await rebuild(log, graph, bench, upTo)
      await graph.close()
    })
    return { append: EVENTS / (writing.ms / 1_000), replay: EVENTS / (reading.ms / 1_000) }
  } finally {
    await log.close()
  }
}

async function run(): Promise<Result[]> {
  return inDirectory(async (directory) => {
    const bare = await rates(() => openSqliteLog({ directory: join(directory, 'bare') }))
    const sealed = await rates(() => openSealed(join(directory, 'sealed')))
    const result = (name: string, what: 'append' | 'replay', goal: number | null): Result => {
      const ratio = sealed[what] / bare[what]
      return {
        name,
        value: sealed[what],
        unit: 'events/s',
        against: 'the same without sealing',
        reference: bare[what],
        ratio,
        goal: goal === null ? null : `≥ ${goal}`,
        holds: goal === null || ratio >= goal,
      }
    }
    return [
      result('append with sealing: a name each, a note to one meeting in five', 'append', null),
      result('replay with sealing into the graph', 'replay', 0.5),
    ]
  })
}

export const benchmarks: readonly Benchmark[] = [{ name: 'sealing', run }]
