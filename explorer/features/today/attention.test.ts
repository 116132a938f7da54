import { expect, test } from 'vitest'
import type { Gaps } from '../../api/adviceShapes.ts'
import { betweenAreas, carrier, fadingTie, graph, groupGap, node } from '../../model/fixtures.ts'
import { pictureOf } from '../../model/picture.ts'
import { nl } from '../../text/messages/nl.ts'
import { attentionOf } from './attention.ts'

const picture = pictureOf(
  graph([
    node('anna', { label: 'Anna' }),
    node('ed', { label: 'Ed', level: 'single-line' }),
    node('gerrit', { label: 'Gerrit', level: 'not-in-view' }),
  ]),
)
const nothing: Gaps = {
  betweenGroups: betweenAreas(),
  carriers: [],
  fading: [],
  needs: { needs: 0, covered: 0, share: null, unanswered: [], unused: [] },
  coverage: [],
  signals: [],
}
const at = Date.parse('2026-02-01T12:00:00Z')
const attention = (given: Partial<Gaps>) =>
  attentionOf({ ...nothing, ...given }, { picture, messages: nl, day: '2026-03-01' })
const textsOf = (items: ReturnType<typeof attention>['needs']) =>
  items.map(({ lines }) => lines.map(({ text }) => text).join(' '))

test('who carries much: whether others would lose a line, come loose, or both', () => {
  const { carriers } = attention({
    carriers: [
      carrier('anna', ['a', 'b', 'c'], ['a', 'b', 'c']),
      carrier('ed', [], ['a', 'b', 'c']),
      carrier('gerrit', ['a'], ['a', 'b', 'c']),
    ],
  })
  expect(textsOf(carriers)).toEqual([
    'Als Anna stopt, verliezen 3 bewoners hun enige lijntje.',
    'Als Ed stopt, raken 3 bewoners los van het grootste deel.',
    'Als Gerrit stopt, verliezen 3 bewoners hun enige lijntje of raken ze los.',
  ])
})

test('a fading tie is told when it is the only line of somebody, and opens that person', () => {
  const { fading } = attention({
    fading: [fadingTie('anna', 'ed', at, ['ed']), fadingTie('anna', 'gerrit', at, [])],
  })
  expect(textsOf(fading)).toEqual([
    'Het enige lijntje van Ed vervaagt. Anna en Ed hadden 4 weken geleden contact.',
  ])
  expect(fading[0]?.lines[0]?.person).toBe('ed')
})

test('needs with somebody who offers it, first of who stands furthest from the middle', () => {
  const need = (resident: string, ...helpers: string[]) => ({
    need: { need: `of ${resident}`, resident, topic: 'garden' },
    skills: helpers.map((helper) => ({ skill: `of ${helper}`, resident: helper, topic: 'garden' })),
  })
  const { needs } = attention({
    needs: {
      ...nothing.needs,
      unanswered: [
        need('ed', 'anna', 'gerrit'),
        need('anna'),
        need('gerrit', 'anna', 'anna', 'gone'),
        need('gone', 'anna'),
      ],
    },
  })
  expect(textsOf(needs)).toEqual([
    'Gerrit zoekt hulp bij de tuin. Anna biedt dat aan.',
    'Ed zoekt hulp bij de tuin. Anna biedt dat aan, en 1 ander ook.',
  ])
})

test('signals, the longest open first; one about nobody opens nobody', () => {
  const { signals } = attention({
    signals: [
      { signal: 'young', resident: null, at: at + 86_400_000 * 20 },
      { signal: 'old', resident: 'ed', at },
    ],
  })
  expect(textsOf(signals)).toEqual([
    'Signaal over Ed, 4 weken geleden',
    'Signaal over iemand zonder naam, 8 dagen geleden',
  ])
  expect(signals[1]?.lines[0]?.person).toBeUndefined()
})

test('seams between areas say how many lines there are, and would be by lot', () => {
  const { gaps } = attention({
    betweenGroups: betweenAreas(groupGap('Our-House', 'Hoekpolder', 0, 9.2)),
  })
  expect(textsOf(gaps)).toEqual([
    'Tussen Our-House en Hoekpolder loopt geen lijntje. Op grond van hun grootte zou je er 9 verwachten.',
  ])
})
