import type { Neighbourhood, Position } from '../../../events/index.ts'
import type { GraphStore } from '../../graph/index.ts'
import { type Registration, registrationsOf, type SliceNode } from '../../slice/index.ts'

/** Everyone and everything a neighbourhood's log ever named, as last described. */
export type Roster = ReadonlyMap<string, SliceNode>

const unnamed = { forgotten: '(gewist)', locked: '(op slot)' } as const

export const labelOf = ({ name, reference, forgotten, sealed, id }: SliceNode): string =>
  name ?? reference ?? (forgotten ? unnamed.forgotten : sealed ? unnamed[sealed] : id.slice(0, 8))

const byEveryId = new WeakMap<Roster, ReadonlyMap<string, SliceNode>>()

/** Finds a node by its id, or by the id of a registration that was merged into it. */
export function foundIn(roster: Roster, id: string): SliceNode | undefined {
  const found = roster.get(id)
  if (found) return found
  let known = byEveryId.get(roster)
  if (!known) {
    known = new Map(
      [...roster.values()].flatMap((node) =>
        (node.registrations ?? []).map((one) => [one.id, node] as const),
      ),
    )
    byEveryId.set(roster, known)
  }
  return known.get(id)
}

/** Finds one registration by its own id. */
export const registrationIn = (roster: Roster, id: string): Registration | undefined => {
  const node = foundIn(roster, id)
  return node && registrationsOf(node).find((one) => one.id === id)
}

export type Rosters = {
  (neighbourhood: Neighbourhood): Promise<Roster>
  /** Clears the cache. */
  clear(): void
}

/** Rosters, each made once for a position of the log. */
export function createRosters(graph: GraphStore): Rosters {
  let kept = new Map<Neighbourhood, { position: Position; roster: Roster }>()
  const rosterOf = async (neighbourhood: Neighbourhood) => {
    const here = kept
    const position = await graph.checkpoint(neighbourhood)
    const before = here.get(neighbourhood)
    if (before?.position === position) return before.roster
    const always = Number.POSITIVE_INFINITY
    const slice = await graph.slice(neighbourhood, { from: always, to: always, knownAt: position })
    const roster = new Map(slice.nodes.map((node) => [node.id, node]))
    here.set(neighbourhood, { position, roster })
    return roster
  }
  return Object.assign(rosterOf, {
    clear() {
      // Work under way writes into the dropped map.
      kept = new Map()
    },
  })
}
