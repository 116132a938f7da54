import type { ManagedTransaction } from 'neo4j-driver'
import { type Neighbourhood, noAliases, START } from '../../../events/index.ts'
import { digestOf } from '../digest.ts'
import { createRetractions } from '../fold/retractions.ts'
import { createMemoryGraph } from '../memory/createMemoryGraph.ts'
import type { GraphStore } from '../port.ts'
import { type Applier, createApplier } from './apply.ts'
import type { Neo4jConnection } from './connect.ts'
import {
  beginBuilding,
  dropLive,
  ensureLive,
  type GraphState,
  giveUp,
  holdBuilding,
  holdLive,
  liveCheckpoints,
  liveGraph,
  publishGraph,
  removeOld,
} from './graphs.ts'
import { claimLeases, leaveLeases } from './leases.ts'
import { migrate } from './migrate.ts'
import { readParked } from './parked.ts'
import { readContent } from './read/content.ts'
import { EVERYTHING } from './read/facts.ts'
import { readAliases, readHistory } from './read/history.ts'
import { readOccurrences } from './read/occurrences.ts'
import { readRetractions } from './read/retractions.ts'
import { readSlice } from './read/slice.ts'
import { findStrays } from './read/strays.ts'
import { SchemaMissing } from './schemaMissing.ts'

/** The graph of a database whose schema is up to date. */
export function createNeo4jGraph(connection: Neo4jConnection): GraphStore {
  const appliers = new Map<Neighbourhood, Applier>()
  /** A neighbourhood without a graph. */
  const empty = createMemoryGraph()

  /** Creates the schema again when the database was emptied or replaced since the start. */
  async function withSchema<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof SchemaMissing)) throw error
      appliers.clear()
      await migrate(connection)
      return work()
    }
  }

  async function applierOf(name: Neighbourhood): Promise<Applier> {
    const known = appliers.get(name)
    if (known) return known
    await withSchema(() => ensureLive(connection, name))
    const applier = createApplier(connection, { name, live: true, hold: (tx) => holdLive(tx, name) })
    appliers.set(name, applier)
    return applier
  }

  /**
   * Reads from the live graph. When another graph replaces it meanwhile, the result may be incomplete, and it
   * is read again from the new one.
   */
  function reading<T>(
    name: Neighbourhood,
    read: (tx: ManagedTransaction, state: GraphState) => Promise<T>,
    otherwise: () => Promise<T>,
  ): Promise<T> {
    return connection.read(async (tx) => {
      for (;;) {
        const state = await liveGraph(tx, name)
        const found = state ? await read(tx, state) : await otherwise()
        const now = await liveGraph(tx, name)
        if (now?.graph === state?.graph) return found
      }
    })
  }

  return {
    async apply(batch) {
      const outcome = await (await applierOf(batch.neighbourhood))(batch)
      // Another process cleared it: recreate the neighbourhood with the next batch.
      if (outcome === 'mismatch') appliers.delete(batch.neighbourhood)
      return outcome
    },
    checkpoint: (name) =>
      reading(
        name,
        async (_, state) => state.checkpoint,
        async () => START,
      ),
    checkpoints: () => connection.read(liveCheckpoints),
    parked: () => connection.read(readParked),
    claim: (claim) => withSchema(() => claimLeases(connection, claim)),
    leave: (holder) => leaveLeases(connection, holder),
    slice: (name, query) =>
      reading(
        name,
        (tx, state) => readSlice(tx, name, state, query),
        () => empty.slice(name, query),
      ),
    history: (name, subject, knownAt) =>
      reading(
        name,
        (tx, state) => readHistory(tx, state, subject, knownAt),
        async () => [],
      ),
    aliases: (name, knownAt) =>
      reading(
        name,
        (tx, state) => readAliases(tx, state, knownAt),
        async () => noAliases,
      ),
    retractions: (name) =>
      reading(
        name,
        async (tx, { graph, checkpoint }) =>
          new Map((await readRetractions(tx, graph, checkpoint)).entries()),
        async () => new Map(createRetractions().entries()),
      ),
    timeline: (name, bins, knownAt) =>
      reading(
        name,
        async (tx, state) => {
          const retractions = await readRetractions(tx, state.graph, state.checkpoint)
          return (await readOccurrences(tx, state)).timeline(bins, knownAt, retractions)
        },
        async () => [],
      ),
    digest: (name) =>
      // Locked, so that no projector writes during the comparison.
      connection.write(async (tx) => {
        const state = await holdLive(tx, name)
        if (!state) return empty.digest(name)
        const content = await readContent(tx, state, EVERYTHING, true)
        const strays = await findStrays(tx, state, content, true)
        const { contacts, bonds, merges } = content
        const rows = { contacts: contacts.all(), bonds: bonds.all(), merges: merges.all() }
        return digestOf({ ...content, ...rows, strays })
      }),
    async rebuild(name) {
      const graph = await withSchema(() => beginBuilding(connection, name))
      await removeOld(connection, name)
      const apply = createApplier(connection, { name, live: false, hold: (tx) => holdBuilding(tx, graph) })
      return {
        apply,
        async publish() {
          const outcome = await publishGraph(connection, name, graph)
          if (outcome === 'published') await removeOld(connection, name)
          return outcome
        },
        async discard() {
          await giveUp(connection, graph)
          await removeOld(connection, name)
        },
      }
    },
    async clear(name) {
      await dropLive(connection, name)
      appliers.delete(name)
      await removeOld(connection, name)
    },
    async close() {
      await connection.close()
    },
  }
}
