import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnOf } from '../../../services/disclosure/figures/columns.ts'
import {
  type CountedPerson,
  type Counts,
  latticeOf,
  measures,
  protect,
  rowsToSay,
  type SeededRandom,
  seededRandom,
  statementOf,
} from '../../../services/disclosure/figures/index.ts'
import { isolationLevels } from '../../../services/measure/index.ts'
import { rounds } from '../../support/rounds.ts'
import { anyNeighbourhood, GUARDED } from './neighbourhoods.ts'

type Told = ReadonlyMap<string, Counts>
const isSaid = ({ as }: { as: string }) => as === 'shown' || as === 'at-least'

/** The groups that can be asked about: those that are large enough, in the order of publication. */
const rowsOf = (people: readonly CountedPerson[]) =>
  rowsToSay(latticeOf(people), ({ people: members }) => members.length, GUARDED)

const publishedOf = (people: readonly CountedPerson[], lot: SeededRandom): Told =>
  protect(people, latticeOf(people), rowsOf(people), GUARDED, lot)

/** Whether the published figures themselves leave a neighbourhood possible. */
function fits(people: readonly CountedPerson[], told: Told): boolean {
  const { groups } = latticeOf(people)
  return [...told].every(([key, counts]) => {
    const members = groups.get(key)!.people
    return measures.every((measure) => {
      const count = members.filter(
        ({ level, reachedBy }) => level === measure || [...reachedBy].some((by) => by === measure),
      ).length
      const could = statementOf(count, members.length, GUARDED)
      const said = counts[measure]
      return said.as === 'withheld' ? isSaid(could) : JSON.stringify(could) === JSON.stringify(said)
    })
  })
}

/** A withheld row needs no reason: these random choices withhold it, whatever the neighbourhood is. */
function lotsThatLeaveOut(told: Told, secret: string): SeededRandom {
  const out = new Set(
    [...told].flatMap(([key, counts]) =>
      measures.flatMap((measure) =>
        counts[measure].as === 'withheld' ? [`${key} ${columnOf(measure)}`] : [],
      ),
    ),
  )
  const others = seededRandom(secret)
  return (name) => (name.startsWith('walk ') ? others(name) : out.has(name) ? 0 : 0.5)
}

const TRIES = 60
/** Each is asked some hundred questions. */
const NEIGHBOURHOODS = rounds(3)
const sameAs = (one: Told, other: Told) => JSON.stringify([...one]) === JSON.stringify([...other])

/**
 * Somebody who knows the code, the rules, the published figures, and how everybody stands but one; not the secret.
 * For each level of that person they repeat the whole choice: does it rule the level out, where the figures do not?
 */
test('doing the choice over again rules out nothing that the figures themselves leave possible', {
  timeout: 600_000,
}, () => {
  const neighbourhoods = fc
    .sample(anyNeighbourhood, { numRuns: 40 * NEIGHBOURHOODS, seed: 11 })
    .filter((people) => people.length >= 20 && people.length <= 45)
    .slice(0, Math.max(3, NEIGHBOURHOODS))
    // The smallest first: of the same property they ask least.
    .toSorted((one, other) => one.length - other.length)
    .slice(0, NEIGHBOURHOODS)
  let [withheld, asked, first] = [0, 0, 0]
  for (const people of neighbourhoods) {
    const told = publishedOf(people, seededRandom('the secret'))
    withheld += [...told.values()]
      .flatMap((counts) => Object.values(counts))
      .filter(({ as }) => as === 'withheld').length
    const seen = new Set<string>()
    for (const target of people) {
      const { id: _, reachedBy, ...rest } = target
      const kind = JSON.stringify([rest, [...reachedBy]])
      if (seen.has(kind)) continue
      seen.add(kind)
      for (const level of isolationLevels) {
        if (level === target.level) continue
        const by = level === 'not-in-view' ? new Set<never>() : reachedBy
        const other = people.map((one) => (one === target ? { ...target, level, reachedBy: by } : one))
        if (!fits(other, told)) continue
        asked++
        const again = (attempt: number) =>
          sameAs(publishedOf(other, lotsThatLeaveOut(told, `lots ${attempt}`)), told)
        if (again(0)) first++
        else
          expect(
            Array.from({ length: TRIES }, (_, attempt) => attempt + 1).some(again),
            `${kind} ${level}`,
          ).toBe(true)
      }
    }
  }
  expect([withheld > 0, asked > 33 * NEIGHBOURHOODS, first > asked / 2]).toEqual([true, true, true])
})
