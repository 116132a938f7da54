import type { GraphNode } from '../../api/shapes.ts'
import { firmness } from './firmness.ts'
import { type Colouring, type ColouringInput, kindsOf } from './types.ts'

const paints = { carries: 'near', carried: 'single-line', other: 'plain' } as const
type Key = keyof typeof paints
const keys: readonly Key[] = ['carries', 'carried', 'other']

/** Carriers: they are the only line of others, or their only way to the rest. */
export function bridgesColouring({ picture, gaps, messages: { picture: words } }: ColouringInput): Colouring {
  const carriers = gaps?.carriers ?? []
  const hanging = new Map(carriers.map(({ id, hanging }) => [id, new Set(hanging)]))
  const carried = new Set(carriers.flatMap((carrier) => carrier.hanging))
  const keyOf = ({ id, kind }: GraphNode): Key | undefined => {
    if (kind !== 'resident') return undefined
    if (hanging.has(id)) return 'carries'
    return carried.has(id) ? 'carried' : 'other'
  }
  return {
    name: 'bridges',
    kinds: kindsOf(
      picture,
      keyOf,
      keys.map((key) => ({
        key,
        label: words.kinds[key],
        meaning: words.kindMeaning[key],
        paint: paints[key],
      })),
    ),
    kindOf: keyOf,
    paintOf: (node) => paints[keyOf(node) ?? 'other'],
    sizeOf: ({ id }) => {
      const those = hanging.get(id)?.size ?? 0
      return those === 0 ? 0 : Math.min(4, 1 + Math.floor(those / 3))
    },
    lineOf: (tie) => {
      if (tie.formal) return { rank: 0, classes: ['formal'] }
      const holds = hanging.get(tie.source)?.has(tie.target) || hanging.get(tie.target)?.has(tie.source)
      return holds ? { rank: 3, classes: ['thread'] } : { rank: 1, classes: firmness(tie) }
    },
    seams: [],
    sentence: gaps ? words.bridgesSentence(carriers.length, carried.size) : words.counting,
  }
}
