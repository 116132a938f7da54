import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { openSqliteLog } from '../../services/log/index.ts'
import { rebuild } from '../../services/project/index.ts'
import type { Benchmark, Result } from './benchmark.ts'
import { held, heldWithoutGarbage } from './collected.ts'
import { bench, history, inDirectory } from './history.ts'

const EVENTS = 1_000_000
const RESIDENTS = 5_000

/**
 * Seconds for which this thread was at work since then. On a machine that does other things too, waiting for a core says
 * nothing of either side.
 */
function secondsAtWork(since: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(since)
  return (user + system) / 1e6
}

/** Reads the same rows with nothing but `JSON.parse`, in rows per second. */
function bareRead(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true })
  const page = database.prepare('SELECT * FROM event WHERE position > ? ORDER BY position LIMIT 1000')
  const start = process.threadCpuUsage()
  let rows = 0
  let after = 0
  for (;;) {
    const found = page.all(after)
    for (const { body } of found) JSON.parse(String(body))
    rows += found.length
    if (found.length === 0) break
    after = Number(found.at(-1)?.position)
  }
  const seconds = secondsAtWork(start)
  database.close()
  return rows / seconds
}

async function replay(): Promise<Result[]> {
  return inDirectory(async (directory) => {
    const log = openSqliteLog({ directory })
    const chunks = history({ events: EVENTS, residents: RESIDENTS, days: 3_650 })
    await log.appendAll({ neighbourhood: bench, recordedBy: 'bench', chunks })
    const bare = bareRead(join(directory, 'log.sqlite'))

    const before = heldWithoutGarbage()
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, held())
    }, 20)
    const graph = createMemoryGraph()
    const start = process.threadCpuUsage()
    await rebuild(log, graph, bench, await log.head())
    const rate = EVENTS / secondsAtWork(start)
    clearInterval(watch)
    const size = heldWithoutGarbage() - before
    const beyond = most - before - size
    await log.close()
    await graph.close()
    return [
      {
        name: 'replay of 1,000,000 events into the graph, by processor time',
        value: rate,
        unit: 'events/s',
        against: 'reading the same rows and JSON.parse',
        reference: bare,
        ratio: rate / bare,
        goal: '≥ 0.4',
        holds: rate / bare >= 0.4,
      },
      {
        name: 'memory of that replay beyond the graph itself',
        value: beyond,
        unit: 'MiB',
        against: 'the graph itself',
        reference: size,
        ratio: beyond / size,
        goal: '< 256 MiB',
        holds: beyond < 256,
      },
    ]
  })
}

export const benchmarks: readonly Benchmark[] = [{ name: 'replay', run: replay }]
