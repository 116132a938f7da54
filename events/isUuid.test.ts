import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isUuid } from './isUuid.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

it('takes UUIDs in small letters', () => {
  fc.assert(fc.property(fc.uuid(), isUuid))
})

it('takes nothing that differs from one in any place', () => {
  const wrong = fc.tuple(
    fc.uuid(),
    fc.nat(36),
    fc.constantFrom('', '0', '-', 'g', 'A', '/', ':', '`', 'é', '０', '\u0000', '0-'),
  )
  fc.assert(
    fc.property(wrong, ([id, at, put]) => {
      const text = id.slice(0, at) + put + id.slice(at + 1)
      expect(isUuid(text)).toBe(UUID.test(text))
    }),
    { numRuns: 1_000 },
  )
})
