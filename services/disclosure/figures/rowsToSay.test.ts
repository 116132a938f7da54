import { describe, expect, test } from 'vitest'
import { keyOf, latticeOf } from './lattice.ts'
import type { CountedPerson } from './person.ts'
import { rowsToSay } from './rowsToSay.ts'

const rules = { k: 10, base: 5 }
const people = (
  count: number,
  area: string,
  lifeStage: CountedPerson['lifeStage'] = 'adult',
): CountedPerson[] =>
  Array.from({ length: count }, (_, number) => ({
    id: `${area} ${lifeStage} ${number}`,
    area,
    lifeStage,
    cohort: null,
    level: 'connected',
    reachedBy: new Set(),
  }))
const area = (name: string) => keyOf({ by: 'area', area: name })
const whole = keyOf({ by: 'whole' })

describe('of which groups something is said', () => {
  const lattice = latticeOf([
    ...people(60, 'Hoekpolder'),
    ...people(40, 'Vlinderbuurt'),
    ...people(30, 'Cardia'),
  ])

  test('of large ones, not of small ones', () => {
    const small = latticeOf([...people(60, 'Hoekpolder'), ...people(19, 'Vlinderbuurt')])
    const said = rowsToSay(small, ({ people }) => people.length, rules)
    expect(said).toContain(area('Hoekpolder'))
    expect(said).not.toContain(area('Vlinderbuurt'))
  })

  test('of one in which fewer than k changed, nothing new', () => {
    const said = rowsToSay(lattice, ({ key }) => (key === area('Cardia') ? 0 : 30), rules)
    expect(said).toContain(area('Hoekpolder'))
    expect(said).not.toContain(area('Cardia'))
  })

  test('when one part of a whole changed by a few, another part is left out too: subtraction gives both together', () => {
    const said = rowsToSay(lattice, ({ key }) => (key === area('Cardia') ? 3 : 30), rules)
    expect(said).toContain(whole)
    expect(said).toContain(area('Hoekpolder'))
    expect(said).not.toContain(area('Vlinderbuurt'))
  })

  test('not of two that differ by a few: a part that is nearly the whole is left out', () => {
    const nearly = latticeOf([...people(60, 'Hoekpolder'), ...people(4, 'Vlinderbuurt')])
    const said = rowsToSay(nearly, ({ people }) => people.length, rules)
    expect(said).toContain(whole)
    expect(said).not.toContain(area('Hoekpolder'))
  })
})
