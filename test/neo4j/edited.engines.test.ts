import { randomUUID } from 'node:crypto'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Neighbourhood, neighbourhoodName } from '../../events/index.ts'
import { type GraphStore, openNeo4jGraph } from '../../services/graph/index.ts'
import { openSqliteLog } from '../../services/log/index.ts'
import { rebuild, verify } from '../../services/project/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { met, registered } from '../support/events.ts'
import { day, telling } from '../support/graph.ts'
import { neo4jHere } from './options.ts'
import { sharedServer } from './sharedServer.ts'

/** Changes that somebody might make by hand to the people and ties of one neighbourhood, as statements on `$name`. */
const edits = {
  'a weight': 'MATCH (:Resident {neighbourhood: $name})-[r:MET]->() SET r.weight = 2.0',
  'a time': 'MATCH (:Resident {neighbourhood: $name})-[r:MET]->() SET r.at = r.at + 1',
  'a time as text': "MATCH (:Resident {neighbourhood: $name})-[r:MET]->() SET r.at = '2026-01-01'",
  'a position past what a number holds':
    'MATCH (:Resident {neighbourhood: $name})-[r:MET]->() SET r.position = 9007199254740993',
  'a position as text': "MATCH (:Resident {neighbourhood: $name})-[r:MET]->() SET r.position = 'first'",
  'an id': "MATCH (:Resident {neighbourhood: $name})-[r:MET]->() SET r.id = 'mine ' + r.id",
  'a contact fewer': 'MATCH (:Resident {neighbourhood: $name})-[r:MET]->() DELETE r',
  'a contact more': 'MATCH (a:Resident {neighbourhood: $name})-[:MET]->(b) CREATE (a)-[:MET]->(b)',
  'a contact marked as taken back':
    'MATCH (:Resident {neighbourhood: $name})-[r:MET]->() SET r.retractedPosition = 3',
  'a contact no longer marked':
    'MATCH (:Resident {neighbourhood: $name})-[r:HELPED]->() REMOVE r.retractedPosition',
  'the end of a bond':
    'MATCH (:Resident {neighbourhood: $name})-[r:BUDDY]->() SET r.validTo = r.validFrom + 1',
  'a bond fewer': 'MATCH (:Resident {neighbourhood: $name})-[r:BUDDY]->() DELETE r',
  'an area': "MATCH (r:Resident {neighbourhood: $name, id: 'anna'}) SET r.area = 'elsewhere'",
  'a presence': "MATCH (r:Resident {neighbourhood: $name, id: 'anna'}) SET r.present = false",
  'a label': "MATCH (r:Resident {neighbourhood: $name, id: 'anna'}) REMOVE r:Resident SET r:Partner",
  'a fact': "MATCH (:Resident {neighbourhood: $name, id: 'anna'})-[:HAS_FACT]->(f) SET f.area = 'elsewhere'",
  'a fact fewer': "MATCH (:Resident {neighbourhood: $name, id: 'anna'})-[:HAS_FACT]->(f) DETACH DELETE f",
  'somebody fewer': "MATCH (r:Resident {neighbourhood: $name, id: 'dirk'}) DETACH DELETE r",
  'a retraction fewer':
    'MATCH (n:Neighbourhood {name: $name}) MATCH (x:Retraction {graph: n.graph}) DELETE x',
} as const

describe.skipIf(!neo4jHere)('what somebody edits by hand in Neo4j', () => {
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

  async function told(): Promise<Neighbourhood> {
    const name = `edited-${randomUUID()}` as Neighbourhood
    const story = telling(name)
    const area = { area: 'Hoekpolder' }
    story.node({ id: 'anna', kind: 'resident', presence: 'in', at: day(1), description: area })
    story.contact('anna', 'bert', day(2))
    const helped = story.contact('anna', 'cor', day(3), { kind: 'helped' })
    story.bond('made', 'anna', 'dirk', day(4))
    story.retract(helped, day(5))
    await graph.apply(story.batch())
    return name
  }

  test.for(Object.entries(edits))('%s: shows in the digest', async ([, statement]) => {
    const name = await told()
    try {
      const before = await graph.digest(name)
      const { summary } = await driver.executeQuery(statement, { name })
      expect(summary.counters.containsUpdates()).toBe(true)
      expect(await graph.digest(name)).not.toBe(before)
    } finally {
      await graph.clear(name)
    }
  })

  test("what researchers add of their own is no edit of the neighbourhood's", async () => {
    const name = await told()
    try {
      const before = await graph.digest(name)
      await driver.executeQuery(
        `MATCH (r:Resident {neighbourhood: $name}) SET r.pagerank = 0.5, r:Seen
         CREATE (r)-[:IN_SAMPLE]->(:Sample)`,
        { name },
      )
      expect(await graph.digest(name)).toBe(before)
      await driver.executeQuery('MATCH (s:Sample) DETACH DELETE s')
    } finally {
      await graph.clear(name)
    }
  })

  test('verify finds an edit, and a graph that is built anew beside it puts that right', async () => {
    const log = openSqliteLog({ directory: await ownDirectory() })
    const name = neighbourhoodName.parse(`edited-${randomUUID().slice(0, 8)}`)
    try {
      await log.append({ neighbourhood: name, events: [registered(), met(), met()], recordedBy: 'test' })
      const head = await log.head(name)
      await rebuild(log, graph, name, head)
      expect((await verify(log, graph, name)).same).toBe(true)
      await driver.executeQuery('MATCH (:Resident {neighbourhood: $name})-[r:MET]->() SET r.weight = 2.0', {
        name,
      })
      expect(await verify(log, graph, name)).toMatchObject({ same: false, position: head })
      const anew = await graph.rebuild(name)
      await rebuild(log, anew, name, head)
      expect(await anew.publish()).toBe('published')
      expect((await verify(log, graph, name)).same).toBe(true)
    } finally {
      await graph.clear(name)
      await log.close()
    }
  })

  test('people taken out by hand are missed by the next batch, which is refused whole', async () => {
    const name = `edited-${randomUUID()}` as Neighbourhood
    const story = telling(name)
    story.contact('anna', 'bert', day(1))
    await graph.apply(story.batch())
    await driver.executeQuery("MATCH (r:Resident {neighbourhood: $name, id: 'bert'}) DETACH DELETE r", {
      name,
    })
    story.contact('anna', 'bert', day(2))
    try {
      await expect(graph.apply(story.batch())).rejects.toThrow('by hand: rebuild it')
      expect(await graph.checkpoint(name)).toBe(1)
    } finally {
      await graph.clear(name)
    }
  })
})
