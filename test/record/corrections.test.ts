import { describe, expect, test } from 'vitest'
import {
  anna,
  bram,
  carla,
  corrected,
  given,
  id,
  joined,
  left,
  livingRoom,
  met,
  on,
  opened,
  registered,
  retracted,
  started,
  walk,
  welfare,
} from './scenario.ts'

const [regAnna, regBram] = [registered(anna), registered(bram)] as const
const meeting = met(anna, bram, '2026-03-01')
const joinedWalk = on('2026-03-01', 'volunteer-joined-initiative', { resident: anna, initiative: walk })
const startedWalk = started(walk)
const joinedAgain = on('2026-05-01', 'volunteer-joined-initiative', { resident: anna, initiative: walk })
const leftWalk = on('2026-04-01', 'volunteer-left-initiative', { resident: anna, initiative: walk })

describe('retracting', () => {
  test('an event that exists', () => given(regAnna, regBram, meeting).when(retracted(meeting)).thenTaken())
  test('not one that is not known here', () =>
    given(regAnna, regBram).when(retracted(meeting)).thenRefused('unknown-event', '/data/event'))
  test('not twice', () =>
    given(regAnna, regBram, meeting, retracted(meeting))
      .when(retracted(meeting))
      .thenRefused('already-retracted'))
  test('not a retraction: record anew what did happen', () => {
    const retraction = retracted(meeting)
    given(regAnna, regBram, meeting, retraction).when(retracted(retraction)).thenRefused('is-a-correction')
  })
  test('not an erasure', () => {
    const forgotten = on('2026-05-01', 'resident-forgotten', { resident: anna })
    given(regAnna, forgotten).when(retracted(forgotten)).thenRefused('cannot-be-undone')
  })
  test('a departure makes somebody present again', () => {
    const departure = left(anna, '2026-02-01')
    given(regAnna, regBram, departure, retracted(departure)).when(meeting).thenTaken()
  })
  test('a joining takes away what there was to leave', () =>
    given(regAnna, started(walk), joinedWalk, retracted(joinedWalk)).when(leftWalk).thenRefused('not-joined'))
  test('leaves nothing behind', () => {
    const before = given(regAnna, startedWalk).when().thenTaken()
    const after = given(regAnna, startedWalk, joinedWalk).when(retracted(joinedWalk)).thenTaken()
    const rest = after.timelines.filter(([key]) => !key.startsWith('retracted'))
    expect(rest).toEqual(before.timelines)
    expect(after.traces).toEqual(before.traces)
  })
  test('a refusal for good makes introductions possible again', () => {
    const declined = on('2026-02-01', 'introduction-declined', {
      introduction: id('first'),
      residents: [anna, bram],
      forGood: true,
    })
    const suggested = on('2026-03-01', 'introduction-suggested', {
      introduction: id('second'),
      residents: [anna, bram],
    })
    given(regAnna, regBram, declined).when(suggested).thenRefused('declined-for-good')
    given(regAnna, regBram, declined, retracted(declined)).when(suggested).thenTaken()
  })
})

