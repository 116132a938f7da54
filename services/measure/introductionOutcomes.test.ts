import { expect, test } from 'vitest'
import { contactKinds, type Slice } from '../graph/index.ts'
import { introductionOutcomes, LASTS_AFTER } from './introductionOutcomes.ts'

const DAY = 86_400_000
const people = ['anna', 'bram', 'cem', 'dina']

/** Only what the measure looks at: who met whom, and when. */
function sliceOf(meetings: readonly [string, string, number][]): Slice {
  const column = (of: (meeting: readonly [string, string, number]) => number) => meetings.map(of)
  return {
    nodes: people.map((id) => ({ id })),
    contacts: {
      length: meetings.length,
      source: Int32Array.from(column(([one]) => people.indexOf(one))),
      target: Int32Array.from(column(([, other]) => people.indexOf(other))),
      kind: Uint8Array.from(column(() => contactKinds.indexOf('met'))),
      at: Float64Array.from(column(([, , at]) => at)),
    },
  } as Slice
}

test('made, met and lasted follow from later meetings, whoever is named first', () => {
  const slice = sliceOf([
    ['bram', 'anna', 10 * DAY + 1],
    ['anna', 'bram', 10 * DAY + LASTS_AFTER],
    ['cem', 'dina', 11 * DAY],
  ])
  const made = [
    { residents: ['anna', 'bram'], madeAt: 10 * DAY },
    { residents: ['cem', 'dina'], madeAt: 10 * DAY },
    { residents: ['anna', 'cem'], madeAt: 10 * DAY },
  ] as const
  expect(introductionOutcomes(slice, made)).toEqual({ made: 3, met: 2, lasted: 1 })
})

test('a meeting before the introduction is none of its doing', () => {
  const made = [{ residents: ['anna', 'bram'], madeAt: 10 * DAY }] as const
  expect(introductionOutcomes(sliceOf([['anna', 'bram', 9 * DAY]]), made)).toEqual({
    made: 1,
    met: 0,
    lasted: 0,
  })
})
