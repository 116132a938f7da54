import type { SliceNode } from '../slice/index.ts'

/** The description of an anonymous node. It holds nothing that only few others share. */
export type Remains = Pick<SliceNode, 'area' | 'lifeStage' | 'cohort'>

/** With fewer others of the same description, no anonymous node stays. */
const ANONYMOUS_FROM = 5

const nameOf = ({ area, lifeStage, cohort }: Remains) => JSON.stringify([area, lifeStage, cohort])

const isCounted = ({ kind, forgotten }: SliceNode) => kind === 'resident' && forgotten !== 'gone'

/**
 * Decides for whom an anonymous node may stay. It may while at least `anonymousFrom` others share its
 * description: present and past residents, and earlier anonymous nodes.
 * @param erased the ids of the people to erase. For a professional no node stays, because few people work in
 *   one function.
 * @returns the description that stays for each of them, if any, and the earlier anonymous nodes that may no
 *   longer stay
 */
export function whatRemains(
  nodes: readonly SliceNode[],
  erased: ReadonlySet<string>,
  anonymousFrom = ANONYMOUS_FROM,
): { readonly remains: ReadonlyMap<string, Remains | undefined>; readonly noLonger: readonly string[] } {
  const sizes = new Map<string, number>()
  for (const node of nodes) {
    if (isCounted(node)) sizes.set(nameOf(node), (sizes.get(nameOf(node)) ?? 0) + 1)
  }
  // Nodes that stay count for each other, so one decision holds for all nodes of a description.
  const mayStay = (node: SliceNode) => (sizes.get(nameOf(node)) ?? 0) - 1 >= anonymousFrom
  const remains = new Map<string, Remains | undefined>()
  const noLonger: string[] = []
  for (const node of nodes) {
    const { id, area, lifeStage, cohort, forgotten } = node
    if (!isCounted(node)) continue
    if (erased.has(id)) remains.set(id, mayStay(node) ? { area, lifeStage, cohort } : undefined)
    else if (forgotten === 'remains' && !mayStay(node)) noLonger.push(id)
  }
  return { remains, noLonger }
}
