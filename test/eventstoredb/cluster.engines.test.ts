import { expect, test, vi } from 'vitest'
import { LogUnavailable } from '../../services/log/index.ts'
import { appendTo, idsIn, ownLog, ownServer, people } from './ownServer.ts'
import { createStore } from './store.ts'

const three = () => {
  const store = createStore()
  return Promise.all([ownServer({ store }), ownServer({ store }), ownServer({ store })])
}

test('of three nodes that are named one answers, and tells where the leader is', async () => {
  const [gone, answers, leader] = await three()
  gone.stop()
  answers.state.members = [
    { address: '127.0.0.1', port: gone.port(), state: 'leader', gone: true },
    { address: '127.0.0.1', port: answers.port(), state: 'catching up' },
    { address: '127.0.0.1', port: leader.port(), state: 'leader' },
  ]
  const hosts = [gone, answers].map((node) => `127.0.0.1:${node.port()}`)
  const url = `esdb://${hosts.join()},127.0.0.1:1?tls=false&discoveryInterval=20`
  const log = await ownLog(leader, { url })
  await appendTo(log, people(1))
  expect(answers.state.appends).toBe(0)
  expect(leader.state.appends).toBeGreaterThan(0)
})

test('a cluster is found by its name alone, and found again when its leader is lost', async () => {
  const [asked, first, second] = await three()
  const lead = (leader: typeof first) => {
    for (const node of [asked, first, second]) {
      node.state.members = [{ address: '127.0.0.1', port: leader.port(), state: 'leader' }]
      node.state.leader = node === leader ? undefined : leader.port()
    }
  }
  lead(first)
  const url = `esdb+discover://localhost:${asked.port()}?tls=false&discoveryInterval=20`
  const log = await ownLog(asked, { url })
  const [one, other] = people(2)
  await appendTo(log, [one!])
  expect(first.state.appends).toBeGreaterThan(0)
  first.stop()
  lead(second)
  await vi.waitFor(() => appendTo(log, [other!]), 30_000)
  expect(second.state.appends).toBeGreaterThan(0)
  await vi.waitFor(async () => expect(await idsIn(log.read({}))).toEqual([one!.id, other!.id]), 30_000)
})

test('a node that is lost while a leader is looked for in vain ends nothing but its calls', async () => {
  const [one, leader] = await three()
  const hosts = [one, leader].map((node) => `127.0.0.1:${node.port()}`)
  const url = `esdb://${hosts.join()}?tls=false&maxDiscoverAttempts=4&discoveryInterval=150`
  // It follows the log on one node, and is sent to the other when it writes.
  one.state.members = [{ address: '127.0.0.1', port: one.port(), state: 'leader' }]
  const log = await ownLog(one, { url, timeout: 500 })
  one.state.leader = leader.port()
  const event = people(1)
  await appendTo(log, event)
  expect(leader.state.appends).toBeGreaterThan(0)
  leader.stop()
  one.state.members = []
  const lost = appendTo(log, people(1)).catch((error: unknown) => error)
  await vi.waitFor(() => expect(one.state.heard.at(-1)?.call).toBe('gossip'), {
    timeout: 20_000,
    interval: 5,
  })
  one.stop()
  expect(await lost).toBeInstanceOf(LogUnavailable)
  await leader.start()
  await vi.waitFor(() => appendTo(log, event), 30_000)
})
