import { describe, expect, it } from 'vitest'
import { betweenness, tiedNodes } from './betweenness.ts'
import { informalNetwork } from './compressed.ts'
import { dependencies } from './dependencies.ts'
import { randomFrom } from './random.ts'
import { type GivenSlice, sliceOf } from './testing.ts'
import { aggregateTies } from './ties.ts'

const networkOf = (given: GivenSlice) =>
  informalNetwork(aggregateTies(sliceOf(given), { include: 'informal', coAttendance: false }))

const PEOPLE = 300
const random = randomFrom(1)
const crowd = networkOf({
  residents: Array.from({ length: PEOPLE }, (_, n) => `r${n}`),
  contacts: Array.from({ length: 900 }, () => {
    const one = Math.floor(random() * PEOPLE)
    return [`r${one}`, `r${(one + 1 + Math.floor(random() ** 3 * (PEOPLE - 1))) % PEOPLE}`] as const
  }),
})

describe('betweenness', () => {
  it('shares a pair among its shortest paths', () => {
    // A ring of four: between opposite ends run two paths.
    const contacts = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'a'],
    ] as const
    const { of, sampled } = betweenness(networkOf({ residents: ['a', 'b', 'c', 'd', 'alone'], contacts }))
    expect([...of]).toEqual([0.5, 0.5, 0.5, 0.5, 0])
    expect(sampled).toBeNull()
  })

  it('is exactly 0 at the end of a line', () => {
    const contacts = [
      ['a', 'b'],
      ['b', 'c'],
    ] as const
    expect([...betweenness(networkOf({ residents: ['a', 'b', 'c'], contacts })).of]).toEqual([0, 1, 0])
  })

  it('adds up when its sources are shared out', () => {
    const sources = tiedNodes(crowd)
    const halves = [sources.subarray(0, 100), sources.subarray(100)].map((half) => dependencies(crowd, half))
    const whole = dependencies(crowd, sources)
    for (let node = 0; node < PEOPLE; node++) {
      expect(halves[0]![node]! + halves[1]![node]!).toBeCloseTo(whole[node]!, 6)
    }
  })

  it('when sampled stays within the error it states, and comes out the same again', () => {
    const exact = betweenness(crowd)
    const few = { exactUpTo: 50, pivots: 100 }
    const estimate = betweenness(crowd, few)
    expect(estimate.sampled).toMatchObject({ pivots: 100, confidence: 0.95 })
    for (let node = 0; node < PEOPLE; node++) {
      expect(Math.abs(estimate.of[node]! - exact.of[node]!)).toBeLessThan(estimate.sampled!.error)
    }
    expect(estimate).toEqual(betweenness(crowd, few))
  })

  it('sampled comes close for who matters most', () => {
    const exact = betweenness(crowd).of
    const estimate = betweenness(crowd, { exactUpTo: 50, pivots: 150 }).of
    const top = exact.indexOf(exact.reduce((most, its) => Math.max(most, its)))
    expect(Math.abs(estimate[top]! - exact[top]!) / exact[top]!).toBeLessThan(0.25)
  })
})
