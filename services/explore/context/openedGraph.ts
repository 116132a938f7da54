import { FORGOTTEN, isSealed, LOCKED, type Neighbourhood } from '../../../events/index.ts'
import type { GraphStore } from '../../graph/index.ts'
import { registrationsOf, type Slice, type SliceNode } from '../../slice/index.ts'
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
    const fresh = slice.nodes.filter((node) => !epoch.has(node) && isClosed(node))
    const sealed = [...new Set(fresh.flatMap(textsOf))]
    const texts = sealed.length > 0 ? await vault!.open(neighbourhood, sealed) : []
    const clear = new Map(sealed.map((text, index) => [text, texts[index]]))
    const shown = (text: string | null) => (text === null ? null : shownText(clear.get(text)))
    for (const node of fresh) {
      const unopened = [node.name, node.reference]
        .map((text) => clear.get(text ?? ''))
        .find((text) => text === FORGOTTEN || text === LOCKED)
      const { name, reference, registrations } = node
      epoch.set(node, {
        ...node,
        name: shown(name),
        reference: shown(reference),
        ...(registrations && {
          registrations: registrations.map((one) => ({
            id: one.id,
            name: shown(one.name),
            reference: shown(one.reference),
          })),
        }),
        ...(unopened && { sealed: unopened === FORGOTTEN ? ('forgotten' as const) : ('locked' as const) }),
      })
    }
    return { ...slice, nodes: slice.nodes.map((node) => epoch.get(node) ?? node) }
  }

  return {
    ...graph,
    slice: async (neighbourhood, query) => opened(await graph.slice(neighbourhood, query), neighbourhood),
  }
}

/** The names of a person, one for each registration. */
const textsOf = (node: SliceNode): string[] =>
  [node, ...registrationsOf(node)].flatMap(({ name, reference }) =>
    [name, reference].filter((text) => text !== null),
  )

const isClosed = (node: SliceNode) => textsOf(node).some(isSealed)
