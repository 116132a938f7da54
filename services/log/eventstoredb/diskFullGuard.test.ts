import { expect, test } from 'vitest'
import { LogUnavailable } from '../errors.ts'
import { createDiskFullGuard } from './diskFullGuard.ts'

const fails = (reason: 'full' | 'unreachable') => async () => {
  throw new LogUnavailable(reason, reason)
}

test('a server without room is in trouble until something was written, or until it is time to try again', async () => {
  let clock = 0
  const room = createDiskFullGuard(() => clock)
  expect(room.trouble()).toBeUndefined()
  await expect(room.during(fails('unreachable'))).rejects.toThrow('unreachable')
  expect(room.trouble()).toBeUndefined()
  await expect(room.during(fails('full'))).rejects.toThrow('full')
  expect(room.trouble()?.reason).toBe('full')
  await room.during(async () => 1)
  expect(room.trouble()).toBeUndefined()
  await expect(room.during(fails('full'))).rejects.toThrow('full')
  clock = 31_000
  expect(room.trouble()).toBeUndefined()
})
