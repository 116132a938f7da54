import { expect, test } from 'vitest'
import { InvalidEvent } from '../../events/index.ts'
import {
  anna,
  corrected,
  given,
  id,
  joined,
  left,
  livingRoom,
  on,
  opened,
  registered,
  retracted,
  started,
  walk,
  welfare,
} from './scenario.ts'

const annotation = id('annotation')
const note = 'Kwam zelf vragen of er iets te doen was.'
const scene = [registered(anna), joined(welfare), started(walk), opened(livingRoom)]
const made = (about: object, when = '2026-03-01') =>
  on(when, 'annotation-made', { annotation, note, ...about })

test.each([
  ['a resident', { resident: anna }],
  ['a partner', { partner: welfare }],
  ['an initiative', { initiative: walk }],
  ['a place', { place: livingRoom }],
  ['a resident at a place', { resident: anna, place: livingRoom }],
  ['a day', { from: '2026-02-14' }],
  ['a period still to come', { from: '2027-01-01', until: '2027-03-31' }],
  ['nothing but the day on which it is made', {}],
])('is made about %s', (_, about) => {
  given(...scene)
    .when(made(about))
    .thenTaken()
})
test('is made about who has left', () =>
  given(...scene, left(anna, '2026-02-01'))
    .when(made({ resident: anna }))
    .thenTaken())
test('is not made about somebody nobody knows', () =>
  given(...scene)
    .when(made({ resident: id('nobody') }))
    .thenRefused('unknown-resident', '/data/resident'))
test('is not made about who was forgotten', () =>
  given(...scene, on('2026-02-01', 'resident-forgotten', { resident: anna }))
    .when(made({ resident: anna }))
    .thenRefused('forgotten', '/data/resident'))
test('is made once', () =>
  given(...scene, made({ resident: anna }))
    .when(made({ place: livingRoom }))
    .thenRefused('already-exists', '/data/annotation'))
test('is corrected, and retracted after that', () => {
  const first = made({ resident: anna })
  const right = corrected(first, made({ resident: anna, note: 'Kwam met een buurvrouw.' }))
  given(...scene, first)
    .when(right, retracted(right))
    .thenTaken()
})

test.each([
  ['until a day without a first', { until: '2026-03-01' }, '/data/until'],
  ['until a day before the first', { from: '2026-03-02', until: '2026-03-01' }, '/data/until'],
  ['without a text', { note: ' ' }, '/data/note'],
])('is not read %s', (_, about, pointer) => {
  const read = () => made(about)
  expect(read).toThrow(InvalidEvent)
  expect(read).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ pointer })] }))
})
