import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IdTable } from './idTable.ts'

test('a table of ids holds what a map would, however many there are and however alike', () => {
  const alike = fc.nat({ max: 5_000 }).map((n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
  const id = fc.oneof(alike, fc.uuid())
  fc.assert(
    fc.property(fc.array(id, { maxLength: 3_000 }), fc.array(id, { maxLength: 20 }), (ids, others) => {
      const [table, map] = [new IdTable(), new Map<string, number>()]
      for (const [number, one] of ids.entries()) {
        table.set(one, number)
        map.set(one, number)
      }
      const copy = new IdTable()
      copy.takeOver(table)
      expect(copy.size).toBe(map.size)
      for (const one of [...ids, ...others]) expect(copy.get(one)).toBe(map.get(one))
    }),
    { numRuns: 50 },
  )
})
