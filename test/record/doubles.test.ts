import { describe, expect, test } from 'vitest'
import {
  anna,
  bram,
  carla,
  corrected,
  dirk,
  given,
  id,
  left,
  met,
  on,
  registered,
  retracted,
  started,
  walk,
} from './scenario.ts'

const [ans, annie] = ['ans', 'annie'].map(id) as [string, string]
const scene = [anna, ans, annie, bram, carla, dirk].map((one) => registered(one))
const merged = (kept: string, other: string, when = '2026-03-01') =>
  on(when, 'residents-merged', { residents: [kept, other] })
const unmerged = (one: string, other: string, when = '2026-05-01') =>
  on(when, 'residents-unmerged', { residents: [one, other] })
const toldApart = (one: string, other: string) =>
  on('2026-03-01', 'residents-told-apart', { residents: [one, other] })
const forgotten = (resident: string) => on('2026-10-01', 'resident-forgotten', { resident })
const joined = (resident: string, when: string) =>
  on(when, 'volunteer-joined-initiative', { resident, initiative: walk })

describe('two registrations of one person', () => {
  test('are merged, parted, and merged the other way round', () =>
    given(...scene)
      .when(merged(anna, ans), unmerged(ans, anna), merged(ans, anna))
      .thenTaken())
  test('are both known here', () =>
    given(...scene)
      .when(merged(anna, id('nobody')))
      .thenRefused('unknown-resident', '/data/residents/1'))
  test('are not merged twice, nor in a circle', () => {
    given(...scene, merged(anna, ans))
      .when(merged(ans, anna))
      .thenRefused('already-merged', '/data/residents')
    given(...scene, merged(anna, ans), merged(ans, annie))
      .when(merged(annie, anna))
      .thenRefused('already-merged')
  })
  test('may be three and more', () =>
    given(...scene, merged(ans, annie))
      .when(merged(anna, annie), met(annie, bram, '2026-04-01'))
      .thenTaken())
  test('may have left', () =>
    given(...scene, left(ans, '2026-02-01'))
      .when(merged(anna, ans))
      .thenTaken())
  test('are parted as they were merged', () => {
    given(...scene)
      .when(unmerged(anna, ans))
      .thenRefused('not-merged', '/data/residents')
    given(...scene, merged(anna, ans), merged(ans, annie))
      .when(unmerged(anna, annie))
      .thenRefused('not-merged')
  })
  test('are not told apart while they are one', () => {
    given(...scene, merged(anna, ans))
      .when(toldApart(anna, ans))
      .thenRefused('already-merged')
    given(...scene, toldApart(anna, ans))
      .when(merged(anna, ans))
      .thenTaken()
  })
})

