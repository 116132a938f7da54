import { expect, onTestFinished, test } from 'vitest'
import { UnknownSubject } from '../../measure/index.ts'
import { sliceOf } from '../../measure/testing.ts'
import { questionOf } from '../layout/plan.ts'
import { createWorkers } from './createWorkers.ts'

/** A town of `people` residents, each with a contact with three others. */
function townOf(people: number) {
  const residents = Array.from({ length: people }, (_, number) => `resident-${number}`)
  const friends = (step: number) =>
    residents.map((one, number) => [one, residents[(number * step + 1) % people]!] as const)
  const contacts = [...friends(1), ...friends(7), ...friends(31)].filter(([a, b]) => a !== b)
  return sliceOf({ residents, contacts })
}
const large = townOf(4_000)
const small = sliceOf({ residents: ['anna', 'bram'], contacts: [['anna', 'bram']] })

function ownWorkers() {
  const workers = createWorkers()
  onTestFinished(() => workers.close())
  return workers
}

test('a long work tells how far it is, and leaves the event loop free', async () => {
  const shares: number[] = []
  let turns = 0
  const ticking = setInterval(() => turns++, 1)
  await ownWorkers().run('measures', [large, { measures: ['betweenness'] }], undefined, (share) =>
    shares.push(share),
  )
  clearInterval(ticking)
  expect(shares.length).toBeGreaterThan(5)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(turns).toBeGreaterThan(5)
})

test('a work that nobody waits for is given up, and the next one is taken', async () => {
  const workers = ownWorkers()
  const gone = new AbortController()
  const left = workers.run('measures', [large, {}], gone.signal, () => gone.abort(new Error('nobody waits')))
  await expect(left).rejects.toThrow('nobody waits')
  const { network } = await workers.run('measures', [small, { measures: ['ties'] }])
  expect(network.ties).toBe(1)
})

test('what one gives up does not end what another waits for', async () => {
  const workers = ownWorkers()
  const gone = new AbortController()
  const left = workers.run('measures', [small, {}], gone.signal)
  const kept = workers.run('measures', [small, { measures: ['ties'] }])
  gone.abort(new Error('nobody waits'))
  await expect(left).rejects.toThrow('nobody waits')
  expect((await kept).network.ties).toBe(1)
})

test('an error of the work is the same error here', async () => {
  const wrong = ownWorkers().run('whatIf', [small, [{ remove: 'nobody' }]])
  await expect(wrong).rejects.toThrow(UnknownSubject)
})

test('closing lets everybody go who still waits', async () => {
  const workers = createWorkers()
  const letGo = expect(workers.run('measures', [large, {}])).rejects.toThrow('stopping')
  await workers.close()
  await letGo
})

test('two long measures run at the same time, on a thread each', async () => {
  const workers = createWorkers(2)
  onTestFinished(() => workers.close())
  // Both threads are there first: on a busy machine a measure may be done before a second thread has started.
  await Promise.all([1, 2].map(() => workers.run('measures', [small, {}])))
  const told: string[] = []
  const measure = async (name: string) => {
    const { network } = await workers.run(
      'measures',
      [large, { measures: ['betweenness', 'ties'] }],
      undefined,
      () => told.push(name),
    )
    told.push(`${name} done`)
    return network.ties
  }
  const [one, other] = await Promise.all([measure('one'), measure('other')])
  expect(one).toBe(other)
  // Each was at work before the other had ended.
  expect(told.indexOf('one')).toBeLessThan(told.indexOf('other done'))
  expect(told.indexOf('other')).toBeLessThan(told.indexOf('one done'))
})

test('a picture waits for no figures', async () => {
  const workers = createWorkers(1)
  onTestFinished(() => workers.close())
  const gone = new AbortController()
  const busy = Promise.withResolvers<void>()
  const figures = workers.run('measures', [townOf(20_000), {}], gone.signal, () => busy.resolve())
  await busy.promise
  const ended = figures.then(
    () => 'finished',
    () => 'stopped',
  )
  const question = questionOf(small, { by: 'area' }, undefined, false)
  const { fabric } = await workers.run('plan', [question])
  gone.abort(new Error('nobody waits'))
  expect(fabric.residents.index.size).toBe(2)
  // The figures were still being computed when the picture was there.
  expect(await ended).toBe('stopped')
})
