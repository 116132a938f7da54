import { describe, test } from 'vitest'
import { anna, bram, carla, dirk, given, id, left, on, registered } from './scenario.ts'

const scene = [registered(anna), registered(bram), registered(carla)]
const [first, second] = [id('first'), id('second')] as const
const suggested = (when: string, introduction = first, residents = [anna, bram], through?: string) =>
  on(when, 'introduction-suggested', { introduction, residents, ...(through && { through }) })
const made = (when: string, introduction = first, residents = [anna, bram]) =>
  on(when, 'introduction-made', { introduction, residents })
const declined = (when: string, forGood: boolean, introduction = first) =>
  on(when, 'introduction-declined', { introduction, residents: [anna, bram], forGood })
const objected = (when: string, against: 'introductions' | 'everything' | 'research') =>
  on(when, 'objection-raised', { resident: anna, against })

describe('an introduction', () => {
  test('is suggested, then made', () =>
    given(...scene)
      .when(suggested('2026-02-01'), made('2026-03-01'))
      .thenTaken())
  test('is made without having been suggested', () =>
    given(...scene)
      .when(made('2026-03-01'))
      .thenTaken())
  test('is made once', () =>
    given(...scene, made('2026-03-01'))
      .when(made('2026-04-01'))
      .thenRefused('already-made', '/data/introduction'))
  test('stays about the same two, whoever is named first', () =>
    given(...scene, suggested('2026-02-01'))
      .when(made('2026-03-01', first, [bram, anna]))
      .thenTaken())
  test('is not made between others than suggested', () =>
    given(...scene, suggested('2026-02-01'))
      .when(made('2026-03-01', first, [anna, carla]))
      .thenRefused('other-pair', '/data/residents'))
  test('goes through a third person', () =>
    given(...scene)
      .when(suggested('2026-02-01', first, [anna, bram], anna))
      .thenRefused('with-oneself', '/data/through'))
  test('may be suggested for who is only expected, not made', () => {
    const waiting = [...scene, on('2026-01-01', 'resident-expected', { resident: dirk })]
    given(...waiting)
      .when(suggested('2026-02-01', first, [anna, dirk]))
      .thenTaken()
    given(...waiting)
      .when(made('2026-02-01', first, [anna, dirk]))
      .thenRefused('not-yet-arrived', '/data/residents/1')
  })
  test('is not suggested for who left', () =>
    given(...scene, left(bram, '2026-01-15'))
      .when(suggested('2026-02-01'))
      .thenRefused('already-left', '/data/residents/1'))
})

describe('declining', () => {
  test('not now leaves the way open', () =>
    given(...scene, suggested('2026-02-01'), declined('2026-02-02', false))
      .when(made('2026-06-01'), suggested('2026-07-01', second))
      .thenTaken())
  test('for good closes it for this pair', () =>
    given(...scene, suggested('2026-02-01'), declined('2026-02-02', true))
      .when(suggested('2026-06-01', second))
      .thenRefused('declined-for-good', '/data/residents'))
  test('for good closes it for making too, and on that very day', () =>
    given(...scene, declined('2026-02-02', true))
      .when(made('2026-02-02', second))
      .thenRefused('declined-for-good'))
  test('for good says nothing of other pairs', () =>
    given(...scene, declined('2026-02-02', true))
      .when(suggested('2026-06-01', second, [anna, carla]))
      .thenTaken())
  test('for good does not undo what came before it', () =>
    given(...scene, declined('2026-05-02', true))
      .when(made('2026-02-01', second))
      .thenTaken())
  test('is too late once it was made', () =>
    given(...scene, made('2026-02-01'))
      .when(declined('2026-03-01', true))
      .thenRefused('already-made'))
})

describe('objecting', () => {
  test('to introductions ends suggestions', () =>
    given(...scene, objected('2026-02-01', 'introductions'))
      .when(suggested('2026-03-01'))
      .thenRefused('objects-to-introductions', '/data/residents/0'))
  test('to everything ends introductions', () =>
    given(...scene, objected('2026-02-01', 'everything'))
      .when(made('2026-03-01'))
      .thenRefused('objects-to-introductions'))
  test('to research says nothing of introductions', () =>
    given(...scene, objected('2026-02-01', 'research'))
      .when(suggested('2026-03-01'))
      .thenTaken())
})
