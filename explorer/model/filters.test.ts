import { describe, expect, test } from 'vitest'
import { choicesOf, fits } from './filters.ts'
import { graph, node, tie } from './fixtures.ts'
import { pictureOf } from './picture.ts'

const picture = pictureOf(
  graph(
    [
      node('a', { area: 'Hoekpolder', lifeStage: 'older', cohort: 'cardia', tags: ['new'] }),
      node('b', { area: 'Vlinderbuurt', lifeStage: 'older', tags: ['new', 'not-online'] }),
      node('c', { area: null, lifeStage: 'child' }),
      node('p', { kind: 'partner', level: null, label: 'Welzijn' }),
      node('w', { kind: 'professional', level: null }),
    ],
    [
      tie('a', 'p', { formal: true }),
      tie('w', 'p', { formal: true, kind: 'bond' }),
      tie('c', 'w', { formal: true }),
    ],
  ),
)
const fitting = (filters: Parameters<typeof fits>[1]) =>
  picture.residents.filter(fits(picture, filters) ?? (() => true)).map(({ id }) => id)

describe('who fits a choice', () => {
  test('everything asked must hold at once', () => {
    expect(fitting({ lifeStage: 'older' })).toEqual(['a', 'b'])
    expect(fitting({ lifeStage: 'older', tag: 'not-online' })).toEqual(['b'])
    expect(fitting({ area: '' })).toEqual(['c'])
    expect(fitting({ cohort: 'cardia', tag: 'not-online' })).toEqual([])
  })
  test('who knows a professional of a partner knows the partner', () => {
    expect(fitting({ partner: 'p' })).toEqual(['a', 'c'])
  })
  test('nothing asked, nobody left out', () => {
    expect(fits(picture, {})).toBeUndefined()
  })
  test('only what occurs can be chosen', () => {
    const choices = choicesOf(picture)
    expect(choices.get('lifeStage')).toEqual(['child', 'older'])
    expect(choices.get('partner')).toEqual(['p'])
    expect(choices.has('initiative')).toBe(false)
  })
})
