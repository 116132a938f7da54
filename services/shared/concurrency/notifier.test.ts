import { expect, test } from 'vitest'
import { createNotifier } from './notifier.ts'

const never = new AbortController().signal

test('all who wait are woken, and a notification before the wait is not missed', async () => {
  const notifier = createNotifier()
  const seen = notifier.version()
  const waiting = [notifier.waitPast(seen, never), notifier.waitPast(seen, never)]
  notifier.notifyAll()
  await Promise.all(waiting)
  await notifier.waitPast(seen, never)
})

test('a wait ends when its signal aborts', async () => {
  const notifier = createNotifier()
  const stop = new AbortController()
  const waiting = notifier.waitPast(notifier.version(), stop.signal)
  stop.abort()
  await waiting
  expect(notifier.version()).toBe(0)
})