describe('what is recorded under either id', () => {
  const one = [...scene, started(walk), merged(anna, ans)]
  test('is about the person: nothing begins or ends twice', () => {
    given(...one, joined(anna, '2026-04-01'))
      .when(joined(ans, '2026-05-01'))
      .thenRefused('already-joined')
    given(...scene, started(walk), joined(ans, '2026-02-01'), merged(anna, ans))
      .when(joined(anna, '2026-05-01'))
      .thenRefused('already-joined')
    given(...one, left(ans, '2026-04-01'))
      .when(met(anna, bram, '2026-05-01'))
      .thenRefused('already-left')
    given(...one, left(ans, '2026-04-01'))
      .when(left(anna, '2026-05-01'))
      .thenRefused('already-left')
  })
  test('of a pair finds the same pair', () => {
    const pair = (when: string, resident: string, type: 'buddy-match-made' | 'buddy-match-ended') =>
      on(when, type, { residents: [bram, resident] })
    given(...scene, pair('2026-02-01', ans, 'buddy-match-made'), merged(anna, ans))
      .when(pair('2026-04-01', anna, 'buddy-match-ended'))
      .thenTaken()
    given(...scene, pair('2026-02-01', ans, 'buddy-match-made'), merged(anna, ans))
      .when(pair('2026-04-01', anna, 'buddy-match-made'))
      .thenRefused('already-buddies')
  })
  test('may fall in the time in which either was here', () => {
    const late = [registered(anna, '2026-06-01'), registered(ans, '2026-01-01'), registered(bram)]
    given(...late)
      .when(met(anna, bram, '2026-03-01'))
      .thenRefused('not-yet-arrived')
    given(...late, merged(anna, ans))
      .when(met(anna, bram, '2026-03-01'))
      .thenTaken()
  })
  test('names that person once', () => {
    given(...one)
      .when(met(anna, ans, '2026-04-01'))
      .thenRefused('with-oneself', '/data/residents/1')
    given(...one)
      .when(on('2026-04-01', 'residents-gathered', { residents: [bram, ans, carla, anna] }))
      .thenRefused('with-oneself', '/data/residents/3')
    given(...one)
      .when(on('2026-04-01', 'help-given', { resident: anna, helper: ans, topic: 'household' }))
      .thenRefused('with-oneself', '/data/helper')
    const introduction = { introduction: id('kennismaking'), residents: [anna, bram], through: ans }
    given(...one)
      .when(on('2026-04-01', 'introduction-made', introduction))
      .thenRefused('with-oneself', '/data/through')
  })
  test('answers what either asked, and keeps to what either said', () => {
    const asked = on('2026-02-01', 'help-asked', { help: id('hulp'), resident: ans, topic: 'household' })
    const answer = { resident: anna, helper: bram, topic: 'household', help: id('hulp') } as const
    given(...scene, asked)
      .when(on('2026-04-01', 'help-given', answer))
      .thenRefused('not-theirs')
    given(...scene, asked, merged(anna, ans))
      .when(on('2026-04-01', 'help-given', answer))
      .thenTaken()
    const objection = on('2026-02-01', 'objection-raised', { resident: ans, against: 'introductions' })
    given(...scene, objection, merged(anna, ans))
      .when(on('2026-04-01', 'introduction-made', { introduction: id('k'), residents: [bram, anna] }))
      .thenRefused('objects-to-introductions', '/data/residents/1')
  })
  test('of an introduction is about the same pair', () => {
    const suggested = { introduction: id('k'), residents: [ans, bram] }
    given(...scene, on('2026-02-01', 'introduction-suggested', suggested), merged(anna, ans))
      .when(on('2026-04-01', 'introduction-made', { introduction: id('k'), residents: [bram, anna] }))
      .thenTaken()
  })
  test('counts for each alone once they are parted', () =>
    given(...one, left(ans, '2026-04-01'), unmerged(anna, ans))
      .when(met(anna, bram, '2026-05-01'))
      .thenTaken())
})

describe('taking a merge back', () => {
  const merge = merged(anna, ans)
  test('parts them', () =>
    given(...scene, merge)
      .when(retracted(merge), met(anna, ans, '2026-04-01'))
      .thenTaken())
  test('may put another in its place', () => {
    given(...scene, merge)
      .when(corrected(merge, merged(anna, annie)), met(anna, ans, '2026-04-01'))
      .thenTaken()
    given(...scene, merge)
      .when(corrected(merge, merged(anna, annie)), met(anna, annie, '2026-04-01'))
      .thenRefused('with-oneself')
  })
  test('leaves nothing behind', () => {
    const contents = given(...scene)
      .when()
      .thenTaken()
    const after = given(...scene, merge)
      .when(retracted(merge))
      .thenTaken()
    expect(after.timelines.filter(([key]) => !key.startsWith('retracted|'))).toEqual(contents.timelines)
  })
  test('is still possible of who was registered twice only', () => {
    const first = registered(anna)
    given(first, registered(ans), registered(bram), merge, met(anna, bram, '2026-04-01'))
      .when(retracted(first))
      .thenRefused('still-needed')
  })
})

describe('erasure', () => {
  test('of either is of the person', () => {
    for (const [erased, other] of [
      [anna, ans],
      [ans, anna],
    ] as const) {
      given(...scene, merged(anna, ans), forgotten(erased))
        .when(met(other, bram, '2026-11-01'))
        .thenRefused('forgotten')
      given(...scene, merged(anna, ans), forgotten(erased))
        .when(forgotten(other))
        .thenRefused('forgotten')
    }
  })
  test('stays: who was erased is neither merged nor parted', () => {
    const merge = merged(anna, ans)
    given(...scene, forgotten(ans))
      .when(merge)
      .thenRefused('forgotten', '/data/residents/1')
    given(...scene, merge, forgotten(ans))
      .when(unmerged(anna, ans))
      .thenRefused('forgotten')
    given(...scene, merge, forgotten(ans))
      .when(retracted(merge))
      .thenRefused('cannot-be-undone')
    const part = unmerged(anna, ans)
    given(...scene, merge, part, forgotten(ans))
      .when(retracted(part))
      .thenRefused('cannot-be-undone')
  })
})
