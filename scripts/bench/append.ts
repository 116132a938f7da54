import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { serve } from '../../services/app/serve.ts'
import type { Benchmark, Result } from './benchmark.ts'
import { bench, history, inDirectory } from './history.ts'
import { quietServer } from './quietServer.ts'

const CLIENTS = 64
const RESIDENTS = 500
const answer = z.object({ perSecond: z.number() })

/** Posts from a process of its own, so that clients and server do not share a thread. */
async function postedPerSecond(url: string, bodies: number, batch: number): Promise<number> {
  const client = fork(new URL('./postClient.ts', import.meta.url), [
    url,
    String(CLIENTS),
    String(bodies),
    String(batch),
  ])
  const [message] = await once(client, 'message')
  await once(client, 'exit')
  return answer.parse(message).perSecond
}

/** Writes rows of the same content in a bare loop, `batch` rows to a commit. */
function bareLoop(directory: string, events: number, batch: number): number {
  const database = new DatabaseSync(join(directory, `bare-${batch}.sqlite`))
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE event (position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT`)
  const insert = database.prepare('INSERT INTO event (id, body) VALUES (?, ?)')
  const rows = [...history({ events: RESIDENTS + events, residents: RESIDENTS, days: 100 })]
    .slice(1)
    .flat()
    .map((event) => ({ id: event.id, body: JSON.stringify(event) }))
  const start = performance.now()
  for (let done = 0; done < rows.length; done += batch) {
    database.exec('BEGIN IMMEDIATE')
    for (const { id, body } of rows.slice(done, done + batch)) insert.run(id, body)
    database.exec('COMMIT')
  }
  const seconds = (performance.now() - start) / 1_000
  database.close()
  return rows.length / seconds
}

async function appendOverHttp(): Promise<Result[]> {
  return inDirectory(async (directory) => {
    const served = await serve(quietServer(join(directory, 'data')), async ({ log }) => {
      const [residents] = history({ events: RESIDENTS, residents: RESIDENTS, days: 100 })
      await log.append({ neighbourhood: bench, events: residents ?? [], recordedBy: 'bench' })
    })
    try {
      // The first posts warm both sides up and are not counted.
      await postedPerSecond(served.url, 100, 100)
      const arrays = await postedPerSecond(served.url, 1_500, 100)
      const before = served.weefsel.log.commits?.() ?? 0
      const singles = await postedPerSecond(served.url, 20_000, 1)
      const commits = (served.weefsel.log.commits?.() ?? 0) - before
      const bareArrays = bareLoop(directory, 150_000, 100)
      const bareSingles = bareLoop(directory, 5_000, 1)
      return [
        {
          name: `append over HTTP, ${CLIENTS} clients, arrays of 100`,
          value: arrays,
          unit: 'events/s',
          against: 'bare node:sqlite loop, 100 to a commit',
          reference: bareArrays,
          ratio: arrays / bareArrays,
          goal: '≥ 0.4',
          holds: arrays / bareArrays >= 0.4,
        },
        {
          name: `events to a commit, ${CLIENTS} clients, single events over HTTP`,
          value: 20_000 / commits,
          unit: 'events',
          against: 'one commit per event',
          reference: 1,
          ratio: 20_000 / commits,
          goal: '≥ 5: so much faster where flushing is what takes the time',
          holds: 20_000 / commits >= 5,
        },
        {
          name: `append over HTTP, ${CLIENTS} clients, single events`,
          value: singles,
          unit: 'events/s',
          against: `bare node:sqlite loop, one commit per event (${(1_000 / bareSingles).toFixed(2)} ms each here)`,
          reference: bareSingles,
          ratio: singles / bareSingles,
          goal: null,
          holds: true,
        },
      ]
    } finally {
      await served.close()
    }
  })
}

export const benchmarks: readonly Benchmark[] = [{ name: 'append', run: appendOverHttp }]
