import { expect, test } from 'vitest'
import type { WhatIf } from '../../api/adviceShapes.ts'
import { graph, nobody, node } from '../../model/fixtures.ts'
import { pictureOf } from '../../model/picture.ts'
import { nl } from '../../text/messages/nl.ts'
import { whatIfSentences } from './whatIfSentences.ts'

const picture = pictureOf(graph([node('anna', { label: 'Anna' }), node('ed', { label: 'Ed' }), node('bea')]))
const about = {
  neighbourhood: 'here',
  asOf: '2026-03-01T00:00:00.000Z',
  knownAt: 1,
  window: '180d',
  names: {},
}
const standing = (residents: number, largestComponent: number): WhatIf['before'] => ({
  residents,
  largestComponent,
  components: 1,
  levels: nobody,
  reach: { residents, within: 0, share: 0 },
})
const sentences = (moved: WhatIf['moved'], from = 5, to = 3) =>
  whatIfSentences(
    {
      ...about,
      before: standing(7, from),
      after: standing(6, to),
      moved,
    },
    picture,
    nl,
  )

test('what becomes of the largest part, and who would stand further out, without who leaves', () => {
  expect(
    sentences([
      { id: 'anna', from: 'connected', to: null },
      { id: 'ed', from: 'single-line', to: 'not-in-view' },
    ]),
  ).toEqual([
    'Dan gaat het grootste verbonden deel van 5 naar 3 bewoners: 1 ander raakt los.',
    '1 bewoner komt op een ring verder naar buiten: Ed. Die raakt uit beeld.',
  ])
})

test('who would come nearer is not told as a loss', () => {
  expect(sentences([{ id: 'ed', from: 'hangs-on-one', to: 'connected' }], 5, 4)).toEqual([
    'Dan gaat het grootste verbonden deel van 5 naar 4 bewoners.',
    'Niemand komt daardoor op een ring verder naar buiten.',
  ])
})

test('when nothing changes it says so', () => {
  expect(sentences([], 5, 5)[0]).toBe('Dan blijft het grootste verbonden deel 5 bewoners.')
})
