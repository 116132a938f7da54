import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Neighbourhood } from '../../events/index.ts'
import { type GraphStore, openNeo4jGraph } from '../../services/graph/index.ts'
import { day, telling } from '../support/graph.ts'
import { neo4jHere } from './options.ts'
import { sharedServer } from './sharedServer.ts'

const page = readFileSync(new URL('../../docs/cypher.md', import.meta.url), 'utf8')
const queries = [...page.matchAll(/\n([^\n]+\?)\n```cypher\n([^`]+)```/g)].map(
  ([, question = '', query = '']) => [question, query] as const,
)

/** The answer to each question about the neighbourhood that is recorded below. */
const answers: readonly object[] = [
  { kind: 'resident', people: 5 },
  { one: 'anna', other: 'bert', contacts: 2, weight: 2 },
  { resident: 'dirk', area: null },
  { resident: 'dirk', organisations: 1 },
  { bond: 'BUDDY', one: 'anna', other: 'bert' },
  { one: 'anna', other: 'bert', sessions: 1 },
  { one: 'Hoekpolder', other: 'Vlinderbuurt', contacts: 2 },
  { connector: 'anna', reached: 2 },
  { year: 2026, month: 1, contacts: 3 },
  { presence: 'in', area: 'Hoekpolder', lifeStage: 'older' },
]

test('the page for researchers has ten questions', () => {
  expect(queries).toHaveLength(10)
})

describe.skipIf(!neo4jHere)('the page for researchers', () => {
  const neighbourhood = `page-${randomUUID()}` as Neighbourhood
  let graph: GraphStore
  let driver: Driver

  beforeAll(async () => {
    const { url, user, password } = await sharedServer()
    graph = await openNeo4jGraph({ url, user, password })
    driver = neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
    const story = telling(neighbourhood)
    const comes = (id: string, description = {}) =>
      story.node({ id, kind: 'resident', presence: 'in', at: day(0), description })
    comes('anna', { area: 'Hoekpolder', lifeStage: 'older', connector: true })
    comes('bert', { area: 'Vlinderbuurt' })
    for (const id of ['cor', 'dirk', 'els']) comes(id)
    story.contact('anna', 'bert', day(1))
    story.contact('anna', 'bert', day(2))
    story.contact('bert', 'cor', day(3))
    const mistaken = story.contact('els', 'dirk', day(3), { kind: 'gathered' })
    story.retract(mistaken, day(4))
    story.contact('dirk', 'welzijn', day(3), { kind: 'met-partner' })
    for (const who of ['anna', 'bert'])
      story.contact(who, 'koffie', day(5), { kind: 'attended', session: 'koffie 1' })
    story.bond('made', 'anna', 'bert', day(2))
    story.bond('ended', 'anna', 'bert', day(20))
    await graph.apply(story.batch())
  }, 300_000)
  afterAll(async () => {
    await graph?.clear(neighbourhood)
    await driver?.close()
    await graph?.close()
  })

  test.for(queries.map(([question, query], index) => [question, query, answers[index] ?? {}] as const))(
    'answers: %s',
    async ([, query, answer]) => {
      const parameters = { neighbourhood, at: day(10), resident: 'anna', knownAt: 100 }
      const { records, summary } = await driver.executeQuery(query, parameters)
      expect(records[0]?.toObject()).toMatchObject(answer)
      expect(summary.counters.containsUpdates()).toBe(false)
      expect(summary.gqlStatusObjects.filter(({ severity }) => severity === 'WARNING')).toEqual([])
    },
  )
})
