import { type Neighbourhood, type Position, START } from '../../../events/index.ts'
import type { GraphStore } from '../port.ts'
import { createNeighbourhoodGraph, type NeighbourhoodGraph } from './neighbourhoodGraph.ts'

type Kept = { readonly graph: NeighbourhoodGraph; readonly checkpoint: Position }

/** The embedded graph: in memory, a pure function of the log, built anew at every start. */
export function createMemoryGraph(): GraphStore {
  const kept = new Map<Neighbourhood, Kept>()
  const keptOf = (neighbourhood: Neighbourhood): Kept =>
    kept.get(neighbourhood) ?? { graph: createNeighbourhoodGraph(neighbourhood), checkpoint: START }

  return {
    async apply({ neighbourhood, after, upTo, events }) {
      const { graph, checkpoint } = keptOf(neighbourhood)
      if (checkpoint >= upTo) return 'already'
      if (checkpoint !== after) return 'mismatch'
      for (const event of events) graph.apply(event)
      kept.set(neighbourhood, { graph, checkpoint: upTo })
      return 'applied'
    },
    checkpoint: async (neighbourhood) => keptOf(neighbourhood).checkpoint,
    slice: async (neighbourhood, query) => keptOf(neighbourhood).graph.slice(query),
    history: async (neighbourhood, subject) => keptOf(neighbourhood).graph.history(subject),
    retractions: async (neighbourhood) => keptOf(neighbourhood).graph.retractions(),
    timeline: async (neighbourhood, bins, knownAt) => keptOf(neighbourhood).graph.timeline(bins, knownAt),
    digest: async (neighbourhood) => keptOf(neighbourhood).graph.digest(),
    async clear(neighbourhood) {
      kept.delete(neighbourhood)
    },
    async close() {
      kept.clear()
    },
  }
}
