import { randomUUID } from 'node:crypto'
import { Neo4jError } from 'neo4j-driver'
import { describe, expect, test } from 'vitest'
import { position, START } from '../../events/index.ts'
import { openNeo4jGraph } from '../../services/graph/index.ts'
import { createApplier } from '../../services/graph/neo4j/apply.ts'
import { liveGraph } from '../../services/graph/neo4j/graphs.ts'
import { labels, relationshipTypes } from '../../services/graph/neo4j/schema.ts'
import { day, telling } from '../support/graph.ts'
import { neo4jHere } from './options.ts'
import { sharedServer } from './sharedServer.ts'
import { useGraph } from './useGraph.ts'

/** Nodes and relationships that must not exist twice, by label and by the properties that name them. */
const once = [
  ['Schema', 'name'],
  ['Neighbourhood', 'name'],
  ['Graph', 'number'],
  ['Subject', 'key'],
  ['Subject', 'graph and number'],
  ['Fact', 'id'],
  ['Session', 'key'],
  ['Moments', 'key'],
  ['Retraction', 'key'],
  ['Lease', 'neighbourhood'],
  ['Projector', 'holder'],
  ['Parked', 'key'],
] as const

describe.skipIf(!neo4jHere)(
  'what keeps the graph in Neo4j from holding anything twice',
  { timeout: 300_000 },
  () => {
    const here = useGraph()

    /** Runs statements in one transaction that leaves nothing behind, and says with which code it was refused. */
    async function refusalOf(statement: string, parameters: Record<string, unknown>): Promise<string> {
      const session = here.driver().session()
      try {
        const tx = session.beginTransaction()
        await tx.run(statement, parameters)
        await tx.rollback()
        return 'taken'
      } catch (error) {
        if (error instanceof Neo4jError) return error.code
        throw error
      } finally {
        await session.close()
      }
    }
    const REFUSED = 'Neo.ClientError.Schema.ConstraintValidationFailed'

    test.each(once)('the database itself refuses a second %s of the same %s', async (label, names) => {
      const row = Object.fromEntries(
        names.split(' and ').map((property) => [property, `twice ${randomUUID()}`]),
      )
      const create = `UNWIND [1, 2] AS _ CREATE (n:${label}) SET n = $row`
      expect(await refusalOf(create, { row })).toBe(REFUSED)
    })

    test.each(relationshipTypes)('the database itself refuses a second %s of the same id', async (type) => {
      const create = `CREATE (a) CREATE (b) WITH a, b UNWIND [1, 2] AS _ CREATE (a)-[:${type} {id: $id}]->(b)`
      expect(await refusalOf(create, { id: `twice ${randomUUID()}` })).toBe(REFUSED)
    })

    test('who is asked for by id is found in an index, whatever they are', async () => {
      const { records } = await here
        .driver()
        .executeQuery('SHOW INDEXES YIELD name RETURN collect(name) AS names')
      const names = records[0]?.get('names')
      for (const { name } of labels) expect(names).toContain(`weefsel_${name.toLowerCase()}_neighbourhood_id`)
    })

    test('a checkpoint that moved although it was thought to be held takes the whole batch back', async () => {
      const { name } = here.ownStory()
      await here.graph().apply({ neighbourhood: name, after: START, upTo: position(1), events: [] })
      const connection = await here.ownConnection()
      // As if nothing were held, and it had been read before the first batch.
      const apply = createApplier(connection, {
        name,
        live: true,
        hold: async (tx) => ({ ...(await liveGraph(tx, name))!, checkpoint: START, events: 0 }),
      })
      const late = telling(name)
      late.contact('cor', 'dirk', day(1))
      late.contact('cor', 'els', day(2))
      await expect(apply(late.batch())).rejects.toThrow('moved while it was held')
      expect(await here.graph().checkpoint(name)).toBe(1)
      const { records } = await here
        .driver()
        .executeQuery('MATCH (s:Subject {neighbourhood: $name}) RETURN s.id AS id', { name })
      expect(records).toEqual([])
    })

    test('numbers of the log stand as integers, not as what rounds past 2^53', async () => {
      const { name, story } = here.ownStory()
      story.node({ id: 'anna', kind: 'resident', presence: 'in', at: day(1) })
      const contact = story.contact('anna', 'bert', day(1), { kind: 'attended', session: 's' })
      story.bond('made', 'anna', 'bert', day(2))
      story.bond('ended', 'anna', 'bert', day(3))
      story.mention(['bert'], day(4))
      story.retract(contact, day(4))
      await here.graph().apply(story.batch())
      const { records } = await here.driver().executeQuery(
        `MATCH (n:Neighbourhood {name: $name}) MATCH (g:Graph {number: n.graph})
       WITH g, toString(g.number) + '/' AS prefix
       CALL (g, prefix) {
         MATCH (s:Subject {graph: g.number})-[r]->() UNWIND [r.at, r.position, r.ordinal, r.validFrom, r.validTo,
           r.retractedPosition, s.number, s.firstPosition] AS value RETURN value
         UNION ALL MATCH (:Subject {graph: g.number})-[:HAS_FACT]->(f) UNWIND [f.at, f.position, f.ordinal] AS value RETURN value
         UNION ALL MATCH (x:Retraction) WHERE x.key STARTS WITH prefix UNWIND [x.target, x.position] AS value RETURN value
         UNION ALL MATCH (x:Mention) WHERE x.key STARTS WITH prefix RETURN x.position AS value
         UNION ALL MATCH (x:Session) WHERE x.key STARTS WITH prefix UNWIND [x.number, x.firstPosition] AS value RETURN value
         UNION ALL MATCH (m:Moments) WHERE m.key STARTS WITH prefix UNWIND m.ats + m.positions + [m.number] AS value RETURN value
         UNION ALL UNWIND [g.checkpoint, g.subjects, g.sessions, g.events] AS value RETURN value
       }
       WITH value WHERE value IS NOT NULL
       RETURN count(value) AS values, collect(DISTINCT valueType(value)) AS types`,
        { name },
      )
      expect(records[0]?.get('values')).toBeGreaterThan(40)
      expect(records[0]?.get('types')).toEqual(['INTEGER NOT NULL'])
    })

    test('a graph that another process cleared is begun anew by who goes on writing', async () => {
      const { name, story } = here.ownStory()
      story.contact('anna', 'bert', day(1))
      await here.graph().apply(story.batch())
      const other = await openNeo4jGraph(await sharedServer())
      await other.clear(name)
      await other.close()
      const [whole] = story.batches(9)
      expect(await here.graph().apply(whole!)).toBe('mismatch')
      expect(await here.graph().apply(whole!)).toBe('applied')
      expect(
        (await here.graph().slice(name, { from: -Infinity, to: Infinity, knownAt: position(9) })).nodes,
      ).toHaveLength(2)
    })
  },
)
