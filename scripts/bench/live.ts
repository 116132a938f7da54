import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { serve } from '../../services/app/serve.ts'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { openSqliteLog } from '../../services/log/index.ts'
import { projectEntries } from '../../services/project/index.ts'
import type { Benchmark, Result } from './benchmark.ts'
import { bench, history, inDirectory } from './history.ts'
import { quietServer } from './quietServer.ts'

const RATE = 200
const SECONDS = 8
const RESIDENTS = 400
const change = z.object({ position: z.number() })
const appended = z.object({ events: z.array(z.object({ position: z.number() })) })

const at = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN

/** Calls back with every position that the live feed tells. */
async function listen(url: string, told: (position: number) => void, signal: AbortSignal) {
  const response = await fetch(`${url}/api/v1/neighbourhoods/${bench}/live`, { signal })
  let text = ''
  for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
    text += part
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1]
      if (data) told(change.parse(JSON.parse(data)).position)
    }
  }
}

/** The time of one commit of one event and of one projection of it, alone. */
async function oneCommitAndBatch(directory: string): Promise<number> {
  const log = openSqliteLog({ directory })
  const graph = createMemoryGraph()
  const [residents = [], meetings = []] = history({ events: RESIDENTS + 200, residents: RESIDENTS, days: 10 })
  await log.append({ neighbourhood: bench, events: residents, recordedBy: 'bench' })
  const taken: number[] = []
  for (const event of meetings) {
    const start = performance.now()
    const [{ position } = { position: await log.head() }] = await log.append({
      neighbourhood: bench,
      events: [event],
      recordedBy: 'bench',
    })
    const { changes } = await projectEntries(log, await log.at(bench, [position]))
    const after = await graph.checkpoint(bench)
    await graph.apply({ neighbourhood: bench, after, upTo: position, events: changes.get(bench) ?? [] })
    taken.push(performance.now() - start)
  }
  await log.close()
  return at(taken, 0.5)
}

async function live(): Promise<Result[]> {
  return inDirectory(async (directory) => {
    const limit = await oneCommitAndBatch(join(directory, 'alone'))
    const [residents = [], meetings = []] = history({
      events: RESIDENTS + RATE * SECONDS,
      residents: RESIDENTS,
      days: 10,
    })
    const served = await serve(quietServer(join(directory, 'data')), async ({ log }) => {
      await log.append({ neighbourhood: bench, events: residents, recordedBy: 'bench' })
    })
    const stop = new AbortController()
    const seenAt = new Map<number, number>()
    let last = 0
    const listening = listen(
      served.url,
      (position) => {
        const now = performance.now()
        for (; last < position; last++) seenAt.set(last + 1, now)
      },
      stop.signal,
    ).catch(() => undefined)

    const delays: Promise<number>[] = []
    for (const { type, occurredAt, data } of meetings) {
      delays.push(
        (async () => {
          const sent = performance.now()
          const response = await fetch(`${served.url}/api/v1/neighbourhoods/${bench}/events`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ type, occurredAt, data }),
          })
          const { events } = appended.parse(await response.json())
          const position = events[0]!.position
          while (!seenAt.has(position)) await sleep(1)
          return seenAt.get(position)! - sent
        })(),
      )
      await sleep(1_000 / RATE)
    }
    const taken = await Promise.all(delays)
    stop.abort()
    await listening
    await served.close()
    const p95 = at(taken, 0.95)
    return [
      {
        name: `POST to seen on the live feed, ${RATE} events/s, p95 (p50 ${at(taken, 0.5).toFixed(1)} ms)`,
        value: p95,
        unit: 'ms',
        against: 'one commit and one projection of one event, alone (median)',
        reference: limit,
        ratio: p95 / limit,
        goal: 'of the order of it: < 100 × and < 100 ms',
        holds: p95 / limit < 100 && p95 < 100,
      },
    ]
  })
}

export const benchmarks: readonly Benchmark[] = [{ name: 'live', run: live }]
