import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Neighbourhood, position } from '../../../events/index.ts'
import { createCommitIndex } from './commitIndex.ts'

const names = ['east', 'north', 'west'] as Neighbourhood[]
const append = fc.record({ where: fc.constantFrom(...names), count: fc.integer({ min: 1, max: 5 }) })

test('positions count every event once, in the order of the appends, and lead back to where it stands', () => {
  fc.assert(
    fc.property(fc.array(append, { maxLength: 40 }), (appends) => {
      const commits = createCommitIndex()
      const events: { where: Neighbourhood; number: number; revision: number }[] = []
      const revisions = new Map<Neighbourhood, number>()
      for (const [index, { where, count }] of appends.entries()) {
        const revision = (revisions.get(where) ?? -1) + count + 1
        revisions.set(where, revision)
        const pair = {
          commit: BigInt(1_000 * (index + 1)),
          prepare: BigInt(1_000 * (index + 1) - (index % 2)),
        }
        commits.add(where, revision, { count, recordedAt: index, firstAt: 0, lastAt: 0 }, pair)
        const before = events.filter((event) => event.where === where).length
        for (let n = 0; n < count; n++) events.push({ where, number: before + n, revision })
      }
      expect(commits.head()).toBe(events.length)
      for (const [index, { where, number, revision }] of events.entries()) {
        const at = index + 1
        expect(commits.at(at)).toMatchObject({ neighbourhood: where, revision })
        expect(commits.countUpTo(where, at)).toBe(number + 1)
        const holding = commits.holding(where, number)!
        expect(holding.first + number - holding.before).toBe(at)
        expect(commits.closedBy(where, revision)).toEqual(holding)
        const pair = commits.pairBefore(position(at))
        const start = pair ? commits.positionAt(pair) : 0
        expect(start).toBeLessThanOrEqual(at)
        expect(commits.at(start + 1)?.first ?? events.length + 1).toBe(start + 1)
      }
    }),
    { numRuns: 100 },
  )
})

test('a position of the server that a number cannot hold is refused', () => {
  const what = { count: 1, recordedAt: 0, firstAt: 0, lastAt: 0 }
  const far = 2n ** 53n
  expect(() => createCommitIndex().add(names[0]!, 1, what, { commit: far, prepare: far })).toThrow(
    /past what/,
  )
})
