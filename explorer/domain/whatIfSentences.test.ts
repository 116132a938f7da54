import { expect, test } from 'vitest'
import type { WhatIf } from '../api/adviceShapes.ts'
import { graph, node } from '../fixtures.ts'
import { nl } from '../messages/nl.ts'
import { pictureOf } from './picture.ts'
import { whatIfSentences } from './whatIfSentences.ts'

const picture = pictureOf(graph([node('anna', { label: 'Anna' }), node('ed', { label: 'Ed' }), node('bea')]))
const sentences = (moved: WhatIf['moved'], from = 5, to = 3) =>
  whatIfSentences(
    {
      before: { residents: 7, largestComponent: from },
      after: { residents: 6, largestComponent: to },
      moved,
    },
    picture,
    nl,
  )

test('who would stand further from the middle, without who leaves, and what becomes of the largest part', () => {
  expect(
    sentences([
      { id: 'anna', from: 'connected', to: null },
      { id: 'ed', from: 'single-line', to: 'not-in-view' },
    ]),
  ).toEqual([
    'Dan komt 1 bewoner verder van het midden te staan: Ed.',
    'Het grootste verbonden deel gaat van 5 naar 3 bewoners, en 1 bewoner raakt uit beeld.',
  ])
})

test('who would come nearer is not told as a loss', () => {
  expect(sentences([{ id: 'ed', from: 'hangs-on-one', to: 'connected' }], 5, 4)).toEqual([
    'Dan komt niemand anders verder van het midden te staan.',
    'Het grootste verbonden deel gaat van 5 naar 4 bewoners.',
  ])
})

test('when nothing changes it says so', () => {
  expect(sentences([], 5, 5)[1]).toBe('Het grootste verbonden deel blijft 5 bewoners.')
})
