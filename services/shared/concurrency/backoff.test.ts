import { expect, test } from 'vitest'
import { type BackoffOptions, createBackoff } from './backoff.ts'

function observed(options: BackoffOptions, draw: number) {
  const waits: number[] = []
  const delay = async (milliseconds: number) => void waits.push(milliseconds)
  return { waits, backoff: createBackoff({ ...options, delay, random: () => draw }) }
}

test('waits double up to the longest, and begin anew after a success', async () => {
  const { waits, backoff } = observed({ first: 50, longest: 300 }, 0)
  for (let turn = 0; turn < 5; turn++) await backoff.wait()
  backoff.reset()
  await backoff.wait()
  expect(waits).toEqual([50, 100, 200, 300, 300, 50])
})

test('jitter takes off at most its part of a wait', async () => {
  const half = observed({ first: 100, jitter: 0.5 }, 0.5)
  await half.backoff.wait()
  const none = observed({ first: 100, jitter: 0 }, 0.5)
  await none.backoff.wait()
  expect([...half.waits, ...none.waits]).toEqual([75, 100])
})
