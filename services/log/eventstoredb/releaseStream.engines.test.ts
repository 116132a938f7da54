import { fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { appendTo, people } from '../../../test/eventstoredb/ownServer.ts'
import { allEvents } from './allEvents.ts'
import { connect } from './connect.ts'
import { openEventStoreLog } from './openEventStoreLog.ts'
import { readOnce } from './readOnce.ts'
import { streamsNamed } from './streams.ts'

/**
 * A connection to a server with 8,000 events in a process of its own, so that data is in transit while it is
 * read.
 */
async function connectedToFull() {
  const server = fork(new URL('../../../test/eventstoredb/serveWire.ts', import.meta.url))
  onTestFinished(() => {
    server.kill()
  })
  const [message] = await once(server, 'message')
  const url = String(message)
  const log = await openEventStoreLog({ url })
  for (let turn = 0; turn < 8; turn++) await appendTo(log, people(1_000))
  await log.close()
  return { ...connect(url), streams: streamsNamed(''), timeout: 1_000 }
}

test('a read or a subscription that is left half-way holds nothing: the client can be disposed of', async () => {
  const connection = await connectedToFull()
  for (const enough of [3, 4_000, 8_000, 8_007]) {
    let read = 0
    for await (const _ of readOnce(connection, { stream: 'here.log-here', from: 0, count: 10_000 })) {
      read += 1
      if (read === enough) break
    }
    const { signal } = new AbortController()
    const only = { streams: connection.streams.pattern() }
    let told = 0
    for await (const _ of allEvents({
      client: connection.client,
      only,
      after: undefined,
      signal,
      onLost: () => {},
    })) {
      told += 1
      if (told === enough) break
    }
    expect([read, told]).toEqual([enough, enough])
  }
  await connection.client.dispose()
})
