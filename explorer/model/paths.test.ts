import { describe, expect, test } from 'vitest'
import { graph, node, tie } from './fixtures.ts'
import { around, shortestWay, tiesAmong } from './paths.ts'
import { pictureOf } from './picture.ts'

const picture = pictureOf(
  graph(
    [...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => node(id)), node('p', { kind: 'partner', level: null })],
    [
      tie('a', 'b'),
      tie('b', 'c'),
      tie('c', 'd'),
      tie('a', 'p', { formal: true }),
      tie('d', 'p', { formal: true }),
      tie('e', 'p', { formal: true }),
      tie('f', 'p', { formal: true, kind: 'visit' }),
    ],
  ),
)

describe('ways along lines', () => {
  test('the shortest way runs between residents, even where one through an organisation is shorter', () => {
    expect(shortestWay(picture, 'a', 'd')).toEqual(['a', 'b', 'c', 'd'])
  })
  test('who knows no resident is reached through an organisation, and a visit leads nowhere', () => {
    expect(shortestWay(picture, 'a', 'e')).toEqual(['a', 'p', 'e'])
    expect(shortestWay(picture, 'a', 'f')).toBeUndefined()
    expect(shortestWay(picture, 'a', 'a')).toEqual(['a'])
  })
  test('around somebody: one step more is one line more, and an organisation is where it ends', () => {
    expect([...around(picture, 'a', 1)].sort()).toEqual(['a', 'b', 'p'])
    expect([...around(picture, 'a', 2)].sort()).toEqual(['a', 'b', 'c', 'p'])
    expect([...around(picture, 'f', 3)]).toEqual(['f'])
  })
  test('ties among some people are those with both ends among them', () => {
    expect(tiesAmong(picture, new Set(['a', 'b', 'd']))).toBe(1)
    expect(tiesAmong(picture, new Set(['e', 'f']))).toBe(0)
  })
})
