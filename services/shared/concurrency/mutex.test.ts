import { expect, test } from 'vitest'
import { createMutex } from './mutex.ts'

test('work runs one after the other, in order, and a failure does not hold up the next', async () => {
  const mutex = createMutex()
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 2))
    order.push(`${name} ends`)
    if (name === 'a') throw new Error('a failed')
    return name
  }
  const outcomes = await Promise.allSettled([mutex.runExclusive(work('a')), mutex.runExclusive(work('b'))])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('is idle only when work that was added meanwhile is done as well', async () => {
  const mutex = createMutex()
  const done: number[] = []
  void mutex.runExclusive(async () => {
    done.push(1)
    void mutex.runExclusive(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2))
      done.push(2)
    })
  })
  await mutex.idle()
  expect(done).toEqual([1, 2])
})
