import type { GraphNode } from '../../api/shapes.ts'
import { firmness } from './firmness.ts'
import { type Colouring, type ColouringInput, kindsOf } from './types.ts'

const paints = {
  support: 'support',
  near: 'near',
  two: 'hangs-on-one',
  far: 'single-line',
  none: 'not-in-view',
} as const
type Key = keyof typeof paints
const keys: readonly Key[] = ['none', 'far', 'two', 'near', 'support']
/** "Within reach": somebody who knows somebody. */
const WITHIN = 2

function keyOf({ kind, steps }: GraphNode): Key | undefined {
  if (kind !== 'resident') return undefined
  if (steps == null) return 'none'
  if (steps === 0) return 'support'
  if (steps === 1) return 'near'
  return steps === WITHIN ? 'two' : 'far'
}

/** Residents who can get to a partner or connector through people they know. */
export function reachColouring({ picture, messages: { picture: words } }: ColouringInput): Colouring {
  const kinds = kindsOf(
    picture,
    keyOf,
    keys.map((key) => ({
      key,
      label: words.kinds[key],
      meaning: words.kindMeaning[key],
      paint: paints[key],
    })),
  )
  const steps = (id: string) => picture.byId.get(id)?.steps
  const within = picture.residents.filter((node) => node.steps != null && node.steps <= WITHIN).length
  return {
    name: 'reach',
    kinds,
    kindOf: keyOf,
    paintOf: (node) => paints[keyOf(node) ?? 'none'],
    lineOf: (tie) => {
      if (tie.kind === 'visit') return { rank: 0, classes: ['formal'] }
      if (tie.formal) return { rank: 3, classes: ['formal', 'emphasised'] }
      const [a, b] = [steps(tie.source), steps(tie.target)]
      // The lines along which one gets there lead a step nearer.
      const leads = a != null && b != null && a !== b && Math.max(a, b) <= WITHIN
      return leads ? { rank: 2, classes: ['firmest'] } : { rank: 1, classes: firmness(tie) }
    },
    seams: [],
    sentence: words.reachSentence(within, picture.residents.length, kinds[0]?.count ?? 0),
  }
}
