import { describe, expect, test } from 'vitest'
import { graph, node, tie } from '../model/fixtures.ts'
import { type Picture, pictureOf } from '../model/picture.ts'
import { nl } from '../text/messages/nl.ts'
import { colouringOf } from './colourings/index.ts'
import { drawingOf as drawing, HELD_AT_MOST, neighboursOf } from './marks.ts'

const drawingOf = (picture: Picture) =>
  drawing(
    picture,
    colouringOf('isolation', {
      picture,
      messages: nl,
      gaps: undefined,
      figureOf: () => undefined,
      sectorLabel: (name) => name,
      hasNames: true,
    }),
  )

describe('what is drawn', () => {
  test('everybody, always', () => {
    const people = [node('a', { level: 'not-in-view' }), node('b', { level: 'connected' })]
    expect(drawingOf(pictureOf(graph(people))).marks.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('the one line somebody hangs on stands out as a thread', () => {
    const picture = pictureOf(graph([node('a', { level: 'single-line' }), node('b')], [tie('a', 'b')]))
    expect(drawingOf(picture).lines[0]?.classes).toContain('thread')
  })

  test('organisations of who is connected, and visits, only when asked for', () => {
    const nodes = [
      node('a'),
      node('p', { kind: 'partner', level: null }),
      node('h', { kind: 'place', level: null }),
    ]
    const picture = pictureOf(
      graph(nodes, [tie('a', 'p', { formal: true }), tie('a', 'h', { formal: true, kind: 'visit' })]),
    )
    expect(drawingOf(picture).lines).toEqual([])
    expect(neighboursOf(picture, 'a')).toEqual(['p', 'h'])
    expect(picture.tiesOf.get('a')).toHaveLength(1)
  })

  test('when it is too much to draw: everybody and every thread, and says what was left out', () => {
    const people = Array.from({ length: 2500 }, (_, n) => node(`p${n}`))
    const ties = Array.from({ length: 2499 }, (_, n) => tie(`p${n}`, `p${n + 1}`))
    people[7] = node('p7', { level: 'single-line' })
    const drawing = drawingOf(pictureOf(graph(people, ties)))
    expect(drawing.marks).toHaveLength(2500)
    expect(drawing.marks.length + drawing.lines.length).toBe(HELD_AT_MOST)
    expect(drawing.left).toBe(2499 - 500)
    expect(drawing.lines.filter(({ classes }) => classes.includes('thread'))).toHaveLength(2)
  })
})
