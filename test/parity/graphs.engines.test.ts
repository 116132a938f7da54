import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Neighbourhood, neighbourhoodName, type Position, readNewEvent } from '../../events/index.ts'
import { demoEvents } from '../../scripts/demo/index.ts'
import { createMemoryGraph, type GraphStore, openNeo4jGraph } from '../../services/graph/index.ts'
import type { EventLog } from '../../services/log/index.ts'
import { rebuild } from '../../services/project/index.ts'
import { workbench } from '../import/workbench.ts'
import { neo4jHere } from '../neo4j/options.ts'
import { sharedServer } from '../neo4j/sharedServer.ts'
import { anyHistory } from '../support/neighbourhoods.ts'
import { rounds } from '../support/rounds.ts'
import { graphAnswers } from './answers.ts'

const PATIENCE = 300_000

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
      const [ours, theirs] = [await graphAnswers(memory, name, upTo), await graphAnswers(neo4j, name, upTo)]
      expect(theirs).toEqual(ours)
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
        { numRuns: rounds(8) },
      )
    },
    PATIENCE,
  )
})
