import { describe, expect, it } from 'vitest'
import { informalNetwork } from './compressed.ts'
import { communities } from './louvain.ts'
import { type GivenSlice, sliceOf } from './testing.ts'
import { aggregateTies } from './ties.ts'

const networkOf = (given: GivenSlice) =>
  informalNetwork(aggregateTies(sliceOf(given), { include: 'informal', coAttendance: false }))

const clique = (people: readonly string[]) =>
  people.flatMap((one, n) => people.slice(0, n).map((other) => [one, other] as const))

describe('communities', () => {
  const small = ['a1', 'a2', 'a3']
  const large = ['b1', 'b2', 'b3', 'b4']
  const given: GivenSlice = {
    residents: [...small, ...large, 'alone'],
    contacts: [...clique(small), ...clique(large), ['a1', 'b1']],
  }

  it('are the parts that hold together, the largest first; who has no tie is in none', () => {
    const { of, count } = communities(networkOf(given))
    expect([...of]).toEqual([1, 1, 1, 0, 0, 0, 0, -1])
    expect(count).toBe(2)
  })

  it('come with the modularity of that partition', () => {
    // 9 of 10 ties within; the ends are 7 and 13 of 20.
    expect(communities(networkOf(given)).modularity).toBeCloseTo(0.9 - (7 / 20) ** 2 - (13 / 20) ** 2, 12)
  })

  it('are the same for the same seed', () => {
    expect(communities(networkOf(given), 7)).toEqual(communities(networkOf(given), 7))
  })

  it('do not exist without ties', () => {
    const { of, count, modularity } = communities(networkOf({ residents: ['a', 'b'] }))
    expect([[...of], count, modularity]).toEqual([[-1, -1], 0, Number.NaN])
  })

  it('find thirty rings of friends that barely know each other', () => {
    const rings = Array.from({ length: 30 }, (_, r) => Array.from({ length: 6 }, (_, n) => `r${r}-${n}`))
    const between = rings.map((_, r) => [`r${r}-0`, `r${(r + 1) % 30}-3`] as const)
    const network = networkOf({ residents: rings.flat(), contacts: [...rings.flatMap(clique), ...between] })
    const { of, count } = communities(network)
    expect(count).toBe(30)
    expect(new Set(rings.map((_, r) => new Set(of.subarray(6 * r, 6 * r + 6)).size))).toEqual(new Set([1]))
  })
})
