import { expect, test } from 'vitest'
import { aliasesFrom, aliasesIn, type MergeTurn, mergesInForce } from './aliases.ts'
import { readNewEvent } from './read.ts'

const made = (...residents: [string, string]): MergeTurn => ({ turn: 'made', residents })
const ended = (...residents: [string, string]): MergeTurn => ({ turn: 'ended', residents })
const people = (...turns: MergeTurn[]) => Object.fromEntries(aliasesFrom(turns).merged)

test('who was merged with nobody stands for themself', () => {
  const { canonicalOf, idsOf, merged } = aliasesFrom([])
  expect([canonicalOf('anna'), idsOf('anna'), merged.size]).toEqual(['anna', ['anna'], 0])
})

test('the first of the two stays', () => {
  expect(people(made('anna', 'ans'))).toEqual({ ans: 'anna' })
  expect(aliasesFrom([made('anna', 'ans')]).idsOf('ans')).toEqual(['anna', 'ans'])
})

test('chains are one person, whichever of them is named', () => {
  expect(people(made('b', 'c'), made('a', 'b'))).toEqual({ b: 'a', c: 'a' })
  expect(people(made('a', 'b'), made('b', 'c'))).toEqual({ b: 'a', c: 'a' })
  expect(people(made('a', 'b'), made('c', 'd'), made('b', 'd'))).toEqual({ b: 'a', c: 'a', d: 'a' })
  expect(people(made('a', 'b'), made('z', 'b'))).toEqual({ a: 'z', b: 'z' })
})

test('a merge within one person adds nothing, so that there is no circle', () => {
  expect(people(made('a', 'b'), made('b', 'a'))).toEqual({ b: 'a' })
  expect(people(made('a', 'b'), made('b', 'c'), made('c', 'a'))).toEqual({ b: 'a', c: 'a' })
})

test('undoing a merge parts the two, and leaves the others of them together', () => {
  expect(people(made('a', 'b'), ended('a', 'b'))).toEqual({})
  expect(people(made('a', 'b'), ended('b', 'a'))).toEqual({})
  expect(people(made('a', 'b'), made('b', 'c'), ended('a', 'b'))).toEqual({ c: 'b' })
  expect(people(made('a', 'b'), ended('a', 'b'), made('b', 'a'))).toEqual({ a: 'b' })
  expect(people(ended('a', 'b'), made('a', 'b'))).toEqual({ b: 'a' })
  expect(mergesInForce([made('a', 'b'), made('c', 'd'), ended('a', 'b')])).toEqual([['c', 'd']])
})

test('a merge that was taken back says nothing; its replacement does', () => {
  const [anna, ans, bram, first, second] = Array.from({ length: 5 }, () => crypto.randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const event = (type: string, data: object, id: string = crypto.randomUUID()) =>
    readNewEvent({ id, type, occurredAt: '2026-03-01', data }, () => id)
  const merged = event('residents-merged', { residents: [anna, ans] }, first)
  const wrong = { event: first, reason: 'vergissing' }
  expect(aliasesIn([merged]).canonicalOf(ans)).toBe(anna)
  expect(aliasesIn([merged, event('event-retracted', wrong)]).merged.size).toBe(0)
  const replacement = {
    type: 'residents-merged',
    occurredAt: '2026-03-01',
    data: { residents: [anna, bram] },
  }
  const corrected = event('event-corrected', { ...wrong, replacement }, second)
  expect([...aliasesIn([merged, corrected]).merged]).toEqual([[bram, anna]])
  const undone = event('event-retracted', { event: second, reason: 'vergissing' })
  expect(aliasesIn([merged, corrected, undone]).merged.size).toBe(0)
})
