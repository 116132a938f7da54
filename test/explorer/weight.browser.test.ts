import { expect, test } from 'vitest'
import { weights } from '../../scripts/bench/frames/weights.ts'

/** In bytes, gzipped; the limit is 260 kB, of which ten stay free. */
const ROOM = 10_000
const AT_MOST = 260_000 - ROOM
/** Without what makes the picture move, which comes once it has been seen. */
const FIRST_AT_MOST = 125_000

test('the scripts of the first picture stay light, and leave room under the limit until it can be moved', async () => {
  const { first, moving } = await weights()
  expect(first).toBeLessThan(FIRST_AT_MOST)
  expect(moving).toBeLessThan(AT_MOST)
  // Both are really there: a chunk that got another name would weigh nothing.
  expect(moving - first).toBeGreaterThan(100_000)
})
