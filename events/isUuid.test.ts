import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isUuid, replaceUuids, uuidsIn } from './isUuid.ts'

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

it('finds and replaces the UUIDs within a text, however they are written', () => {
  const [one, other] = ['00000007-0000-4000-8000-00000000000a', '00000007-0000-4000-8000-00000000000b']
  const text = `${one} met ${other.toUpperCase()}, ${one}; 00000007-0000 is none`
  expect(uuidsIn(text)).toEqual([one, other, one])
  expect(replaceUuids(text, (uuid) => uuid.slice(-1))).toBe('a met b, a; 00000007-0000 is none')
  expect(uuidsIn('nobody')).toEqual([])
})
