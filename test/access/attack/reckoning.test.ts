import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CountedPerson,
  latticeOf,
  protect,
  publish,
} from '../../../services/disclosure/figures/index.ts'
import { isolationLevels } from '../../../services/measure/index.ts'
import { rounds } from '../../support/rounds.ts'
import { attacker, type Told } from './attacker.ts'
import { anyNeighbourhood, GUARDED } from './neighbourhoods.ts'

const { k, base } = GUARDED
const month = '2026-03'

// The same neighbourhoods in every run: how long a solver takes differs much from one to another.

/** Publishes a first month. */
function answers(people: readonly CountedPerson[]): Told[] {
  const { rows } = publish({
    month,
    people,
    before: undefined,
    earlier: new Map(),
    rules: GUARDED,
    secret: 'a secret',
  })
  return rows.map(({ group, counts }) => ({ group, said: counts }))
}

/** Publishes as somebody would who only withholds counts under k. */
function naiveAnswers(people: readonly CountedPerson[]): Told[] {
  return [...latticeOf(people).groups.values()]
    .filter(({ people: members }) => members.length >= 2 * k)
    .map(({ group, people: members }) => {
      const said = isolationLevels.map((level) => {
        const count = members.filter((one) => one.level === level).length
        return [level, count < k ? { as: 'small' } : { as: 'exact', count }] as const
      })
      return { group, said: Object.fromEntries(said) }
    })
}

const resident = (id: number, area: string, level: CountedPerson['level']): CountedPerson => ({
  id: `r${id}`,
  area,
  lifeStage: 'adult',
  cohort: null,
  level,
  reachedBy: new Set(),
})
const residents = (first: number, count: number, area: string, level: CountedPerson['level']) =>
  Array.from({ length: count }, (_, number) => resident(first + number, area, level))

describe('whoever has all answers of a month and a solver', () => {
  test('learns nobody’s level, and can rule no level out for anybody', { timeout: 900_000 }, () => {
    fc.assert(
      fc.property(anyNeighbourhood, (people) => {
        const attack = attacker(people, answers(people), k)
        expect(attack.learnt()).toEqual([])
        expect(attack.ruledOut()).toEqual([])
      }),
      { numRuns: rounds(12), seed: 2026 },
    )
  })

  test('knows a count that is hidden no better than one that is shown', { timeout: 900_000 }, () => {
    fc.assert(
      fc.property(anyNeighbourhood, (people) => {
        const told = answers(people)
        const attack = attacker(people, told, k)
        for (const { group, said } of told) {
          for (const level of isolationLevels) {
            if (said[level]!.as !== 'small') continue
            const { low, high } = attack.bounds(group, level)
            expect(high - low, `${JSON.stringify(group)} ${level}`).toBeGreaterThanOrEqual(
              Math.min(base, k - 1),
            )
          }
        }
      }),
      { numRuns: rounds(6), seed: 2026 },
    )
  })

  test('subtracts the areas from the total: the small count stays hidden', () => {
    const people = [
      ...residents(0, 20, 'Hoekpolder', 'connected'),
      ...residents(20, 12, 'Hoekpolder', 'not-in-view'),
      ...residents(40, 20, 'Vlinderbuurt', 'connected'),
      ...residents(60, 3, 'Vlinderbuurt', 'not-in-view'),
    ]
    const vlinderbuurt = { by: 'area', area: 'Vlinderbuurt' } as const
    const naive = attacker(people, naiveAnswers(people), k).bounds(vlinderbuurt, 'not-in-view')
    expect(naive).toEqual({ low: 3, high: 3 })
    const guarded = attacker(people, answers(people), k).bounds(vlinderbuurt, 'not-in-view')
    expect(guarded.high - guarded.low).toBeGreaterThanOrEqual(4)
  })

  test('finds a street in which everybody stands alone: nobody in it is certain to', () => {
    const people = [
      ...residents(0, 21, 'Hoekpolder', 'not-in-view'),
      ...residents(30, 21, 'Vlinderbuurt', 'connected'),
    ]
    expect(attacker(people, naiveAnswers(people), k).learnt().length).toBeGreaterThan(0)
    expect(attacker(people, answers(people), k).learnt()).toEqual([])
  })

  test('finds the one resident who is in an area and not in the group that is most of it', () => {
    const people: CountedPerson[] = [
      ...residents(0, 12, 'Hoekpolder', 'connected'),
      ...residents(20, 7, 'Hoekpolder', 'only-formal'),
      { ...resident(30, 'Hoekpolder', 'not-in-view'), lifeStage: 'older' },
      ...residents(40, 12, 'Vlinderbuurt', 'connected'),
      ...residents(60, 8, 'Vlinderbuurt', 'only-formal'),
    ]
    expect(attacker(people, answers(people), k).ruledOut()).toEqual([])
  })

  test('would learn somebody’s level where only counts under k are left out', () => {
    const found = fc.sample(anyNeighbourhood, { numRuns: 30, seed: 7 }).filter((people) => {
      const naive = attacker(people, naiveAnswers(people), k)
      return naive.learnt().length > 0 || naive.ruledOut().length > 0
    })
    expect(found.length).toBeGreaterThan(15)
  })
})

test('something is told: most counts of large groups that may be shown are', () => {
  const people = [
    ...residents(0, 60, 'Hoekpolder', 'connected'),
    ...residents(100, 30, 'Hoekpolder', 'only-formal'),
    ...residents(200, 25, 'Hoekpolder', 'single-line'),
    ...residents(300, 60, 'Vlinderbuurt', 'connected'),
    ...residents(400, 40, 'Vlinderbuurt', 'only-formal'),
    ...residents(500, 20, 'Vlinderbuurt', 'single-line'),
  ]
  const lattice = latticeOf(people)
  const said = protect(people, lattice, [...lattice.groups.keys()], GUARDED, () => 0.5)
  const shown = [...said.values()]
    .flatMap((counts) => Object.values(counts))
    .filter(({ as }) => as === 'shown')
  expect(shown.length).toBeGreaterThanOrEqual(12)
})
