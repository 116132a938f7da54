import { describe, expect, test } from 'vitest'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { addInitiatives } from '../../services/graph/neo4j/addInitiatives.ts'
import { day, EVERYTHING, plain } from '../support/graph.ts'
import { neo4jHere } from './options.ts'
import { useGraph } from './useGraph.ts'

/** The bonds of a neighbourhood as version 3 of the schema had them: without initiative, so that one end ended both. */
const asVersion3 = [
  'MATCH (n:Neighbourhood {name: $name}) MATCH ()-[r:BUDDY|ENDED]->() WHERE r.graph = n.graph REMOVE r.initiative',
  `MATCH (n:Neighbourhood {name: $name}) MATCH ()-[r:BUDDY]->() WHERE r.graph = n.graph AND r.at = ${day(1)}
   SET r.validTo = ${day(4)}`,
]

describe.skipIf(!neo4jHere)('a graph that an earlier release stored', () => {
  const { graph, ask, ownStory, ownConnection } = useGraph()

  test('learns to which initiatives its buddies belong, and is then what the log says', async () => {
    const { name, story } = ownStory()
    const match = (turn: 'made' | 'ended', at: number, initiative?: string) =>
      story.tell(
        [
          {
            change: 'bond',
            kind: 'buddy',
            turn,
            source: 'anna',
            target: 'bert',
            ...(initiative && { initiative }),
          },
        ],
        { at, subjects: ['anna', 'bert', ...(initiative ? [initiative] : [])] },
      )
    match('made', day(1), 'walks')
    match('made', day(1), 'cooking')
    match('made', day(2))
    const ended = match('ended', day(4), 'walks')
    match('ended', day(5), 'cooking')
    story.bond('made', 'anna', 'koffie', day(1), 'volunteer')
    story.bond('ended', 'anna', 'koffie', day(6), 'volunteer')
    story.mention(['walks'], day(7))
    story.retract(ended, day(8))
    const batch = story.batch()
    const memory = createMemoryGraph()
    await memory.apply(batch)
    await graph().apply(batch)
    for (const statement of asVersion3) await ask(statement, { name })
    const digest = await memory.digest(name)
    expect(await graph().digest(name)).not.toBe(digest)

    const connection = await ownConnection()
    for (const _ of ['once', 'again']) {
      await addInitiatives(connection)
      expect(await graph().digest(name)).toBe(digest)
    }
    for (const to of [day(3), day(4), day(6)]) {
      const query = { ...EVERYTHING, to }
      expect(plain(await graph().slice(name, query))).toEqual(plain(await memory.slice(name, query)))
    }
  })
})
