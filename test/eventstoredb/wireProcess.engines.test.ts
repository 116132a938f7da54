import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openEventStoreLog } from '../../services/log/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { appendTo, here, idsIn, people } from './ownServer.ts'
import { startWireProcess } from './wireProcess.ts'

const PATIENCE = { timeout: 40_000 }

async function ownProcess() {
  const server = await startWireProcess(join(await ownDirectory(), 'log.sqlite'))
  onTestFinished(() => server.kill())
  const open = async () => {
    const log = await openEventStoreLog({ url: server.url() })
    onTestFinished(() => log.close())
    return log
  }
  return { server, open }
}

test('a server that is killed after it wrote an append and before it said so: the append is found again, once', async () => {
  const { server, open } = await ownProcess()
  const log = await open()
  await appendTo(log, people(2))
  const events = people(3)
  const { dead } = await server.willDieInAppend()
  const appending = appendTo(log, events).catch((error: unknown) => error)
  await dead
  await server.start()
  // The answer came late, or the request was told to be sent again: either way it is there once.
  const first = await appending
  if (first instanceof Error) expect(first).toMatchObject({ reason: 'unsure' })
  const again = await vi.waitFor(() => appendTo(log, events), PATIENCE)
  expect(again.map(({ position, already }) => [position, already])).toEqual([
    [3, true],
    [4, true],
    [5, true],
  ])
  expect((await idsIn((await open()).read({}))).slice(2)).toEqual(events.map(({ id }) => id))
})

test('what a killed server acknowledged is there when it is back, in order, and long streams whole', async () => {
  const { server, open } = await ownProcess()
  const log = await open()
  const events = [people(3), people(4), people(2), people(2)]
  await appendTo(log, events[0]!)
  await log.appendAll({ neighbourhood: here, recordedBy: 'test', chunks: events.slice(1, 3) })
  await server.kill()
  await server.start()
  await vi.waitFor(() => appendTo(log, events[3]!), PATIENCE)
  const sent = events.flat().map(({ id }) => id)
  expect(await idsIn((await open()).read({}))).toEqual(sent)
  await vi.waitFor(async () => expect(await idsIn(log.read({}))).toEqual(sent), PATIENCE)
})
