import { randomUUID } from 'node:crypto'
import type { ManagedTransaction } from 'neo4j-driver'
import { describe, expect, test } from 'vitest'
import { position } from '../../events/index.ts'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { createApplier } from '../../services/graph/neo4j/apply.ts'
import { beginBuilding, holdBuilding, liveGraph, publishGraph } from '../../services/graph/neo4j/graphs.ts'
import { readSlice } from '../../services/graph/neo4j/read/slice.ts'
import { day, EVERYTHING, plain } from '../support/graph.ts'
import { neo4jHere } from './options.ts'
import { useGraph } from './useGraph.ts'

describe.skipIf(!neo4jHere)(
  'what readers of Neo4j see while others write, rebuild and edit',
  { timeout: 300_000 },
  () => {
    const here = useGraph()

    test('of two rebuilds of a neighbourhood the later goes on, and the earlier puts nothing in its place', async () => {
      const { name, story } = here.ownStory()
      story.contact('anna', 'bert', day(1))
      const batch = story.batch()
      await here.graph().apply(batch)
      const early = await here.graph().rebuild(name)
      await early.apply(batch)
      const late = await here.graph().rebuild(name)
      expect(await early.apply(batch)).toBe('mismatch')
      expect(await early.publish()).toBe('behind')
      // One that was given up, and of which not everything has been removed yet.
      const third = await here.graph().rebuild(name)
      await here
        .driver()
        .executeQuery("MATCH (g:Graph {neighbourhood: $name, state: 'building'}) SET g.state = 'old'", {
          name,
        })
      expect(await third.apply(batch)).toBe('mismatch')
      expect(await third.publish()).toBe('behind')
      expect(await late.publish()).toBe('behind')
      await early.discard()
      expect(await here.graph().checkpoint(name)).toBe(1)
    })

    test('whoever asks in Cypher sees everybody once: before a rebuild, beside it, and at once after it', async () => {
      const { name, story } = here.ownStory()
      story.contact('anna', 'bert', day(1))
      const batch = story.batch()
      await here.graph().apply(batch)
      const seen = async () => {
        const { records } = await here.driver().executeQuery(
          `MATCH (r:Resident {neighbourhood: $name})
         RETURN count(r) AS people, COUNT { (:Resident {neighbourhood: $name})-[:MET]->() } AS contacts`,
          { name },
        )
        return records[0]?.toObject()
      }
      const once = { people: 2, contacts: 1 }
      expect(await seen()).toEqual(once)
      const connection = await here.ownConnection()
      const building = await beginBuilding(connection, name)
      const hold = (tx: ManagedTransaction) => holdBuilding(tx, building)
      await createApplier(connection, { name, live: false, hold })(batch)
      expect(await seen()).toEqual(once)
      // The old one is still there: it is removed after this, in pieces.
      expect(await publishGraph(connection, name, building)).toBe('published')
      expect(await seen()).toEqual(once)
    })

    test('who began to read before a batch came sees nothing of it', async () => {
      const { name, story } = here.ownStory()
      story.contact('anna', 'bert', day(1))
      await here.graph().apply(story.batch())
      const before = plain(await here.graph().slice(name, EVERYTHING))
      const connection = await here.ownConnection()
      const state = await connection.read((tx) => liveGraph(tx, name))
      story.node({ id: 'anna', kind: 'resident', presence: 'in', at: day(2) })
      story.contact('anna', 'cor', day(2), { kind: 'attended', session: 's' })
      story.bond('made', 'anna', 'bert', day(2))
      await here.graph().apply(story.batch())
      const slice = await connection.read((tx) => readSlice(tx, name, state!, EVERYTHING))
      expect(plain(slice)).toEqual(before)
    })

    test('contacts with and without a session, and those of strangers that somebody made by hand, keep their own', async () => {
      const { name, story } = here.ownStory()
      story.contact('anna', 'koffie', day(1), { kind: 'attended' })
      story.contact('bert', 'koffie', day(2), { kind: 'attended', session: 's' })
      story.contact('cor', 'koffie', day(3), { kind: 'attended' })
      await here.graph().apply(story.batch())
      const memory = createMemoryGraph()
      for (const batch of story.batches(9)) await memory.apply(batch)
      const told = plain(await memory.slice(name, EVERYTHING))
      expect(plain(await here.graph().slice(name, EVERYTHING))).toEqual(told)
      // Before all others, and without a number, an ordinal, a weight or a session.
      await here.driver().executeQuery(
        `MATCH (:Subject {neighbourhood: $name})-[r:ATTENDED]->() WITH r ORDER BY r.at LIMIT 1
       CREATE (:Stranger {of: $name})-[:ATTENDED {graph: r.graph, at: r.at - 1, position: r.position}]->(:Stranger {of: $name})`,
        { name },
      )
      const { contacts } = plain(await here.graph().slice(name, EVERYTHING))
      await here.driver().executeQuery('MATCH (s:Stranger {of: $name}) DETACH DELETE s', { name })
      const last = (column: ArrayLike<number>) => [...Array.from(column)].slice(-3)
      for (const column of ['source', 'target', 'at', 'position', 'weight', 'session'] as const)
        expect(last(contacts[column]), column).toEqual(last(told.contacts[column]))
    })

    test('of a graph that was rebuilt, let go of or cleared, nothing is left', async () => {
      const { name, story } = here.ownStory()
      story.node({ id: 'anna', kind: 'resident', presence: 'in', at: day(1) })
      story.contact('anna', 'bert', day(1), { kind: 'attended', session: 's' })
      story.retract(story.bond('made', 'anna', 'bert', day(2)), day(3))
      story.mention(['bert'], day(4))
      const parked = [
        { neighbourhood: name, position: position(5), id: randomUUID(), type: 'odd', reason: 'why' },
      ]
      const batch = { ...story.batch(), parked }
      const graphs = async () => {
        const { records } = await here
          .driver()
          .executeQuery('MATCH (g:Graph {neighbourhood: $name}) RETURN g.number AS number', { name })
        return records.map((record) => Number(record.get('number')))
      }
      const seen = new Set<number>()
      const look = async () => {
        for (const number of await graphs()) seen.add(number)
      }
      await here.graph().apply(batch)
      await look()
      for (const published of [true, false]) {
        const rebuild = await here.graph().rebuild(name)
        await rebuild.apply(batch)
        await look()
        if (published) await rebuild.publish()
        else await rebuild.discard()
        expect(await graphs()).toHaveLength(1)
      }
      await here.graph().clear(name)
      expect(seen.size).toBe(3)
      expect(await graphs()).toEqual([])
      const { records } = await here.driver().executeQuery(
        `UNWIND $prefixes AS prefix
       MATCH (n) WHERE n.key STARTS WITH prefix OR n.id STARTS WITH prefix RETURN labels(n) AS labels`,
        { prefixes: [...seen].map((number) => `${number}/`) },
      )
      expect(records.map((record) => record.get('labels'))).toEqual([])
    })
  },
)
