import { addInitiatives } from './addInitiatives.ts'
import type { Neo4jConnection } from './connect.ts'
import { labels, mergeTypes, tieTypes } from './schema.ts'

export type Migration = {
  readonly version: number
  readonly name: string
  /** Each statement is idempotent. The constraints exist in the Community edition. */
  readonly statements: readonly string[]
  /** Brings what is stored up to date, after the statements. It may run again without harm as well. */
  readonly upgrade?: (connection: Neo4jConnection) => Promise<void>
}

const unique = (label: string, ...properties: readonly string[]) =>
  `CREATE CONSTRAINT weefsel_${label.toLowerCase()}_${properties.join('_')} IF NOT EXISTS
   FOR (n:${label}) REQUIRE (${properties.map((property) => `n.${property}`).join(', ')}) IS UNIQUE`

const uniqueIds = (types: readonly string[]) =>
  types.map(
    (type) => `CREATE CONSTRAINT weefsel_${type.toLowerCase()}_id IF NOT EXISTS
               FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`,
  )
const indexedByTime = (types: readonly string[]) =>
  types.map(
    (type) => `CREATE INDEX weefsel_${type.toLowerCase()}_at IF NOT EXISTS
               FOR ()-[r:${type}]-() ON (r.graph, r.at)`,
  )

/** One node says how far the schema is, and who migrates it. */
export const schemaConstraint = unique('Schema', 'name')

/** From the first to the latest: a migration that has been released is never changed. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'nothing is there twice',
    statements: [
      schemaConstraint,
      unique('Neighbourhood', 'name'),
      unique('Graph', 'number'),
      unique('Subject', 'key'),
      unique('Subject', 'graph', 'number'),
      unique('Fact', 'id'),
      unique('Session', 'key'),
      unique('Moments', 'key'),
      unique('Retraction', 'key'),
      ...uniqueIds(tieTypes),
    ],
  },
  {
    version: 2,
    name: 'found by time, by neighbourhood and by whom it concerns',
    statements: [
      'CREATE INDEX weefsel_mention_key IF NOT EXISTS FOR (n:Mention) ON (n.key)',
      ...labels.map(
        ({ name }) => `CREATE INDEX weefsel_${name.toLowerCase()}_neighbourhood_id IF NOT EXISTS
                       FOR (n:${name}) ON (n.neighbourhood, n.id)`,
      ),
      ...indexedByTime(tieTypes),
    ],
  },
  {
    version: 3,
    name: 'who projects what, and what had to be set aside',
    statements: [unique('Lease', 'neighbourhood'), unique('Projector', 'holder'), unique('Parked', 'key')],
  },
  { version: 4, name: 'a buddy bond belongs to an initiative', statements: [], upgrade: addInitiatives },
  {
    version: 5,
    name: 'which registrations are one person',
    statements: [
      ...uniqueIds(mergeTypes),
      ...indexedByTime(mergeTypes),
      'CREATE INDEX weefsel_subject_merged_into IF NOT EXISTS FOR (n:Subject) ON (n.mergedInto)',
    ],
  },
]

export const SCHEMA_VERSION = migrations.at(-1)!.version
