import { expect, test } from 'vitest'
import { createLatest } from './latest.ts'

function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

test('of two questions the newer one counts, whichever is answered first', async () => {
  const latest = createLatest()
  const [first, second] = [deferred<string>(), deferred<string>()]
  const older = latest.run(() => first.promise)
  const newer = latest.run(() => second.promise)
  second.resolve('new')
  first.resolve('old')
  expect(await newer).toEqual({ is: 'answered', value: 'new' })
  expect(await older).toEqual({ is: 'dropped' })
})

test('the older question is aborted, and its failure is no failure of the newer one', async () => {
  const latest = createLatest()
  const signals: AbortSignal[] = []
  const abortable = (signal: AbortSignal) => {
    signals.push(signal)
    return new Promise<string>((_, refuse) => {
      signal.addEventListener('abort', () => refuse(signal.reason))
    })
  }
  const older = latest.run(abortable)
  const newer = latest.run(async () => 'new')
  expect(signals[0]?.aborted).toBe(true)
  expect(await older).toEqual({ is: 'dropped' })
  expect(await newer).toEqual({ is: 'answered', value: 'new' })
})

test('a dropped question says nothing any more, and the next one is asked as usual', async () => {
  const latest = createLatest()
  const slow = deferred<string>()
  const dropped = latest.run(() => slow.promise)
  latest.drop()
  slow.resolve('late')
  expect(await dropped).toEqual({ is: 'dropped' })
  expect(await latest.run(async () => 'next')).toEqual({ is: 'answered', value: 'next' })
})

test('a failure is an outcome, also of a question that throws before it asks', async () => {
  const latest = createLatest()
  const error = new Error('no line')
  expect(await latest.run(() => Promise.reject(error))).toEqual({ is: 'failed', error })
  const thrown = await latest.run(async () => {
    throw error
  })
  expect(thrown).toEqual({ is: 'failed', error })
})
