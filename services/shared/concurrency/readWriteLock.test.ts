import { expect, test } from 'vitest'
import { createReadWriteLock } from './readWriteLock.ts'

test('readers share the lock, a writer has it alone', async () => {
  const lock = createReadWriteLock()
  let readers = 0
  let most = 0
  let isWriting = false
  const read = () =>
    lock.withRead(async () => {
      expect(isWriting).toBe(false)
      readers += 1
      most = Math.max(most, readers)
      await new Promise((resolve) => setTimeout(resolve, 1))
      readers -= 1
    })
  const write = () =>
    lock.withWrite(async () => {
      expect([readers, isWriting]).toEqual([0, false])
      isWriting = true
      await new Promise((resolve) => setTimeout(resolve, 1))
      isWriting = false
    })
  await Promise.all([read(), read(), write(), read(), write(), read(), read()])
  expect(most).toBeGreaterThan(1)
})

test('a reader or writer that fails lets go of the lock', async () => {
  const lock = createReadWriteLock()
  const fail = async () => {
    throw new Error('it failed')
  }
  await expect(lock.withRead(fail)).rejects.toThrow('it failed')
  await expect(lock.withWrite(fail)).rejects.toThrow('it failed')
  await expect(lock.withWrite(async () => 'done')).resolves.toBe('done')
  await expect(lock.withRead(async () => 'done')).resolves.toBe('done')
})
