import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Neighbourhood,
  neighbourhoodName,
  type Position,
  position,
  readNewEvent,
} from '../../events/index.ts'
import { demoEvents } from '../../scripts/demo/index.ts'
import type { ImportKind } from '../../scripts/import/index.ts'
import {
  createMemoryGraph,
  type GraphStore,
  openNeo4jGraph,
  type SliceQuery,
} from '../../services/graph/index.ts'
import type { EventLog } from '../../services/log/index.ts'
import { rebuild } from '../../services/project/index.ts'
import { workbench } from '../import/workbench.ts'
import { DAY, EVERYTHING, plain } from '../support/graph.ts'
import { anyHistory } from '../support/neighbourhoods.ts'
import { dataSets, hasDataSets } from '../support/tools.ts'
import { neo4jHere } from './options.ts'
import { sharedServer } from './sharedServer.ts'

const PATIENCE = 300_000

type Given = {
  readonly file: string
  readonly as: ImportKind
  readonly where?: readonly (readonly [string, string])[]
}
/** Networks of real people; a file's rows without a time are given one. */
const sets: Readonly<Record<string, Given>> = {
  'the karate club': { file: 'karate-club/edges.csv', as: 'contacts' },
  'the southern women': { file: 'davis-southern-women/attendance.csv', as: 'participation' },
  'the tailor shop': { file: 'kapferer-tailor-shop/ties.csv', as: 'contacts', where: [['wave', '1']] },
  'the monastery': { file: 'sampson-monastery/ties.csv', as: 'contacts', where: [['relation', 'liking3']] },
  'the boys of Coleman': { file: 'coleman-boys/ties.csv', as: 'contacts', where: [['wave', '2']] },
  'the office building': { file: 'workplace-invs13/events.csv', as: 'contacts' },
  'the Kenyan households': { file: 'kenya-households/events.csv', as: 'contacts' },
}

describe.skipIf(!neo4jHere)('Neo4j beside the embedded graph', () => {
  let neo4j: GraphStore
  beforeAll(async () => {
    neo4j = await openNeo4jGraph(await sharedServer())
  }, PATIENCE)
  afterAll(() => neo4j?.close())

  /** Projects a neighbourhood of the log into both and compares whatever can be asked of them. */
  async function expectTheSame(log: EventLog, name: Neighbourhood, upTo: Position) {
    const memory = createMemoryGraph()
    await rebuild(log, memory, name, upTo)
    await rebuild(log, neo4j, name, upTo)
    try {
      expect(await neo4j.digest(name)).toBe(await memory.digest(name))
      expect(await neo4j.checkpoint(name)).toBe(await memory.checkpoint(name))
      expect(await neo4j.retractions(name)).toEqual(await memory.retractions(name))
      const whole = await memory.slice(name, EVERYTHING)
      for (const query of queriesOver(whole.contacts.at, upTo)) {
        expect(plain(await neo4j.slice(name, query))).toEqual(plain(await memory.slice(name, query)))
      }
      const bins = { step: 7 * DAY, origin: Date.UTC(2024, 0, 1) }
      for (const knownAt of [upTo, position(Math.floor(upTo / 2))]) {
        expect(await neo4j.timeline(name, bins, knownAt)).toEqual(await memory.timeline(name, bins, knownAt))
      }
      const every = Math.ceil(whole.nodes.length / 25)
      for (const { id } of whole.nodes.filter((_, index) => index % every === 0)) {
        expect(await neo4j.history(name, id)).toEqual(await memory.history(name, id))
      }
    } finally {
      await neo4j.clear(name)
    }
  }

  test(
    'the demo neighbourhood is the same in both',
    async () => {
      const { log } = workbench()
      const name = neighbourhoodName.parse(`demo-${randomUUID().slice(0, 8)}`)
      const events = demoEvents().map((event) => readNewEvent(event, randomUUID))
      await log.appendAll({ neighbourhood: name, chunks: [events], recordedBy: 'demo' })
      await expectTheSame(log, name, await log.head(name))
    },
    PATIENCE,
  )

  test.skipIf(!hasDataSets).for(Object.entries(sets))(
    '%s are the same in both',
    { timeout: PATIENCE },
    async ([, { file, as, where = [] }]) => {
      const { log, importFiles } = workbench()
      const name = neighbourhoodName.parse(`set-${randomUUID().slice(0, 8)}`)
      const asked = { neighbourhood: name, where, at: '2026-01-05', keepGood: true }
      const report = await importFiles([join(dataSets, file)], as, asked)
      expect(report.added).toBeGreaterThan(0)
      await expectTheSame(log, name, await log.head(name))
    },
  )

  test(
    'any history in any batches gives the same in both',
    async () => {
      const { log } = workbench()
      await fc.assert(
        fc.asyncProperty(anyHistory, async (history) => {
          const name = neighbourhoodName.parse(`any-${randomUUID().slice(0, 8)}`)
          await log.append({ neighbourhood: name, events: history, recordedBy: 'test' })
          await expectTheSame(log, name, await log.head(name))
        }),
        { numRuns: 8 },
      )
    },
    PATIENCE,
  )
})

/** Moments early, halfway and at the end, each with and without a window, known now and known then. */
function queriesOver(times: Float64Array, upTo: Position): SliceQuery[] {
  const moments = [0.1, 0.5, 1].map((part) => times[Math.floor(part * (times.length - 1))] ?? 0)
  const slices = moments.flatMap((to) => [
    { from: to - 180 * DAY, to, knownAt: upTo },
    { from: Number.NEGATIVE_INFINITY, to, knownAt: position(Math.floor(upTo / 3)) },
  ])
  return [EVERYTHING, ...slices]
}
