import { expect, test } from 'vitest'
import { appendTo, ownLog, ownServer, people } from '../../../test/eventstoredb/ownServer.ts'
import { connect } from './connect.ts'
import { readOnce } from './readOnce.ts'
import { streamsNamed } from './streams.ts'

test('a read that is left half-way holds nothing: the client can be disposed of', async () => {
  const server = await ownServer()
  const log = await ownLog(server)
  for (let turn = 0; turn < 4; turn++) await appendTo(log, people(1_000))
  const place = { ...connect(server.url()), streams: streamsNamed(''), timeout: 1_000 }
  let read = 0
  for await (const _ of readOnce(place, { stream: 'here.log-here', from: 0, count: 4_000 })) {
    read += 1
    if (read === 3) break
  }
  await place.client.dispose()
  expect(read).toBe(3)
})