describe('retracting what others stand on', () => {
  test('a registration, while a meeting points at the resident', () =>
    given(regAnna, regBram, meeting).when(retracted(regAnna)).thenRefused('still-needed', '/data/event'))
  test('a registration, once the meeting is retracted too', () =>
    given(regAnna, regBram, meeting).when(retracted(meeting), retracted(regAnna)).thenTaken())
  test('a registration nobody points at', () => given(regAnna).when(retracted(regAnna)).thenTaken())
  test('a resident whose registration was retracted is unknown', () =>
    given(regAnna, regBram, retracted(regAnna)).when(meeting).thenRefused('unknown-resident'))
  test('and may be registered again', () =>
    given(regAnna, retracted(regAnna)).when(registered(anna, '2026-02-01')).thenTaken())
  test('the registration of who was expected and was then only welcomed', () => {
    const expected = on('2025-12-01', 'resident-expected', { resident: anna })
    const welcomed = on('2026-01-05', 'resident-met-partner', { resident: anna, partner: welfare })
    given(joined(welfare), expected, regAnna, welcomed).when(retracted(regAnna)).thenTaken()
  })
  test('the registration of who was expected and has met others', () => {
    const expected = on('2025-12-01', 'resident-expected', { resident: anna })
    given(expected, regAnna, regBram, meeting).when(retracted(regAnna)).thenRefused('still-needed')
  })
  test('a joining, while the leaving stands', () =>
    given(regAnna, started(walk), joinedWalk, leftWalk)
      .when(retracted(joinedWalk))
      .thenRefused('still-needed'))
  test('a leaving, while a later joining stands', () =>
    given(regAnna, started(walk), joinedWalk, leftWalk, joinedAgain)
      .when(retracted(leftWalk))
      .thenRefused('still-needed'))
  test('a place, while a visit points at it', () => {
    const opening = opened(livingRoom)
    const visit = on('2026-03-01', 'resident-visited-place', { resident: anna, place: livingRoom })
    given(regAnna, opening, visit).when(retracted(opening)).thenRefused('still-needed')
  })
})

describe('correcting', () => {
  test('a meeting into one with another', () =>
    given(regAnna, regBram, registered(carla), meeting)
      .when(corrected(meeting, met(anna, carla, '2026-03-01')))
      .thenTaken())
  test('is held to the same rules, naming the field of the replacement', () =>
    given(regAnna, regBram, meeting)
      .when(corrected(meeting, met(anna, carla, '2026-03-01')))
      .thenRefused('unknown-resident', '/data/replacement/data/residents/1'))
  test('is held to the same times', () =>
    given(regAnna, regBram, meeting)
      .when(corrected(meeting, met(anna, bram, '2027-03-01')))
      .thenRefused('in-the-future', '/data/replacement/occurredAt'))
  test('is decided as if the wrong event were gone', () =>
    given(regAnna)
      .when(corrected(regAnna, registered(anna, '2025-06-01')))
      .thenTaken())
  test('an arrival makes an earlier meeting possible', () => {
    const early = met(anna, bram, '2025-09-01')
    const [lateAnna, lateBram] = [registered(anna, '2026-01-01'), registered(bram, '2025-01-01')]
    given(lateAnna, lateBram).when(early).thenRefused('not-yet-arrived')
    given(lateAnna, lateBram, corrected(lateAnna, registered(anna, '2025-06-01')))
      .when(early)
      .thenTaken()
  })
  test('the same event twice is refused: correct the correction', () => {
    const first = corrected(meeting, met(anna, bram, '2026-03-02'))
    given(regAnna, regBram, meeting, first)
      .when(corrected(meeting, met(anna, bram, '2026-03-03')))
      .thenRefused('already-retracted')
    given(regAnna, regBram, meeting, first)
      .when(corrected(first, met(anna, bram, '2026-03-03')))
      .thenTaken()
  })
  test('a correction that is retracted does not bring back what it replaced', () => {
    const wrong = left(anna, '2026-02-01')
    const right = corrected(wrong, left(anna, '2026-06-01'))
    given(regAnna, regBram, wrong, right, retracted(right))
      .when(met(anna, bram, '2026-07-01'))
      .thenTaken()
    given(regAnna, regBram, wrong, right, retracted(right))
      .when(retracted(wrong))
      .thenRefused('already-retracted')
  })
  test('a registration of one into that of another, while a meeting points at the one', () =>
    given(regAnna, regBram, meeting)
      .when(corrected(regAnna, registered(carla)))
      .thenRefused('still-needed'))
  test('a departure to a day before it, while the return stands', () => {
    const departure = left(anna, '2026-03-01')
    given(regAnna, departure, on('2026-06-01', 'resident-arrived', { resident: anna }))
      .when(corrected(departure, left(anna, '2026-02-01')))
      .thenTaken()
  })
})
