import type { Slice } from '../slice/index.ts'
import { neighboursOf } from './compressed.ts'
import type { Levels } from './isolation.ts'
import { residentsOf } from './links.ts'

/** The number of steps that counts as within reach, unless asked otherwise. */
export const REACH_STEPS = 2

/**
 * The number of steps from each resident to the nearest partner or connector, by breadth-first search: 0 for a connector,
 * 1 with a tie to a connector, partner or professional, and one more for each informal tie. −1 without a path, so for an
 * isolate, and for nodes that are no residents. Linear in nodes and ties.
 */
export function stepsToSupport(
  { nodes }: Pick<Slice, 'nodes'>,
  { informal, formal }: Pick<Levels, 'informal' | 'formal'>,
): Int32Array {
  const isResident = residentsOf({ nodes })
  const steps = new Int32Array(nodes.length).fill(-1)
  const isProvider = (node: number): boolean => nodes[node]!.kind !== 'initiative'
  let latest: number[] = []
  const arrive = (node: number, step: number): void => {
    if (steps[node] !== -1) return
    steps[node] = step
    latest.push(node)
  }

  for (let node = 0; node < nodes.length; node++)
    if (isResident[node] && nodes[node]!.connector) arrive(node, 0)
  for (let step = 1, before = latest; step === 1 || before.length > 0; step++, before = latest) {
    latest = []
    for (const node of before) for (const neighbour of neighboursOf(informal, node)) arrive(neighbour, step)
    if (step > 1) continue
    for (let node = 0; node < nodes.length; node++) {
      if (isResident[node] && neighboursOf(formal, node).some(isProvider)) arrive(node, 1)
    }
  }
  return steps
}

/** The number of residents, those within reach, and within / residents; `null` without residents. */
export type Reach = { readonly residents: number; readonly within: number; readonly share: number | null }

/** Reach (own definition): the share of these residents within k steps of a partner or connector. Isolates are not. */
export function reachWithin(steps: Int32Array, residents: readonly number[], k = REACH_STEPS): Reach {
  const within = residents.filter((node) => steps[node]! >= 0 && steps[node]! <= k).length
  return {
    residents: residents.length,
    within,
    share: residents.length === 0 ? null : within / residents.length,
  }
}
