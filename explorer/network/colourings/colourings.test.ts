import { describe, expect, test } from 'vitest'
import type { Findings } from '../../api/adviceShapes.ts'
import type { GraphNode, GraphTie } from '../../api/shapes.ts'
import { betweenAreas, carrier, graph, groupGap, node, tie } from '../../model/fixtures.ts'
import { pictureOf } from '../../model/picture.ts'
import { type ColouringName, colourings } from '../../model/pictureOptions.ts'
import { nl } from '../../text/messages/nl.ts'
import { colouringOf, type FigureOf, sizesBy } from './index.ts'

type Given = {
  readonly gaps?: Findings
  readonly figureOf?: FigureOf
  readonly hasNames?: boolean
}

function through(
  name: ColouringName,
  nodes: readonly GraphNode[],
  ties: readonly GraphTie[] = [],
  given: Given = {},
) {
  const picture = pictureOf(graph([...nodes], [...ties]))
  const { gaps, figureOf = () => undefined, hasNames = true } = given
  return colouringOf(name, {
    picture,
    messages: nl,
    gaps,
    figureOf,
    sectorLabel: (sector) => sector,
    hasNames,
  })
}
const counts = ({ kinds }: ReturnType<typeof colouringOf>) =>
  Object.fromEntries(kinds.map(({ key, count }) => [key, count]))

const findings = (given: Partial<Findings>): Findings => ({
  betweenGroups: betweenAreas(),
  carriers: [],
  coverage: [],
  ...given,
})

describe('colourings', () => {
  test('every colouring counts every resident once, and paints everybody', () => {
    const nodes = [
      node('a', { level: 'not-in-view', steps: null, group: 'Oost' }),
      node('b', { level: 'connected', steps: 1, group: 'Oost' }),
      node('c', { level: 'single-line', steps: 3, group: 'West' }),
      node('p', { kind: 'partner', level: null }),
    ]
    for (const name of colourings) {
      const colouring = through(name, nodes, [tie('b', 'c')], {
        gaps: findings({}),
        figureOf: (id, measure) => (measure === 'community' ? (id === 'a' ? null : 0) : undefined),
      })
      const total = colouring.kinds.reduce((sum, { count }) => sum + count, 0)
      expect(total, name).toBe(3)
      for (const one of nodes) expect(colouring.paintOf(one), name).toBeTruthy()
    }
  })

  test('reach: by steps from a partner or connector, and who has no way there', () => {
    const nodes = [null, 0, 1, 2, 2, 3, 7].map((steps, n) => node(`r${n}`, { steps }))
    const colouring = through('reach', nodes)
    expect(counts(colouring)).toEqual({ none: 1, far: 2, two: 2, near: 1, support: 1 })
    expect(colouring.sentence).toBe(
      '4 van 7 bewoners zijn hooguit twee stappen van een partner of buurtverbinder. Voor 1 is er geen weg.',
    )
  })

  test('bridges: who carries is larger the more hang on them, and their lines stand out', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e'].map((id) => node(id))
    const colouring = through('bridges', nodes, [tie('a', 'b'), tie('d', 'e')], {
      gaps: findings({ carriers: [carrier('a', ['b'], ['b', 'c', 'd'])] }),
    })
    expect(counts(colouring)).toEqual({ carries: 1, carried: 3, other: 1 })
    expect(colouring.sizeOf?.(node('a'))).toBe(2)
    expect(colouring.sizeOf?.(node('e'))).toBe(0)
    expect(colouring.lineOf(tie('a', 'b')).classes).toEqual(['thread'])
    expect(colouring.lineOf(tie('d', 'e')).classes).toEqual([])
    expect(colouring.sentence).toContain('Aan één persoon hangen 3 anderen.')
  })

  test('gaps: who knows somebody in another group, and the widest gap in a sentence', () => {
    const nodes = [
      node('a', { group: 'Oost' }),
      node('b', { group: 'Oost' }),
      node('c', { group: 'West' }),
      node('d', { group: 'West' }),
      node('e', { group: 'Oost' }),
    ]
    const colouring = through('gaps', nodes, [tie('a', 'c'), tie('b', 'e')], {
      gaps: findings({
        betweenGroups: betweenAreas(groupGap('Oost', 'West', 1, 6.4), groupGap('Noord', 'West', 0, 2)),
      }),
    })
    expect(counts(colouring)).toEqual({ nobody: 1, within: 2, across: 2 })
    expect(colouring.seams).toHaveLength(2)
    expect(colouring.sentence).toBe(
      'Tussen Oost en West is 1 lijntje; naar hun grootte verwacht je er 6. En nog 1 naad.',
    )
    expect(colouring.lineOf(tie('a', 'c')).classes).toEqual(['crossing'])
  })

  test('groups: the seven largest circles each have a number, and no name where names are hidden', () => {
    // Nine circles of ten down to two people, and somebody in none.
    const sizes = [10, 9, 8, 7, 6, 5, 5, 5, 2]
    const community = new Map<string, number>()
    const nodes = sizes.flatMap((size, circle) =>
      Array.from({ length: size }, (_, n) => {
        community.set(`c${circle}n${n}`, circle)
        return node(`c${circle}n${n}`)
      }),
    )
    nodes.push(node('alone'))
    const figureOf: FigureOf = (id, measure) =>
      measure === 'community' ? (community.get(id) ?? null) : undefined
    const colouring = through('groups', nodes, [tie('c0n3', 'c0n4'), tie('c0n3', 'c0n5')], { figureOf })
    expect(counts(colouring)).toMatchObject({ circle1: 10, circle7: 5, small: 7, alone: 1 })
    expect(colouring.kinds[0]?.label).toBe('1 · rond c0n3')
    expect(colouring.sentence).toBe('8 kringen van vijf of meer bewoners, samen 55 mensen.')
    const nameless = through('groups', nodes, [], { figureOf, hasNames: false })
    expect(nameless.kinds[0]?.label).toBe('kring 1')
  })

  test('while a figure is still being worked out, a colouring says so', () => {
    expect(through('groups', [node('a')]).sentence).toBe('Wordt berekend…')
    expect(through('bridges', [node('a')]).sentence).toBe('Wordt berekend…')
  })
})

describe('sizes', () => {
  test('follow a figure against the largest, in five steps; nobody changes when all are the same', () => {
    const residents = ['a', 'b', 'c', 'd'].map((id) => node(id))
    const degree: Readonly<Record<string, number | null>> = { a: 16, b: 4, c: 0, d: null }
    const figureOf: FigureOf = (id) => degree[id]
    const sizeOf = sizesBy('degree', residents, figureOf)
    expect(residents.map((one) => sizeOf?.(one))).toEqual([4, 2, 0, 0])
    expect(sizesBy('same', residents, figureOf)).toBeUndefined()
    expect(sizesBy('degree', residents, () => undefined)?.(node('a'))).toBe(0)
  })
})
