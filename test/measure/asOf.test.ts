import { describe, expect, it } from 'vitest'
import { measureAll } from '../../services/measure/index.ts'
import { DAY, type GivenContact, sliceOf } from '../../services/measure/testing.ts'
import { hasDataSets } from '../support/tools.ts'
import { rowsOf } from './realNetworks.ts'

/** The days of the office building, each counted from its own lines of the file. */
describe.skipIf(!hasDataSets)('the office building, day by day', () => {
  const rows = hasDataSets ? rowsOf('workplace-invs13/events.csv') : []
  const people = hasDataSets ? rowsOf('workplace-invs13/people.csv').map(({ id }) => id!) : []
  const days = [...new Set(rows.map(({ time }) => time!.slice(0, 10)))]

  it.each(days)('%s: ties, degrees and strengths are those counted from the file', (day) => {
    const ofDay = rows.filter(({ time }) => time!.startsWith(day))
    const midnight = Date.parse(`${day}T00:00:00Z`) + DAY
    const contacts = ofDay.map(
      ({ time, source, target }): GivenContact => ({
        between: [source!, target!],
        daysAgo: (midnight - Date.parse(time!)) / DAY,
      }),
    )
    const { residents, network } = measureAll(sliceOf({ residents: people, contacts, window: 1 }))

    const others = new Map(people.map((person) => [person, new Set<string>()]))
    for (const { source, target } of ofDay) {
      others.get(source!)!.add(target!)
      others.get(target!)!.add(source!)
    }
    const pairs = [...others.values()].reduce((sum, { size }) => sum + size, 0) / 2
    const alone = [...others.values()].filter(({ size }) => size === 0).length
    expect(network).toMatchObject({ ties: pairs, isolates: alone })
    expect(network.levels!['not-in-view']).toBe(alone)
    for (const { id, degree, strength } of residents) {
      expect(degree).toBe(others.get(id)!.size)
      expect(strength).toBe(ofDay.filter(({ source, target }) => source === id || target === id).length)
    }
  })
})
