import { expect, test } from 'vitest'
import type { WeefselEvent } from '../../api/shapes.ts'
import { event } from '../../model/fixtures.ts'
import { annotationsOf, isWithin } from './annotation.ts'

let position = 0
const made = (data: object, given: Partial<WeefselEvent> = {}): WeefselEvent =>
  event({
    id: `event ${++position}`,
    type: 'annotation-made',
    occurredAt: '2026-03-10',
    recordedAt: '2026-03-10T09:00:00Z',
    position,
    names: { anna: 'Anna' },
    data: { annotation: 'one', note: 'Onthouden', ...data },
    ...given,
  })
const corrected = (data: object, type = 'annotation-made') =>
  made(
    {},
    {
      type: 'event-corrected',
      data: { event: 'event 1', replacement: { type, occurredAt: '2026-03-11', data } },
    },
  )

test('stand on the day they are about, or on which they were made; the latest first', () => {
  const all = annotationsOf([
    made({ note: 'Toen gemaakt' }),
    made({ note: 'Over een week', from: '2026-03-16', until: '2026-03-22' }),
    made({ note: 'Over een dag', from: '2026-02-01' }),
  ])
  expect(all.map(({ text, from, until }) => [text, from, until])).toEqual([
    ['Over een week', '2026-03-16', '2026-03-22'],
    ['Toen gemaakt', '2026-03-10', '2026-03-10'],
    ['Over een dag', '2026-02-01', '2026-02-01'],
  ])
})

test('say whom they are about, by name when there is one', () => {
  const [both, nobody] = annotationsOf([
    made({ resident: 'anna', place: 'huiskamer' }),
    made({ from: '2026-01-01' }),
  ])
  expect(both).toMatchObject({
    about: [{ id: 'anna', name: 'Anna' }, { id: 'huiskamer' }],
    isAboutResident: true,
  })
  expect(nobody).toMatchObject({ about: [], isAboutResident: false })
})

test('count as they were put right, and not when they were taken back', () => {
  const all = annotationsOf([
    made({ note: 'Fout' }, { retractedBy: 99 }),
    corrected({ note: 'Goed', resident: 'anna' }),
    corrected({ residents: ['anna', 'bram'], note: 'Koffie' }, 'resident-met-resident'),
  ])
  expect(all).toMatchObject([{ text: 'Goed', from: '2026-03-11', isAboutResident: true }])
})

test('whose text is gone or locked say so; without a text for this reader there is none', () => {
  const all = annotationsOf([
    made({ note: { sealed: 'forgotten' } }),
    made({ note: { sealed: 'locked' } }),
    made({ note: undefined }),
  ])
  expect(all.map(({ text }) => text)).toEqual([{ sealed: 'locked' }, { sealed: 'erased' }])
})

test('lie in a stretch of time when one of their days does', () => {
  const [week] = annotationsOf([made({ from: '2026-03-16', until: '2026-03-22' })])
  const within = (first: string, last: string) => isWithin(week!, first, last)
  expect([
    within('2026-03-22', '2026-04-01'),
    within('2026-01-01', '2026-03-16'),
    within('2026-03-18', '2026-03-19'),
    within('2026-03-23', '2026-04-01'),
    within('2026-01-01', '2026-03-15'),
  ]).toEqual([true, true, true, false, false])
})
