import { once } from 'node:events'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { createWorkerPool, WorkersBusy, WorkersClosed } from './index.ts'
import { KnownError, type tasks } from './testing.ts'

function poolOf(options: { threads?: number; queue?: number; urgent?: readonly ['echo'] } = {}) {
  const pool = createWorkerPool<typeof tasks>({
    tasks: new URL('./testing.ts', import.meta.url),
    errors: [KnownError],
    threads: 1,
    ...options,
  })
  onTestFinished(() => pool.close())
  return pool
}

/** Every thread that is started from now on. */
function watchThreads() {
  const started: Worker[] = []
  const listen = (worker: Worker) => void started.push(worker)
  process.on('worker', listen)
  onTestFinished(() => void process.off('worker', listen))
  return started
}

const board = () => new Int32Array(new SharedArrayBuffer(4))
const running = (its: Int32Array) => expect.poll(() => Atomics.load(its, 0)).toBeGreaterThan(0)
const release = (its: Int32Array) => {
  Atomics.store(its, 0, 2)
  Atomics.notify(its, 0)
}

test('no thread starts before something is asked, and no more than are needed', async () => {
  const started = watchThreads()
  const pool = poolOf({ threads: 4 })
  expect(started).toHaveLength(0)
  const first = await pool.run('thread', [])
  expect(await pool.run('thread', [])).toBe(first)
  expect(started).toHaveLength(1)
})

test('jobs run at once, as many as there are threads', async () => {
  const pool = poolOf({ threads: 2 })
  const here = board()
  // Neither ends before the other has begun.
  expect(await Promise.all([pool.run('meet', [here, 2]), pool.run('meet', [here, 2])])).toEqual([true, true])
})

test('a job that is cancelled stops at once, and its thread ends', async () => {
  const started = watchThreads()
  const pool = poolOf()
  const here = board()
  const cancelled = new AbortController()
  const left = pool.run('count', [here], cancelled.signal)
  await running(here)
  const ended = once(started[0]!, 'exit')
  cancelled.abort(new Error('nobody waits'))
  await expect(left).rejects.toThrow('nobody waits')
  await ended
  const reached = Atomics.load(here, 0)
  expect(await pool.run('echo', ['next'])).toBe('next')
  expect(Atomics.load(here, 0)).toBe(reached)
  expect(started).toHaveLength(2)
})

test('a job that is cancelled while its thread starts is rejected at once, and leaves its thread to the next', async () => {
  const started = watchThreads()
  const pool = poolOf()
  const here = board()
  const cancelled = new AbortController()
  const left = pool.run('count', [here], cancelled.signal)
  const next = pool.run('echo', ['next'])
  await nextTurn()
  cancelled.abort(new Error('nobody waits'))
  await expect(left).rejects.toThrow('nobody waits')
  expect(await next).toBe('next')
  expect(Atomics.load(here, 0)).toBe(0)
  expect(started).toHaveLength(1)
})

test('a pool that is closed while its threads start ends them when they have started', async () => {
  for (const wait of [0, 5, 20, 40, 80]) {
    const pool = poolOf({ threads: 3 })
    const jobs = [1, 2, 3, 4].map((value) => pool.run('echo', [value]))
    const settled = Promise.allSettled(jobs)
    await sleep(wait)
    await pool.close()
    for (const { status, ...job } of await settled) {
      if (status === 'rejected') expect(job).toMatchObject({ reason: { name: 'WorkersClosed' } })
    }
  }
})

test('jobs that wait behind a cancelled one go on', async () => {
  const pool = poolOf()
  const here = board()
  const cancelled = new AbortController()
  const left = pool.run('count', [here], cancelled.signal)
  await running(here)
  const waiting = [1, 2, 3].map((value) => pool.run('echo', [value], new AbortController().signal))
  cancelled.abort(new Error('nobody waits'))
  await expect(left).rejects.toThrow('nobody waits')
  expect(await Promise.all(waiting)).toEqual([1, 2, 3])
})

test('a job that is cancelled while it waits never begins', async () => {
  const pool = poolOf()
  const [busy, never] = [board(), board()]
  const first = pool.run('hold', [busy])
  await running(busy)
  const cancelled = new AbortController()
  const left = pool.run('count', [never], cancelled.signal)
  cancelled.abort(new Error('nobody waits'))
  await expect(left).rejects.toThrow('nobody waits')
  await expect(pool.run('echo', [1], cancelled.signal)).rejects.toThrow('nobody waits')
  release(busy)
  await first
  expect(await pool.run('echo', ['next'])).toBe('next')
  expect(Atomics.load(never, 0)).toBe(0)
})

test('a full queue says when to come back', async () => {
  const pool = poolOf({ queue: 1 })
  const busy = board()
  const first = pool.run('hold', [busy])
  await running(busy)
  const waiting = pool.run('echo', ['in time'])
  const refused = await pool.run('echo', ['too many']).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(WorkersBusy)
  expect(refused).toMatchObject({ kind: { code: 'busy', status: 503 }, retryAfter: expect.any(Number) })
  release(busy)
  await first
  expect(await waiting).toBe('in time')
  expect(await pool.run('echo', ['again'])).toBe('again')
})

test('an urgent job waits for no other', async () => {
  const pool = poolOf({ urgent: ['echo'] })
  const busy = board()
  const first = pool.run('hold', [busy])
  await running(busy)
  const waiting = pool.run('thread', [])
  expect(await pool.run('echo', ['urgent'])).toBe('urgent')
  release(busy)
  await Promise.all([first, waiting])
})

test('progress is told as it is made', async () => {
  const shares: number[] = []
  await poolOf().run('progress', [[0, 0.25, 0.5]], undefined, (share) => shares.push(share))
  expect(shares).toEqual([0, 0.25, 0.5])
})

test('an error keeps its class where the pool knows it, else its name and its words', async () => {
  const pool = poolOf()
  await expect(pool.run('fail', [true])).rejects.toThrow(KnownError)
  await expect(pool.run('fail', [true])).rejects.toThrow('as it should')
  const other = await pool.run('fail', [false]).catch((error: unknown) => error)
  expect(other).toMatchObject({ name: 'RangeError', message: 'out of range' })
})

test('a thread that dies takes its job with it, and no other', async () => {
  const pool = poolOf({ threads: 2 })
  const busy = board()
  const other = pool.run('hold', [busy])
  await running(busy)
  await expect(pool.run('exit', [])).rejects.toThrow('exited with code: 3')
  release(busy)
  await other
  expect(await pool.run('echo', ['next'])).toBe('next')
})

test('what cannot be sent to a thread is refused, and the pool goes on', async () => {
  const pool = poolOf()
  await expect(pool.run('echo', [() => 1])).rejects.toThrow('could not be cloned')
  expect(await pool.run('echo', ['next'])).toBe('next')
})

test('closing lets everybody go, and leaves no thread', async () => {
  const started = watchThreads()
  const pool = poolOf()
  const here = board()
  const runs = expect(pool.run('count', [here])).rejects.toThrow(WorkersClosed)
  await running(here)
  const waits = expect(pool.run('echo', [1])).rejects.toThrow('stopping')
  let ended = 0
  for (const thread of started) thread.once('exit', () => ended++)
  await pool.close()
  expect(ended).toBe(started.length)
  await Promise.all([runs, waits])
  await expect(pool.run('echo', [1])).rejects.toThrow('stopping')
})
