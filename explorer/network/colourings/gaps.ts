import type { GroupGap } from '../../api/adviceShapes.ts'
import type { GraphNode } from '../../api/shapes.ts'
import { otherEnd } from '../../model/picture.ts'
import { firmness } from './firmness.ts'
import { type Colouring, type ColouringInput, kindsOf } from './types.ts'

const paints = { nobody: 'not-in-view', within: 'single-line', across: 'connected' } as const
type Key = keyof typeof paints
const keys: readonly Key[] = ['nobody', 'within', 'across']

/** Between which sectors lines are missing, and who has one to another sector. */
export function gapsColouring(input: ColouringInput): Colouring {
  const { picture, messages } = input
  const groupAt = (id: string) => picture.byId.get(id)?.group ?? ''
  const keyOf = ({ id, kind }: GraphNode): Key | undefined => {
    if (kind !== 'resident') return undefined
    const informal = (picture.tiesOf.get(id) ?? []).filter(({ formal }) => !formal)
    if (informal.length === 0) return 'nobody'
    return informal.some((tie) => groupAt(otherEnd(tie, id)) !== groupAt(id)) ? 'across' : 'within'
  }
  const kindAt = new Map(picture.residents.map((node) => [node.id, keyOf(node)]))
  const { kinds, kindMeaning } = messages.picture
  return {
    name: 'gaps',
    kinds: kindsOf(
      picture,
      ({ id }) => kindAt.get(id),
      keys.map((key) => ({ key, label: kinds[key], meaning: kindMeaning[key], paint: paints[key] })),
    ),
    kindOf: ({ id }) => kindAt.get(id),
    paintOf: ({ id }) => paints[kindAt.get(id) ?? 'nobody'],
    lineOf: (tie) => {
      if (tie.formal) return { rank: 0, classes: ['formal'] }
      const crosses = groupAt(tie.source) !== groupAt(tie.target)
      return crosses ? { rank: 2, classes: ['crossing'] } : { rank: 1, classes: firmness(tie) }
    },
    ...seamsOf(input),
  }
}

function seamsOf({ picture, gaps, messages: { picture: words }, sectorLabel }: ColouringInput) {
  const by = picture.graph.fabric.by ?? 'area'
  if (by === 'community') return { seams: [], sentence: words.gapsNotHere }
  if (!gaps) return { seams: [], sentence: words.counting }
  const known: Readonly<Record<string, readonly GroupGap[] | undefined>> = gaps.betweenGroups
  const seams = known[by] ?? []
  const [widest] = seams
  if (!widest) return { seams, sentence: words.noGaps }
  const { one, other, ties, expected } = widest
  return {
    seams,
    sentence: words.gapsSentence(
      sectorLabel(one),
      sectorLabel(other),
      ties,
      Math.round(expected),
      seams.length - 1,
    ),
  }
}
