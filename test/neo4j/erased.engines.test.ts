import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Neighbourhood } from '../../events/index.ts'
import { openWeefsel } from '../../services/app/openWeefsel.ts'
import { type GraphStore, openNeo4jGraph } from '../../services/graph/index.ts'
import { createProjector, verify } from '../../services/project/index.ts'
import { whereFound } from '../support/bytes.ts'
import { ownDirectory } from '../support/directory.ts'
import { aboutHer, ghizlane, herTexts } from '../support/ghizlane.ts'
import { ans, people, street } from '../support/street.ts'
import { neo4jHere, version } from './options.ts'
import { sharedServer } from './sharedServer.ts'

describe.skipIf(!neo4jHere)('who is erased, in Neo4j', () => {
  let graph: GraphStore
  let driver: Driver
  beforeAll(async () => {
    const { url, user, password } = await sharedServer()
    graph = await openNeo4jGraph({ url, user, password })
    driver = neo4j.driver(url, neo4j.auth.basic(user, password))
  }, 300_000)
  afterAll(async () => {
    await driver?.close()
    await graph?.close()
  })

  test('lies in no form in its store, before or after; the graph is that of the log', async () => {
    const store = join(tmpdir(), `weefsel-neo4j-${process.ppid}-${version}`)
    const found = () => (neo4jHere === 'started' ? whereFound(herTexts, store) : [])
    const name = `erased-${randomUUID()}` as Neighbourhood
    const { log, eraser, recorder, close } = await openWeefsel({ data: await ownDirectory() })
    onTestFinished(close)
    await recorder.record(name, [...street, ...aboutHer], { recordedBy: 'test' })
    const projector = createProjector({ log, graph })
    onTestFinished(() => projector.close())
    await projector.reached(await log.head())
    expect(found()).toEqual([])

    await eraser.forget(name, [ghizlane, people.anna, ans], 'test')
    await projector.reached(await log.head())
    expect(await verify(log, graph, name)).toMatchObject({ same: true })
    expect(found()).toEqual([])
    const { records } = await driver.executeQuery(
      `MATCH (r:Resident {neighbourhood: $name}) WHERE r.id IN $ids
       OPTIONAL MATCH (r)-[:HAS_FACT]->(f) RETURN r.id AS id, r.name AS name, r.reference AS reference, r.present AS present,
         r.tags AS tags, collect(f.name) + collect(f.reference) + collect(f.tags) AS said`,
      { name, ids: [ghizlane, people.anna] },
    )
    const { records: worked } = await driver.executeQuery(
      `MATCH (p:Professional {neighbourhood: $name, id: $ans}) OPTIONAL MATCH (p)-[:HAS_FACT]->(f)
       RETURN p.name AS name, p.function AS function, p.present AS present, collect(f.name) + collect(f.function) AS said`,
      { name, ans },
    )
    expect(worked.map((record) => record.toObject())).toEqual([
      { name: null, function: null, present: false, said: [] },
    ])
    const empty = { name: null, reference: null, present: false, tags: [], said: [] }
    expect(records.map((record) => record.toObject()).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: people.anna, ...empty },
      { id: ghizlane, ...empty },
    ])
  }, 600_000)
})
