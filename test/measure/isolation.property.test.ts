import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregateTies, hangsOnOne, informalNetwork, levelsOf } from '../../services/measure/index.ts'
import { type GivenSlice, sliceOf } from '../../services/measure/testing.ts'
import { graphOf, hangsOn, levelOf } from './reference.ts'

const MOST = 14

/** Sparse graphs of few people: full of bridges, islands and people on their own. */
const neighbourhoods = fc.integer({ min: 0, max: MOST }).chain((size) => {
  const person = fc.integer({ min: 0, max: Math.max(0, size - 1) })
  const pair = fc.tuple(person, person)
  const some = (most: number) => (size === 0 ? 0 : most)
  return fc.record({
    size: fc.constant(size),
    pairs: fc.array(pair, { maxLength: some(size + 4) }),
    connectors: fc.uniqueArray(person, { maxLength: some(1) }),
    volunteers: fc.uniqueArray(person, { maxLength: some(1) }),
    formal: fc.array(fc.tuple(person, fc.constantFrom('care', 'pro', 'choir')), { maxLength: some(3) }),
  })
})

describe('against removing people one by one, on random neighbourhoods', () => {
  it('the same people hang on the same one, left in a part of the same size', () => {
    fc.assert(
      fc.property(neighbourhoods, ({ size, pairs }) => {
        const residents = Array.from({ length: size }, (_, n) => `r${n}`)
        const contacts = pairs.map(([a, b]) => [`r${a}`, `r${b}`] as const)
        const slice = sliceOf({ residents, contacts })
        const ties = aggregateTies(slice, { include: 'informal', coAttendance: false })
        const { on, part } = hangsOnOne(informalNetwork(ties))
        const graph = graphOf(residents, contacts)
        const found = residents.map((_, n) => (on[n] === -1 ? null : { on: `r${on[n]}`, part: part[n] }))
        expect(found).toEqual(residents.map((person) => hangsOn(graph, person)))
      }),
      { numRuns: 2000 },
    )
  })

  it('everyone has the same level', () => {
    fc.assert(
      fc.property(neighbourhoods, ({ size, pairs, connectors, volunteers, formal }) => {
        const given: GivenSlice = {
          residents: Array.from({ length: size }, (_, n) => ({
            id: `r${n}`,
            connector: connectors.includes(n),
          })),
          others: [
            { id: 'care', kind: 'partner' },
            { id: 'pro', kind: 'professional' },
            { id: 'choir', kind: 'initiative' },
          ],
          contacts: [
            ...pairs.map(([a, b]) => [`r${a}`, `r${b}`] as const),
            ...formal.map(([a, b]) => [`r${a}`, b] as const),
          ],
          bonds: volunteers.map((n) => ({ between: [`r${n}`, 'choir'], kind: 'volunteer' })),
        }
        const people = Array.from({ length: size }, (_, n) => `r${n}`)
        const everyone = [...people, 'care', 'pro', 'choir']
        const informal = graphOf(
          everyone,
          pairs.map(([a, b]) => [`r${a}`, `r${b}`] as const),
        )
        const lines = [
          ...formal.map(([a, b]) => [`r${a}`, b] as const),
          ...given.bonds!.map((b) => b.between),
        ]
        const slice = sliceOf(given)
        const { of } = levelsOf(slice, aggregateTies(slice, { include: 'all', coAttendance: false }))
        const expected = people.map((one) => levelOf(given, informal, graphOf(everyone, lines), one))
        expect(of.slice(0, size)).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })
})
