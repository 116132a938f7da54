import { expect, test } from 'vitest'
import { introductionOutcomes, LASTS_AFTER } from './introductionOutcomes.ts'
import { DAY, MOMENT, sliceOf } from './testing.ts'

const residents = ['anna', 'bram', 'cem', 'dina']
const madeAt = MOMENT - 100 * DAY
const lasting = (MOMENT - madeAt - LASTS_AFTER) / DAY

test('made, met and lasted follow from later meetings, whoever is named first', () => {
  const slice = sliceOf({
    residents,
    contacts: [
      { between: ['bram', 'anna'], daysAgo: 99 },
      { between: ['anna', 'bram'], daysAgo: lasting },
      { between: ['cem', 'dina'], daysAgo: 98 },
    ],
  })
  const made = [
    { residents: ['anna', 'bram'], madeAt },
    { residents: ['cem', 'dina'], madeAt },
    { residents: ['anna', 'cem'], madeAt },
  ] as const
  expect(introductionOutcomes(slice, made)).toEqual({ made: 3, met: 2, lasted: 1 })
})

test('a meeting before the introduction is none of its doing', () => {
  const slice = sliceOf({ residents, contacts: [{ between: ['anna', 'bram'], daysAgo: 101 }] })
  const made = [{ residents: ['anna', 'bram'], madeAt }] as const
  expect(introductionOutcomes(slice, made)).toEqual({ made: 1, met: 0, lasted: 0 })
})
