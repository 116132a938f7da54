import type { GraphStore } from '../port.ts'
import { connect, type Neo4jOptions } from './connect.ts'
import { openNeo4jGraph } from './openNeo4jGraph.ts'

/**
 * The graph in a Neo4j that may start later than this process. The first call opens it, and every call tries
 * again until that succeeds. Until then each call says why it fails.
 * @throws {GraphUnavailable} at once when the address is invalid, since waiting would not help
 */
export async function neo4jGraphWhenThere(options: Neo4jOptions): Promise<GraphStore> {
  await connect(options).close()
  let opening: Promise<GraphStore> | undefined
  const opened = (): Promise<GraphStore> => {
    opening ??= openNeo4jGraph(options).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  return {
    apply: async (batch) => (await opened()).apply(batch),
    checkpoint: async (name) => (await opened()).checkpoint(name),
    checkpoints: async () => (await opened()).checkpoints(),
    parked: async () => (await opened()).parked(),
    claim: async (claim) => (await opened()).claim(claim),
    leave: async (holder) => (await opened()).leave(holder),
    slice: async (name, query) => (await opened()).slice(name, query),
    history: async (name, subject, knownAt) => (await opened()).history(name, subject, knownAt),
    aliases: async (name, knownAt) => (await opened()).aliases(name, knownAt),
    retractions: async (name) => (await opened()).retractions(name),
    timeline: async (name, bins, knownAt) => (await opened()).timeline(name, bins, knownAt),
    digest: async (name) => (await opened()).digest(name),
    rebuild: async (name) => (await opened()).rebuild(name),
    clear: async (name) => (await opened()).clear(name),
    async close() {
      const [graph] = await Promise.allSettled([opening])
      if (graph.status === 'fulfilled') await graph.value?.close()
    },
  }
}
