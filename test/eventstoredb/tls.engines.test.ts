import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type EventLog, type LogUnavailable, openEventStoreLog } from '../../services/log/index.ts'
import { openssl } from '../support/tools.ts'
import { makeCertificates } from './certificates.ts'
import { appendTo, here, idsIn, ownLog, ownServer, people } from './ownServer.ts'
import { createStore } from './store.ts'

/** The error with which opening fails. */
async function refusal(url: string): Promise<LogUnavailable> {
  const opened: EventLog | LogUnavailable = await openEventStoreLog({ url, timeout: 2_000 }).catch(
    (error: LogUnavailable) => error,
  )
  if (!('append' in opened)) return opened
  await opened.close()
  throw new Error('it was opened')
}

describe.skipIf(!openssl)('over TLS, with an authority of our own', () => {
  let ours: Awaited<ReturnType<typeof makeCertificates>>
  let others: typeof ours
  beforeAll(async () => {
    ours = await makeCertificates('node1', 'node2', 'node3')
    others = await makeCertificates('node1')
  })
  afterAll(async () => {
    await ours.remove()
    await others.remove()
  })

  const secure = async (node = 'node1') => ownServer({ identity: await ours.identityOf(node) })
  const trusting = (address: string, authority = ours.authority) => `esdb://${address}?tlsCAFile=${authority}`

  test('who names the authority writes, reads and follows', async () => {
    const server = await secure()
    const log = await ownLog(server, { url: trusting(`localhost:${server.port()}`) })
    const events = people(3)
    await appendTo(log, events)
    expect(await idsIn(log.read({}))).toEqual(events.map(({ id }) => id))
  })

  test('who does not name it, or names another, is let in nowhere', async () => {
    const server = await secure()
    const address = `localhost:${server.port()}`
    for (const url of [`esdb://${address}`, trusting(address, others.authority)]) {
      expect(await refusal(url)).toMatchObject({
        reason: 'refused',
        message: `EventStoreDB at ${address} and the address do not agree on TLS: check tls= and tlsCAFile=`,
      })
    }
    expect((await refusal(`esdb://${address}?tls=false`)).message).toContain(address)
  })

  test('name and password go along with every call; appends are batches, whose answers say what became of them', async () => {
    const server = await secure()
    const address = `weef%40sel:p%3Aa%2Fs%25@localhost:${server.port()}`
    const log = await ownLog(server, { url: trusting(address) })
    await appendTo(log, people(2))
    await log.appendAll({ neighbourhood: here, recordedBy: 'test', chunks: [people(2)] })
    await idsIn(log.read({}))
    const calls = new Set(server.state.heard.map(({ call }) => call))
    expect(calls).toEqual(new Set(['getSupportedMethods', 'read', 'batchAppend']))
    const asWhom = server.state.heard
      .filter(({ call }) => call !== 'getSupportedMethods')
      .map(({ authorization }) => authorization)
    expect(new Set(asWhom)).toEqual(new Set([`Basic ${btoa('weef@sel:p:a/s%')}`]))
  })

  test('a cluster of three is followed from leader to leader', async () => {
    const store = createStore()
    const names = ['node1', 'node2', 'node3']
    const nodes = await Promise.all(
      names.map(async (name) => ownServer({ store, identity: await ours.identityOf(name) })),
    )
    const leads = (leader: number) => {
      for (const node of nodes) {
        node.state.leader = nodes[leader] === node ? undefined : nodes[leader]!.port()
        node.state.members = nodes.map((one, index) => ({
          address: 'localhost',
          port: one.port(),
          state: index === leader ? 'leader' : 'follower',
          gone: index < leader,
        }))
      }
    }
    leads(0)
    const url = trusting(nodes.map((node) => `localhost:${node.port()}`).join())
    const log = await ownLog(nodes[0]!, { url })
    const events = people(3)
    for (const [leader, event] of events.entries()) {
      if (leader > 0) {
        nodes[leader - 1]!.stop()
        leads(leader)
      }
      // The client waits a while between its looks round.
      await vi.waitFor(() => appendTo(log, [event]), 30_000)
      expect(nodes[leader]!.state.appends).toBeGreaterThan(0)
    }
    expect(await idsIn(log.read({}))).toEqual(events.map(({ id }) => id))
  })

  test('certificates that are there stay as they are; each is for its own server, signed by the authority', async () => {
    const before = await ours.identityOf('node2')
    expect(await ours.again()).toBe('')
    expect(await ours.identityOf('node2')).toEqual(before)
    const certificate = new X509Certificate(before.certificate)
    const authority = new X509Certificate(await readFile(ours.authority))
    expect(certificate.verify(authority.publicKey)).toBe(true)
    expect([authority.ca, certificate.ca]).toEqual([true, false])
    expect(certificate.subject).toContain('CN=eventstoredb-node')
    expect(certificate.subjectAltName).toBe('DNS:node2, DNS:localhost, IP Address:127.0.0.1')
    // Servers are clients of each other as well.
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'])
  })
})
