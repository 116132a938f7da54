import type { GraphNode } from '../../api/shapes.ts'
import { nameOf } from '../../text/names.ts'
import { firmness } from './firmness.ts'
import { type Colouring, type ColouringInput, circles, kindsOf, type Paint } from './types.ts'

const SMALL = 'small'
const ALONE = 'alone'
/** Fewer people are no circle worth a colour. */
const CIRCLE_FROM = 5

/** Communities: people with many lines among themselves. */
export function groupsColouring({ picture, messages, figureOf, hasNames }: ColouringInput): Colouring {
  const { picture: words } = messages
  const members = new Map<number, GraphNode[]>()
  let isKnown = false
  for (const resident of picture.residents) {
    const community = figureOf(resident.id, 'community')
    if (community !== undefined) isKnown = true
    if (typeof community !== 'number') continue
    members.set(community, [...(members.get(community) ?? []), resident])
  }
  // The server numbers them from the largest.
  const shown = [...members].filter(([, those]) => those.length >= CIRCLE_FROM).sort(([a], [b]) => a - b)
  const numbered = shown.slice(0, circles.length)
  const paintOfCommunity = new Map(numbered.map(([community], at) => [community, circles[at]!]))
  const keyOf = ({ id, kind }: GraphNode): string | undefined => {
    if (kind !== 'resident') return undefined
    const community = figureOf(id, 'community')
    if (typeof community !== 'number') return ALONE
    return paintOfCommunity.get(community) ?? SMALL
  }
  const paintOf = (node: GraphNode): Paint => {
    const key = keyOf(node)
    return circles.find((circle) => circle === key) ?? (key === ALONE ? 'not-in-view' : 'plain')
  }
  const lines = (node: GraphNode) => picture.tiesOf.get(node.id)?.filter(({ formal }) => !formal).length ?? 0
  const heartOf = (those: readonly GraphNode[]) =>
    those.reduce((best, node) => (lines(node) > lines(best) ? node : best))
  const described = [
    ...numbered.map(([, those], at) => ({
      key: circles[at]!,
      label: words.circle(at + 1, hasNames ? nameOf(heartOf(those), messages) : ''),
      meaning: words.kindMeaning.circle,
      paint: circles[at]!,
    })),
    { key: SMALL, label: words.kinds.small, meaning: words.kindMeaning.small, paint: 'plain' as const },
    { key: ALONE, label: words.kinds.alone, meaning: words.kindMeaning.alone, paint: 'not-in-view' as const },
  ]
  const inCircles = shown.reduce((sum, [, those]) => sum + those.length, 0)
  return {
    name: 'groups',
    kinds: isKnown ? kindsOf(picture, keyOf, described) : [],
    kindOf: keyOf,
    paintOf: (node) => (isKnown ? paintOf(node) : 'plain'),
    lineOf: (tie) => {
      if (tie.formal) return { rank: 0, classes: ['formal'] }
      const [a, b] = [tie.source, tie.target].map((id) => figureOf(id, 'community'))
      return a === b ? { rank: 2, classes: firmness(tie) } : { rank: 1, classes: ['fading'] }
    },
    seams: [],
    sentence: isKnown ? words.groupsSentence(shown.length, inCircles) : words.counting,
  }
}
