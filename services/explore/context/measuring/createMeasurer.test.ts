import { expect, onTestFinished, test } from 'vitest'
import { UnknownSubject } from '../../../measure/index.ts'
import { sliceOf } from '../../../measure/testing.ts'
import { createMeasurer } from './createMeasurer.ts'

const PEOPLE = 4_000
const residents = Array.from({ length: PEOPLE }, (_, number) => `resident-${number}`)
const friends = (step: number) =>
  residents.map((one, number) => [one, residents[(number * step + 1) % PEOPLE]!] as const)
const large = sliceOf({
  residents,
  contacts: [...friends(1), ...friends(7), ...friends(31)].filter(([a, b]) => a !== b),
})
const small = sliceOf({ residents: ['anna', 'bram'], contacts: [['anna', 'bram']] })

function ownMeasurer() {
  const measurer = createMeasurer()
  onTestFinished(() => measurer.close())
  return measurer
}

test('a long work tells how far it is, and leaves the event loop free', async () => {
  const shares: number[] = []
  let turns = 0
  const ticking = setInterval(() => turns++, 1)
  await ownMeasurer().run('measures', [large, { measures: ['betweenness'] }], undefined, (share) =>
    shares.push(share),
  )
  clearInterval(ticking)
  expect(shares.length).toBeGreaterThan(5)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(turns).toBeGreaterThan(5)
})

test('a work that nobody waits for is given up, and the next one is taken', async () => {
  const measurer = ownMeasurer()
  const gone = new AbortController()
  const left = measurer.run('measures', [large, {}], gone.signal, () => gone.abort(new Error('nobody waits')))
  await expect(left).rejects.toThrow('nobody waits')
  const { network } = await measurer.run('measures', [small, { measures: ['ties'] }])
  expect(network.ties).toBe(1)
})

test('what one gives up does not end what another waits for', async () => {
  const measurer = ownMeasurer()
  const gone = new AbortController()
  const left = measurer.run('measures', [small, {}], gone.signal)
  const kept = measurer.run('measures', [small, { measures: ['ties'] }])
  gone.abort(new Error('nobody waits'))
  await expect(left).rejects.toThrow('nobody waits')
  expect((await kept).network.ties).toBe(1)
})

test('an error of the work is the same error here', async () => {
  const wrong = ownMeasurer().run('whatIf', [small, [{ remove: 'nobody' }]])
  await expect(wrong).rejects.toThrow(UnknownSubject)
})

test('closing lets everybody go who still waits', async () => {
  const measurer = createMeasurer()
  const letGo = expect(measurer.run('measures', [large, {}])).rejects.toThrow('stopping')
  await measurer.close()
  await letGo
})
