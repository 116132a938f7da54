import { expect, test } from 'vitest'
import type { Introduction, Reason } from '../../api/adviceShapes.ts'
import { graph, introduction, node } from '../../model/fixtures.ts'
import { pictureOf } from '../../model/picture.ts'
import { nl } from '../../text/messages/nl.ts'
import { reasonsInWords, topicInWords } from './reasons.ts'

const picture = pictureOf(
  graph([
    node('ed', { label: 'Ed' }),
    node('bram', { label: 'Bram', connector: true }),
    node('anna', { label: 'Anna' }),
    node('choir', { label: 'Het koor', kind: 'initiative', level: null }),
  ]),
)
const why = (residents: Introduction['residents'], ...reasons: Reason[]) =>
  reasonsInWords(introduction({ residents, reasons }), picture, nl)

test('each reason is a sentence with the names of who and what', () => {
  expect(
    why(
      ['ed', 'bram'],
      { because: 'shared-acquaintance', who: ['anna'] },
      { because: 'shared-initiative', initiative: 'choir' },
      { because: 'need-meets-skill', topic: 'garden', needs: 'ed', offers: 'bram' },
      { because: 'connector-nearby', area: 'Hoekpolder' },
    ),
  ).toEqual([
    'Ze kennen allebei Anna.',
    'Ze komen allebei bij Het koor.',
    'Ed zoekt hulp bij de tuin, en Bram biedt dat aan.',
    'Bram is buurtverbinder of vrijwilliger in dezelfde buurt, Hoekpolder.',
  ])
})

test('when it does not follow who of the two is a connector, nobody is named', () => {
  expect(why(['ed', 'anna'], { because: 'connector-nearby', area: 'Hoekpolder' })).toEqual([
    'Een van hen is buurtverbinder of vrijwilliger in dezelfde buurt, Hoekpolder.',
  ])
})

test("a topic of the neighbourhood's own is its own word", () => {
  expect(topicInWords('schaken', nl)).toBe('schaken')
})
