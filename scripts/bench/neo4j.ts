import neo4j, { type Driver } from 'neo4j-driver'
import { type Neighbourhood, type Position, position, START } from '../../events/index.ts'
import { type EventChanges, type GraphStore, openNeo4jGraph } from '../../services/graph/index.ts'
import { DAY } from '../../services/shared/time.ts'
import { neo4jHere } from '../../test/neo4j/options.ts'
import { type Benchmark, notHere, type Result } from './benchmark.ts'
import { withNeo4j } from './withNeo4j.ts'

const PEOPLE = 5_000
const BATCH = 10_000
const ROUNDS = 12
const WARM_UP = 5
const SINGLES = 150
const DAYS = 730
const name = `bench-${process.pid}` as Neighbourhood
const FIRST = Date.UTC(2025, 0, 1)

const people = Array.from({ length: PEOPLE }, () => crypto.randomUUID())
/** A run of pseudo-random whole numbers that is the same every time. */
function* dice(seed: number) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state
  }
}
const rolls = dice(4)
const someone = () => people[rolls.next().value! % PEOPLE]!

function meeting(where: Position, total: number): EventChanges {
  const [source, target] = [someone(), someone()]
  const at = FIRST + Math.floor((where / total) * DAYS) * DAY
  const change = { change: 'contact', kind: 'met', source, target, weight: 1, session: '' } as const
  return {
    position: where,
    at,
    subjects: [source, target],
    changes: [{ ...change, at, position: where, ordinal: 0 }],
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const BARE_LOAD = `
  UNWIND $rows AS row
  MATCH (a:BarePerson {id: row.source}) MATCH (b:BarePerson {id: row.target})
  MERGE (a)-[r:BARE {id: row.id}]->(b)
  ON CREATE SET r.at = row.at, r.position = row.position, r.ordinal = row.ordinal, r.weight = row.weight`

/** The same rows as a careful hand would give them; making them is not counted. */
const bareRows = (events: readonly EventChanges[]) =>
  events.flatMap(({ changes }) =>
    changes.flatMap((change) => {
      if (change.change !== 'contact') return []
      const { source, target, weight } = change
      const [at, where, ordinal] = [change.at, change.position, change.ordinal].map((value) =>
        neo4j.int(value),
      )
      return [
        { source, target, weight, id: `${change.position}-${change.ordinal}`, at, position: where, ordinal },
      ]
    }),
  )

/** Loads them: both ends on a unique key, again without harm, one `UNWIND` a transaction. */
async function bareLoad(driver: Driver, rows: ReturnType<typeof bareRows>) {
  const session = driver.session()
  try {
    await session.executeWrite((tx) => tx.run(BARE_LOAD, { rows }))
  } finally {
    await session.close()
  }
}

async function prepareBare(driver: Driver) {
  await driver.executeQuery(
    'CREATE CONSTRAINT bare_person IF NOT EXISTS FOR (p:BarePerson) REQUIRE p.id IS UNIQUE',
  )
  await driver.executeQuery(
    'CREATE CONSTRAINT bare_tie IF NOT EXISTS FOR ()-[r:BARE]-() REQUIRE r.id IS UNIQUE',
  )
  await driver.executeQuery('UNWIND $people AS id CREATE (:BarePerson {id: id})', { people })
}

async function clearBare(driver: Driver) {
  const session = driver.session()
  try {
    await session.run('MATCH ()-[r:BARE]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS')
    await session.run('MATCH (p:BarePerson) DELETE p')
  } finally {
    await session.close()
  }
}

/** Everything at once, a record a row, as the driver gives it when nobody thinks about it. */
async function rowByRow(driver: Driver): Promise<number> {
  const session = driver.session()
  try {
    let rows = 0
    const query = `MATCH (a:BarePerson)-[r:BARE]->(b:BarePerson)
      RETURN a.id AS source, b.id AS target, r.at AS at, r.position AS position, r.ordinal AS ordinal, r.weight AS weight`
    await session.executeRead(async (tx) => {
      for await (const record of tx.run(query)) if (record.get('at') !== null) rows += 1
    })
    return rows
  } finally {
    await session.close()
  }
}

async function measure(graph: GraphStore, driver: Driver): Promise<Result[]> {
  const total = ROUNDS * BATCH
  let ours = 0
  let bare = 0
  let after = START
  // As a projector does it, that shares the work with others.
  const [lease] = await graph.claim({ holder: name, neighbourhoods: [name], lasts: 60_000 })
  for (let round = 0; round < ROUNDS; round++) {
    const events = Array.from({ length: BATCH }, (_, index) => meeting(position(after + index + 1), total))
    const upTo = position(after + BATCH)
    const batch = { neighbourhood: name, after, upTo, events, ...(lease && { lease }) }
    const mine = await timed(() => graph.apply(batch))
    const rows = bareRows(events)
    const theirs = await timed(() => bareLoad(driver, rows))
    after = upTo
    if (round < WARM_UP) continue
    ours += mine
    bare += theirs
  }
  await graph.leave(name)
  const counted = (ROUNDS - WARM_UP) * BATCH
  const projected = (counted / ours) * 1_000
  const loaded = (counted / bare) * 1_000

  const everything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, knownAt: after }
  // The quickest of several: the server learns its way at first.
  let [sliced, rowed] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let run = 0; run < 8; run++) {
    sliced = Math.min(sliced, await timed(() => graph.slice(name, everything)))
    rowed = Math.min(rowed, await timed(() => rowByRow(driver)))
  }
  const read = (total / sliced) * 1_000
  const plain = (total / rowed) * 1_000

  let single = 0
  for (let run = 0; run < SINGLES; run++) {
    const one = bareRows([meeting(position(after + run + 1), total)])
    single += await timed(() => bareLoad(driver, one))
  }
  const singles = (SINGLES / single) * 1_000
  const held = (
    what: string,
    value: number,
    unit: string,
    against: string,
    reference: number,
    goal: number,
  ): Result => ({
    name: what,
    value,
    unit,
    against,
    reference,
    ratio: value / reference,
    goal: `≥ ${goal}`,
    holds: value / reference >= goal,
  })
  return [
    held('Neo4j projection', projected, 'relationships/s', 'bare UNWIND load of the same rows', loaded, 0.6),
    held('Neo4j projection', projected, 'relationships/s', 'one event a transaction', singles, 20),
    held('Neo4j slice', read, 'relationships/s', "the driver's row by row", plain, 1.5),
  ]
}

async function projectionAndSlice(): Promise<Result[]> {
  if (!neo4jHere) {
    const needs = 'a Neo4j server (NEO4J_URL, or Java and Maven)'
    return [notHere('Neo4j projection', needs), notHere('Neo4j slice', needs)]
  }
  return withNeo4j(async (options) => {
    const graph = await openNeo4jGraph(options)
    const driver = neo4j.driver(options.url, neo4j.auth.basic(options.user, options.password), {
      disableLosslessIntegers: true,
    })
    try {
      await prepareBare(driver)
      return await measure(graph, driver)
    } finally {
      await graph.clear(name)
      await clearBare(driver)
      await driver.close()
      await graph.close()
    }
  })
}

export const benchmarks: readonly Benchmark[] = [{ name: 'neo4j', run: projectionAndSlice }]
