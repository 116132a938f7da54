import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createBackoff } from './backoff.ts'
import { delay } from './delay.ts'

vi.mock('./delay.ts', () => ({ delay: vi.fn(async () => {}) }))
const waits = () => vi.mocked(delay).mock.calls.map(([milliseconds]) => milliseconds)

beforeEach(() => {
  vi.mocked(delay).mockClear()
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('waits double up to the longest, and begin anew after a success', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const backoff = createBackoff({ first: 50, longest: 300 })
  for (let turn = 0; turn < 5; turn++) await backoff.wait()
  backoff.reset()
  await backoff.wait()
  expect(waits()).toEqual([50, 100, 200, 300, 300, 50])
})

test('jitter takes off at most its part of a wait', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  await createBackoff({ first: 100, jitter: 0.5 }).wait()
  await createBackoff({ first: 100, jitter: 0 }).wait()
  expect(waits()).toEqual([75, 100])
})
