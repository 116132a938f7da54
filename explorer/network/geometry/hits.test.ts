import { describe, expect, test } from 'vitest'
import type { Graph } from '../../api/shapes.ts'
import { graph, nobody } from '../../model/fixtures.ts'
import { awayFrom, groupAt, isInside } from './hits.ts'

describe('what a finger points at', () => {
  test('from a line it is as far as from its nearest point, never from where it would go on', () => {
    const [from, to] = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ]
    expect(awayFrom({ x: 5, y: 3 }, from, to)).toBe(3)
    expect(awayFrom({ x: 14, y: 3 }, from, to)).toBe(5)
    expect(awayFrom({ x: 3, y: 4 }, from, from)).toBe(5)
  })

  test('a point is inside what was drawn around it, however that bends', () => {
    const hook = [
      [0, 0],
      [10, 0],
      [10, 10],
      [6, 10],
      [6, 4],
      [0, 4],
    ].map(([x = 0, y = 0]) => ({ x, y }))
    expect(isInside({ x: 8, y: 8 }, hook)).toBe(true)
    expect(isInside({ x: 2, y: 8 }, hook)).toBe(false)
    expect(isInside({ x: 2, y: 2 }, hook)).toBe(true)
  })

  test('a group is pointed at where its people are only counted', () => {
    const quarter = Math.PI / 2
    const given: Pick<Graph, 'fabric' | 'groups'> = {
      fabric: {
        radius: 20,
        by: 'area',
        rings: [
          { level: 'connected', inner: 0, outer: 10, count: 0 },
          { level: 'not-in-view', inner: 10, outer: 20, count: 9 },
        ],
        sectors: [
          { name: 'Oost', start: -quarter, end: quarter, count: 5 },
          { name: 'West', start: quarter, end: 3 * quarter, count: 4 },
        ],
      },
      groups: [
        { name: 'Oost', count: 5, levels: nobody, open: true, counted: ['not-in-view'] },
        { name: 'West', count: 4, levels: nobody, open: false, counted: [] },
      ],
    }
    const whole = { ...graph([]), ...given }
    expect(groupAt(whole, { x: -5, y: 0 })).toEqual({ name: 'West', level: 'connected', open: false })
    expect(groupAt(whole, { x: 15, y: 0 })).toEqual({ name: 'Oost', level: 'not-in-view', open: true })
    expect(groupAt(whole, { x: 5, y: 0 })).toBeUndefined()
    expect(groupAt(whole, { x: 30, y: 0 })).toBeUndefined()
    expect(groupAt({ ...whole, groups: [] }, { x: -5, y: 0 })).toBeUndefined()
  })
})
