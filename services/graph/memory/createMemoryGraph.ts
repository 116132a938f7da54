import { type Neighbourhood, type Position, START } from '../../../events/index.ts'
import type { Applied, GraphBatch, GraphStore, Parked } from '../port.ts'
import { createLeases } from './leases.ts'
import { createNeighbourhoodGraph, type NeighbourhoodGraph } from './neighbourhoodGraph.ts'

type Kept = {
  readonly graph: NeighbourhoodGraph
  readonly checkpoint: Position
  readonly parked: readonly Parked[]
}

/** The embedded graph: in memory, a pure function of the log, rebuilt at every start. */
export function createMemoryGraph(): GraphStore {
  const kept = new Map<Neighbourhood, Kept>()
  const leases = createLeases()
  const keptOf = (neighbourhood: Neighbourhood): Kept => kept.get(neighbourhood) ?? emptyGraph(neighbourhood)

  return {
    async apply(batch) {
      if (batch.lease && !leases.hold(batch.lease)) return 'fenced'
      const { outcome, after } = applied(keptOf(batch.neighbourhood), batch)
      kept.set(batch.neighbourhood, after)
      return outcome
    },
    checkpoint: async (neighbourhood) => keptOf(neighbourhood).checkpoint,
    checkpoints: async () => new Map([...kept].map(([name, { checkpoint }]) => [name, checkpoint])),
    parked: async () => [...kept.values()].flatMap(({ parked }) => parked),
    claim: async (claim) => leases.claim(claim),
    leave: async (holder) => leases.leave(holder),
    slice: async (neighbourhood, query) => keptOf(neighbourhood).graph.slice(query),
    history: async (neighbourhood, subject) => keptOf(neighbourhood).graph.history(subject),
    retractions: async (neighbourhood) => keptOf(neighbourhood).graph.retractions(),
    timeline: async (neighbourhood, bins, knownAt) => keptOf(neighbourhood).graph.timeline(bins, knownAt),
    digest: async (neighbourhood) => keptOf(neighbourhood).graph.digest(),
    async rebuild(neighbourhood) {
      let made = emptyGraph(neighbourhood)
      return {
        async apply(batch) {
          const { outcome, after } = applied(made, batch)
          made = after
          return outcome
        },
        async publish() {
          if (made.checkpoint < keptOf(neighbourhood).checkpoint) return 'behind'
          kept.set(neighbourhood, made)
          return 'published'
        },
        async discard() {
          made = emptyGraph(neighbourhood)
        },
      }
    },
    async clear(neighbourhood) {
      kept.delete(neighbourhood)
    },
    async close() {
      kept.clear()
    },
  }
}

const emptyGraph = (neighbourhood: Neighbourhood): Kept => ({
  graph: createNeighbourhoodGraph(neighbourhood),
  checkpoint: START,
  parked: [],
})

function applied(
  kept: Kept,
  { after, upTo, events, parked = [] }: GraphBatch,
): { outcome: Applied; after: Kept } {
  if (kept.checkpoint >= upTo) return { outcome: 'already', after: kept }
  if (kept.checkpoint !== after) return { outcome: 'mismatch', after: kept }
  for (const event of events) kept.graph.apply(event)
  return {
    outcome: 'applied',
    after: {
      graph: kept.graph,
      checkpoint: upTo,
      parked: parked.length === 0 ? kept.parked : [...kept.parked, ...parked],
    },
  }
}
