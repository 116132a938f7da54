import { expect, test } from 'vitest'
import { createKeyedMutex } from './keyedMutex.ts'

test('work that shares a key waits, other work does not', async () => {
  const mutex = createKeyedMutex()
  const order: string[] = []
  const first = Promise.withResolvers<void>()
  const holding = mutex.runExclusive(['a', 'b'], async () => {
    await first.promise
    order.push('a and b')
  })
  const waiting = mutex.runExclusive(['b', 'c'], async () => order.push('b and c'))
  await mutex.runExclusive(['d'], async () => order.push('d'))
  expect(order).toEqual(['d'])
  first.resolve()
  await Promise.all([holding, waiting])
  expect(order).toEqual(['d', 'a and b', 'b and c'])
})

test('keys are free again after a failure, and no two works hold one key', async () => {
  const mutex = createKeyedMutex()
  await expect(
    mutex.runExclusive(['a'], async () => {
      throw new Error('it failed')
    }),
  ).rejects.toThrow('it failed')
  let holders = 0
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      mutex.runExclusive(['a', `only-${n}`], async () => {
        holders += 1
        await new Promise((resolve) => setImmediate(resolve))
        expect(holders).toBe(1)
        holders -= 1
      }),
    ),
  )
})
