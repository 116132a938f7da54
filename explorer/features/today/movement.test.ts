import { expect, test } from 'vitest'
import { graph, node } from '../../model/fixtures.ts'
import { pictureOf } from '../../model/picture.ts'
import { movementBetween } from './movement.ts'

test('who came closer, who drifted away and who is new, the biggest steps first', () => {
  const before = pictureOf(
    graph([
      node('stap', { level: 'only-formal' }),
      node('sprong', { level: 'not-in-view' }),
      node('weg', { level: 'connected' }),
      node('zelfde', { level: 'island' }),
    ]),
  )
  const now = pictureOf(
    graph([
      node('stap', { level: 'single-line' }),
      node('sprong', { level: 'connected' }),
      node('weg', { level: 'not-in-view' }),
      node('zelfde', { level: 'island' }),
      node('nieuw', { level: 'not-in-view' }),
    ]),
  )
  const { closer, further, arrived } = movementBetween(before, now)
  expect(closer.map(({ node }) => node.id)).toEqual(['sprong', 'stap'])
  expect(further).toMatchObject([{ node: { id: 'weg' }, from: 'connected', to: 'not-in-view' }])
  expect(arrived.map(({ id }) => id)).toEqual(['nieuw'])
})
