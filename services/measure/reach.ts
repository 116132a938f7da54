import type { Slice } from '../slice/index.ts'
import { neighboursOf } from './compressed.ts'
import type { Levels } from './isolation.ts'
import { residentsOf } from './links.ts'

/** How far "within reach" is, unless asked otherwise: someone who knows someone. */
export const REACH_STEPS = 2

/**
 * How many steps each resident is from a partner or connector: 0 for a connector, 1 with a tie to one, or to a
 * partner or its professional; further on along informal ties. −1 when no path leads there, and for what is no
 * resident. Linear.
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

/** Of how many people how many are within reach; the share is `null` when there is nobody. */
export type Reach = { readonly residents: number; readonly within: number; readonly share: number | null }

/** The share of these residents within k steps of a partner or connector. */
export function reachWithin(steps: Int32Array, residents: readonly number[], k = REACH_STEPS): Reach {
  const within = residents.filter((node) => steps[node]! >= 0 && steps[node]! <= k).length
  return {
    residents: residents.length,
    within,
    share: residents.length === 0 ? null : within / residents.length,
  }
}
