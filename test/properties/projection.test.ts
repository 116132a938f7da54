import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Neighbourhood, type NewEvent, position, START } from '../../events/index.ts'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { type LogEntry, openSqliteLog, type SqliteLog } from '../../services/log/index.ts'
import { projectEntries, rebuild } from '../../services/project/index.ts'
import { anyHistory, anyHistoryWithErasures } from '../support/neighbourhoods.ts'

let directory: string
let log: SqliteLog
let count = 0

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'weefsel-projection-'))
  log = openSqliteLog({ directory })
})
afterEach(async () => {
  await log.close()
  await rm(directory, { recursive: true, force: true })
})

/** Puts a history into a neighbourhood of its own and reads it back as the log has it. */
async function recorded(
  history: readonly NewEvent[],
): Promise<{ neighbourhood: Neighbourhood; entries: LogEntry[] }> {
  const neighbourhood = `run-${count++}` as Neighbourhood
  await log.append({ neighbourhood, events: history, recordedBy: 'test' })
  const entries: LogEntry[] = []
  for await (const batch of log.read({ neighbourhood })) entries.push(...batch.entries)
  return { neighbourhood, entries }
}

/** Projects entries in the batches that the cuts make, each batch given as often as it says. */
async function digestOf(
  neighbourhood: Neighbourhood,
  entries: readonly LogEntry[],
  cuts: readonly number[],
  times = 1,
) {
  const graph = createMemoryGraph()
  const ends = [...new Set([...cuts.map((cut) => cut % (entries.length + 1)), entries.length])].sort(
    (a, b) => a - b,
  )
  let start = 0
  let after = START
  for (const end of ends.filter((end) => end > 0)) {
    const part = entries.slice(start, end)
    const upTo = position(part.at(-1)?.position ?? after)
    const { changes, parked } = await projectEntries(log, part)
    expect(parked).toEqual([])
    for (let time = 0; time < times; time++) {
      await graph.apply({ neighbourhood, after, upTo, events: changes.get(neighbourhood) ?? [] })
    }
    start = end
    after = upTo
  }
  return graph.digest(neighbourhood)
}

test('any batch split and any number of replays give the same graph', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(anyHistory, anyHistoryWithErasures),
      fc.array(fc.nat(), { maxLength: 8 }),
      fc.integer({ min: 1, max: 3 }),
      async (history, cuts, times) => {
        const { neighbourhood, entries } = await recorded(history)
        expect(await digestOf(neighbourhood, entries, cuts, times)).toBe(
          await digestOf(neighbourhood, entries, []),
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('any prefix gives the graph that a rebuild of that prefix gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyHistory, anyHistoryWithErasures), fc.nat(), async (history, cut) => {
      const { neighbourhood, entries } = await recorded(history)
      const prefix = entries.slice(0, cut % (entries.length + 1))
      const beside = createMemoryGraph()
      const upTo = position(prefix.at(-1)?.position ?? 0)
      if (upTo > 0) await rebuild(log, beside, neighbourhood, upTo)
      expect(await beside.digest(neighbourhood)).toBe(await digestOf(neighbourhood, prefix, []))
    }),
    { numRuns: 60 },
  )
})

test('what was known at a position is what a graph of the log up to it says, whatever came later', async () => {
  const everything = Number.POSITIVE_INFINITY
  await fc.assert(
    fc.asyncProperty(anyHistory, fc.nat(), async (history, cut) => {
      const { neighbourhood, entries } = await recorded(history)
      if (entries.length === 0) return
      const knownAt = entries[cut % entries.length]!.position
      const whole = createMemoryGraph()
      const then = createMemoryGraph()
      await rebuild(log, whole, neighbourhood, await log.head(neighbourhood))
      await rebuild(log, then, neighbourhood, knownAt)
      for (const to of [Date.UTC(2025, 6, 1), Date.UTC(2026, 6, 1), everything]) {
        for (const from of [-everything, to - 180 * 86_400_000]) {
          const query = { from, to, knownAt }
          const [late, early] = [
            await whole.slice(neighbourhood, query),
            await then.slice(neighbourhood, query),
          ]
          expect(late.nodes).toEqual(early.nodes)
          expect(rowsOf(late.contacts)).toEqual(rowsOf(early.contacts))
          expect(rowsOf(late.bonds)).toEqual(rowsOf(early.bonds))
        }
      }
    }),
    { numRuns: 60 },
  )
})

/** The columns that both kinds of table have, as plain numbers. */
const rowsOf = (table: {
  source: Int32Array
  target: Int32Array
  kind: Uint8Array
  position: Float64Array
}) => ({
  source: [...table.source],
  target: [...table.target],
  kind: [...table.kind],
  position: [...table.position],
})
