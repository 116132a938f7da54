import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Neighbourhood } from '../../events/index.ts'
import { type Rival, shareOut } from './shareOut.ts'

const named = (count: number) => Array.from({ length: count }, (_, number) => `n${number}` as Neighbourhood)

/** Each projector claims in turn, over and over; gives how many each has in the end. */
function turns(neighbourhoods: number, projectors: number, held: readonly number[] = []) {
  const all = named(neighbourhoods)
  const rivals: Rival[] = Array.from({ length: projectors }, (_, number) => ({
    holder: `p${number}`,
    neighbourhoods: all,
  }))
  const holders = new Map<Neighbourhood, string>()
  held.forEach((projector, index) => {
    if (index < neighbourhoods) holders.set(all[index]!, `p${projector % projectors}`)
  })
  for (let round = 0; round < 3; round++) {
    for (const rival of rivals) {
      const standings = all.map((neighbourhood) => ({ neighbourhood, holder: holders.get(neighbourhood) }))
      const { take, letGo } = shareOut(rival, rivals, standings)
      for (const one of letGo) holders.delete(one)
      for (const one of take) holders.set(one, rival.holder)
    }
  }
  return rivals.map(({ holder }) => [...holders.values()].filter((one) => one === holder).length)
}

test('whoever held what before: in the end everything is held, and nobody has more than a fair share', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.nat(), { maxLength: 40 }),
      (neighbourhoods, projectors, held) => {
        const counts = turns(neighbourhoods, projectors, held)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(neighbourhoods)
        expect(Math.max(...counts)).toBeLessThanOrEqual(Math.ceil(neighbourhoods / projectors))
      },
    ),
  )
})

test('a share that is fair already stays where it is', () => {
  const [one, two] = named(2) as [Neighbourhood, Neighbourhood]
  const rivals = ['a', 'b'].map((holder) => ({ holder, neighbourhoods: [one, two] }))
  const standings = [
    { neighbourhood: one, holder: 'a' },
    { neighbourhood: two, holder: 'b' },
  ]
  for (const rival of rivals) expect(shareOut(rival, rivals, standings)).toEqual({ take: [], letGo: [] })
})

test('projectors of other neighbourhoods in the same store take no part of the share', () => {
  const neighbourhoods = named(3)
  const elsewhere = { holder: 'b', neighbourhoods: ['elsewhere' as Neighbourhood] }
  const standings = neighbourhoods.map((neighbourhood) => ({ neighbourhood, holder: undefined }))
  expect(shareOut({ holder: 'a', neighbourhoods }, [elsewhere], standings).take).toEqual(neighbourhoods)
})
