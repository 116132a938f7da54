import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Neighbourhood } from '../../events/index.ts'
import { createMemoryGraph, type GraphStore, openNeo4jGraph } from '../../services/graph/index.ts'
import { day, EVERYTHING, plain, telling } from '../support/graph.ts'
import { ownBoltLine } from './boltLine.ts'
import { neo4jHere, version } from './options.ts'
import { sharedServer } from './sharedServer.ts'

const PATIENCE = 300_000

/** A neighbourhood with one batch in the graph, through a line that can be cut, and a second batch to come. */
async function ownStory() {
  const server = await sharedServer()
  const line = await ownBoltLine(server.url)
  const graph = await openNeo4jGraph({ ...server, url: line.url })
  const name = `line-${randomUUID()}` as Neighbourhood
  onTestFinished(async () => {
    await graph.clear(name)
    await graph.close()
  })
  const story = telling(name)
  story.contact('anna', 'bert', day(1))
  expect(await graph.apply(story.batch())).toBe('applied')
  story.contact('anna', 'cor', day(2))
  story.contact('bert', 'dirk', day(3))
  return { line: line.state, graph, name, story, next: story.batch() }
}

/** The graph is what the story tells, once. */
async function expectTold(graph: GraphStore, name: Neighbourhood, story: ReturnType<typeof telling>) {
  const memory = createMemoryGraph()
  for (const batch of story.batches(100)) await memory.apply(batch)
  expect(await graph.digest(name)).toBe(await memory.digest(name))
}

describe.skipIf(neo4jHere !== 'started')('the line to Neo4j', { timeout: PATIENCE }, () => {
  test('a batch that was committed, and whose answer was lost, is taken for done: nothing twice', async () => {
    const { line, graph, name, story, next } = await ownStory()
    line.commit = 'lost after'
    expect(await graph.apply(next)).toBe('already')
    expect(line.commit).toBe('pass')
    await expectTold(graph, name, story)
    story.contact('dirk', 'els', day(4))
    expect(await graph.apply(story.batch())).toBe('applied')
    await expectTold(graph, name, story)
  })

  test.each(['begin', 'commit'] as const)(
    'a line that is lost at the %s of a batch is made again: nobody hears of it, nothing is missing',
    async (message) => {
      const { line, graph, name, story, next } = await ownStory()
      line[message] = 'lost before'
      expect(await graph.apply(next)).toBe('applied')
      expect(line[message]).toBe('pass')
      await expectTold(graph, name, story)
    },
  )

  test('who has written says so at the next reading, so that a server of a cluster that lags waits for it', async () => {
    const { line, graph, name, next } = await ownStory()
    line.answered = ''
    await graph.apply(next)
    const written = line.answered.match(/FB:[\w+/=:-]+/g)?.at(-1)
    expect(written).toBeDefined()
    line.asked = ''
    expect(await graph.checkpoint(name)).toBe(3)
    expect(line.asked).toContain(written)
  })

  test('a batch has a time limit, after which the server lets go of what it holds, whatever became of us', async () => {
    const { line, graph, next } = await ownStory()
    line.asked = ''
    await graph.apply(next)
    expect(line.asked).toContain('tx_timeout')
  })

  test('who reads while another graph takes the place of the live one reads all of the new one', async () => {
    const { line, graph, name, story, next } = await ownStory()
    await graph.apply(next)
    const before = plain(await graph.slice(name, EVERYTHING))
    const other = await openNeo4jGraph(await sharedServer())
    const rebuild = await other.rebuild(name)
    for (const batch of story.batches(9)) await rebuild.apply(batch)
    let isPublished = false
    line.hold = {
      at: 'HAS_FACT',
      async meanwhile() {
        await rebuild.publish()
        isPublished = true
      },
    }
    // It has begun with the old graph, of which nothing is left when it comes to the people.
    expect(plain(await graph.slice(name, EVERYTHING))).toEqual(before)
    expect(isPublished).toBe(true)
    await other.close()
  })

  test('a server that is too old is refused, and taken once it has been upgraded', async () => {
    const server = await sharedServer()
    const line = await ownBoltLine(server.url)
    const old = '4.4.'.padEnd(version.length, '0')
    line.state.instead = { said: version, becomes: old }
    const opening = openNeo4jGraph({ ...server, url: line.url })
    await expect(opening).rejects.toMatchObject({ reason: 'too-old', message: expect.stringContaining(old) })
    line.state.instead = undefined
    await (await openNeo4jGraph({ ...server, url: line.url })).close()
  })
})
