import { FORGOTTEN, isSealed, LOCKED, type Neighbourhood } from '../../../events/index.ts'
import type { GraphStore, Slice, SliceNode } from '../../graph/index.ts'
import type { Vault } from '../../vault/index.ts'

/** An opened text as it is shown where there is no room to say why it is not: clear, or none. */
export const shownText = (text: string | null | undefined) =>
  text === FORGOTTEN || text === LOCKED ? null : (text ?? null)

/**
 * A graph whose slices hold names as people read them: the store holds them sealed. A name that was sealed for
 * somebody else, and put here by hand, is not shown.
 */
export function openedGraph(graph: GraphStore, vault: Vault | undefined): GraphStore {
  if (!vault) return graph
  /** The nodes of the store that were opened: it gives the same ones again until they change. */
  let known = new WeakMap<SliceNode, SliceNode>()
  vault.onDropped(() => {
    known = new WeakMap()
  })

  async function opened(slice: Slice, neighbourhood: Neighbourhood): Promise<Slice> {
    const epoch = known
    const fresh = slice.nodes.filter((node) => isClosed(node) && !epoch.has(node))
    const values = fresh.flatMap(({ name, reference }) => [name ?? '', reference ?? ''])
    const texts = values.length > 0 ? await vault!.open(neighbourhood, values) : []
    fresh.forEach((node, index) => {
      const [name, reference] = [texts[2 * index], texts[2 * index + 1]]
      const unopened = [name, reference].find((text) => text === FORGOTTEN || text === LOCKED)
      epoch.set(node, {
        ...node,
        name: node.name === null ? null : shownText(name),
        reference: node.reference === null ? null : shownText(reference),
        ...(unopened && { sealed: unopened === FORGOTTEN ? ('forgotten' as const) : ('locked' as const) }),
      })
    })
    return { ...slice, nodes: slice.nodes.map((node) => epoch.get(node) ?? node) }
  }

  return {
    ...graph,
    slice: async (neighbourhood, query) => opened(await graph.slice(neighbourhood, query), neighbourhood),
  }
}

const isClosed = ({ name, reference }: SliceNode) =>
  (name !== null && isSealed(name)) || (reference !== null && isSealed(reference))
