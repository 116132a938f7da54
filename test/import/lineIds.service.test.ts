import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { neighbourhoodName, readNewEvent, type SentEvent } from '../../events/index.ts'
import { clientOf } from '../../scripts/commands/client.ts'
import { serverTarget } from '../../scripts/commands/serverTarget.ts'
import { openSealedLog } from '../../services/app/openSealedLog.ts'
import { serve } from '../../services/app/serve.ts'
import { lineIdsUnder, logTarget, runImport } from '../../services/import/index.ts'
import { idWithoutKey } from '../../services/import/lineIds.ts'
import { owner } from '../../services/roles/index.ts'
import { openLookupKey } from '../../services/vault/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { workers } from '../support/workers.ts'
import { hoekpolder, workbench } from './workbench.ts'

const resident = '0a0ae4b7-0442-4475-8808-9ca22ee64fac'
const registered: SentEvent = {
  type: 'resident-registered',
  occurredAt: '2026-03-01',
  data: { resident, name: 'Truus' },
}
const signal: SentEvent = {
  type: 'resident-described',
  occurredAt: '2026-03-02',
  data: { resident, area: 'Hoekpolder' },
}
/** As a CloudEvent, with an id of its own. */
const named = {
  specversion: '1.0',
  source: 'urn:x',
  id: '33333333-3333-4333-8333-333333333333',
  type: 'nl.weefsel.connector-appointed',
  time: '2026-03-03T10:00:00Z',
  data: { resident },
}
const lines = [registered, signal].map((event) => JSON.stringify(event))
const file = [...lines, JSON.stringify(named)].join('\n')

describe('a line without an id', () => {
  test('gets one under the key of the neighbourhood, the same one every time', async () => {
    const bench = workbench()
    const path = bench.file('events.jsonl', file)
    expect(await bench.importFiles([path], 'events')).toMatchObject({ added: 3, already: 0, rejected: 0 })
    expect(await bench.importFiles([path], 'events')).toMatchObject({ added: 0, already: 3, rejected: 0 })
    const ids = (await bench.events()).map(({ id }) => id)
    expect(ids[2]).toBe(named.id)
    for (const line of lines) expect(ids).not.toContain(idWithoutKey(hoekpolder, line))
    const elsewhere = neighbourhoodName.parse('elders')
    await bench.importFiles([path], 'events', { neighbourhood: elsewhere })
    const others = (await bench.events(elsewhere)).map(({ id }) => id)
    expect(others.slice(0, 2).filter((id) => ids.includes(id))).toEqual([])
  })

  test('that an earlier release recorded without the key is met again under its id', async () => {
    const bench = workbench()
    const id = idWithoutKey(hoekpolder, lines[0]!)
    const before = readNewEvent({ ...registered, id }, () => id)
    await bench.log.append({ neighbourhood: hoekpolder, events: [before], recordedBy: 'local' })
    const path = bench.file('events.jsonl', file)
    expect(await bench.importFiles([path], 'events')).toMatchObject({ added: 2, already: 1, rejected: 0 })
    expect(await bench.importFiles([path], 'events')).toMatchObject({ added: 0, already: 3 })
  })

  test('is told apart from one that cannot be read, also past a thousand lines', async () => {
    const bench = workbench()
    const many = Array.from({ length: 1_200 }, (_, n) => JSON.stringify({ ...signal, occurredAt: dayOf(n) }))
    const text = [lines[0], ...many.slice(0, 600), '{"half":', '[]', '{"id": null}', ...many.slice(600)]
    const path = bench.file('events.jsonl', text.join('\n'))
    const report = await bench.importFiles([path], 'events', { keepGood: true })
    expect(report).toMatchObject({ rows: 1_204, added: 1_201, rejected: 3 })
    expect(report.rejections.map(({ line }) => line)).toEqual([602, 603, 604])
    expect(await bench.importFiles([path], 'events', { keepGood: true })).toMatchObject({
      added: 0,
      already: 1_201,
    })
  })
})

const dayOf = (n: number) => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10)

test('through a server it gets the id that it gets in the data directory: neither adds what the other recorded', async () => {
  const data = await ownDirectory()
  const path = join(await ownDirectory(), 'events.jsonl')
  writeFileSync(path, file)
  const served = await serve({ data, host: '127.0.0.1', port: 0, logLevel: 'silent', openTo: owner, workers })
  let open = true
  const close = async () => {
    if (open) await served.close()
    open = false
  }
  onTestFinished(close)
  const request = {
    files: [path],
    as: 'events',
    neighbourhood: hoekpolder,
    map: new Map<string, string>(),
    where: [],
    dryRun: false,
    keepGood: false,
    now: Date.now(),
  } as const
  // An earlier release, through a server.
  const id = idWithoutKey(hoekpolder, lines[0]!)
  await served.weefsel.recorder?.record(hoekpolder, [{ ...registered, id }], { recordedBy: 'local' })
  const through = async () => {
    await served.weefsel.settled()
    const target = serverTarget(clientOf(served.url), hoekpolder)
    return runImport({ ...request, subject: target.subject, lineIds: target.lineIds }, target)
  }
  expect(await through()).toMatchObject({ added: 2, already: 1, rejected: 0 })
  expect(await through()).toMatchObject({ added: 0, already: 3, rejected: 0 })
  await close()

  const { log } = await openSealedLog({ data })
  onTestFinished(() => log.close())
  const key = await openLookupKey(log.vault.keys, data, hoekpolder)
  const lineIds = lineIdsUnder(key, log, hoekpolder)
  const [first, second = ''] = await lineIds(lines)
  expect(first).toBe(id)
  expect(second).not.toBe(idWithoutKey(hoekpolder, lines[1]!))
  expect((await log.find(hoekpolder, [second])).size).toBe(1)
  const target = logTarget(log, hoekpolder, 'import', Date.now)
  expect(await runImport({ ...request, subject: key.idOf, lineIds }, target)).toMatchObject({
    added: 0,
    already: 3,
  })
})
