import { expect, test } from 'vitest'
import { named, type Sight } from '../../privacy/index.ts'
import { tieColumns } from './columns.ts'
import { maskLine, maskTie } from './mask.ts'
import { lineView, type TieView, tieView } from './schema.ts'

// A field of a tie is added in this folder alone: to the schema, where it is made, to the mask, and as a column of
// files. The last three do not compile without it; the other folders take what is here as it is.

const tie: TieView = {
  source: 'a',
  target: 'b',
  kind: 'contact',
  formal: false,
  weight: 1.5,
  contacts: 2,
  firstAt: '2026-01-02',
  lastAt: '2026-03-04',
  fading: false,
}
const fields = Object.keys(tieView.shape).sort()
const sight: Sight = { ...named, lens: 'pseudonymous', idOf: (id) => `their ${id}`, moment: () => '2026-02' }

test('every field of a tie leaves through its mask, and nothing else does', () => {
  const given = { ...tie, secret: 'said nowhere' }
  expect(Object.keys(maskTie(given, sight)).sort()).toEqual(fields)
  expect(maskTie(given, sight)).toMatchObject({ source: 'their a', target: 'their b', lastAt: '2026-02' })
})

test('every field of a tie is a column of a file, but for its two ends', () => {
  const [first] = tieColumns
  expect(first).toMatchObject({ name: 'kind', type: 'string' })
  expect(tieColumns.map(({ of }) => of(tie)).sort()).toEqual(
    fields
      .filter((field) => field !== 'source' && field !== 'target')
      .map((field) => tie[field as keyof TieView])
      .sort(),
  )
})

test('a line as one of its ends has it has the same fields, but for the ends and the first moment', () => {
  const own = fields.filter((field) => !['source', 'target', 'firstAt'].includes(field))
  expect(Object.keys(lineView.shape).sort()).toEqual(own)
  expect(Object.keys(maskLine(tie, sight)).sort()).toEqual(own)
})
