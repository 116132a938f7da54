import { expect, test } from 'vitest'
import { createSemaphore } from './semaphore.ts'

test('at most so many run at once, in the order in which they came, failures included', async () => {
  const semaphore = createSemaphore(2)
  const order: number[] = []
  let running = 0
  const works = Array.from({ length: 6 }, (_, n) =>
    semaphore.withPermit(async () => {
      order.push(n)
      running += 1
      expect(running).toBeLessThanOrEqual(2)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running -= 1
      if (n === 1) throw new Error('it failed')
    }),
  )
  const outcomes = await Promise.allSettled(works)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(order).toEqual([0, 1, 2, 3, 4, 5])
})
