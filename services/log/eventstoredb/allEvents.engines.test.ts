import { expect, test } from 'vitest'
import { appendTo, ownLog, ownServer, people } from '../../../test/eventstoredb/ownServer.ts'
import { allEvents } from './allEvents.ts'
import { connect } from './connect.ts'

test('whoever leaves among checkpoints leaves nothing behind that could end the process', async () => {
  const server = await ownServer()
  const log = await ownLog(server)
  // The query below matches none of these events. They arrive as checkpoints, one for every 256 events.
  for (let turn = 0; turn < 4; turn++) await appendTo(log, people(1_000))
  const { client } = connect(server.url())
  for (let enough = 1; enough <= 12; enough++) {
    const stop = new AbortController()
    const only = { streams: '^nobody' }
    let told = 0
    for await (const { kind } of allEvents({
      client,
      only,
      after: undefined,
      signal: stop.signal,
      onLost: () => {},
    })) {
      expect(kind).toBe('checkpoint')
      told += 1
      if (told < enough) continue
      if (enough % 2) break
      stop.abort()
    }
    expect(told).toBe(enough)
  }
  await client.dispose()
})
