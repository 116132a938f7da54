import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readNewEvent } from '../../events/index.ts'
import { type EventLog, LogUnavailable, prepareUnsealed } from '../../services/log/index.ts'
import { createRecorder } from '../../services/record/index.ts'
import { here, startRecording } from './recording.ts'
import { anna, bram, carla, NOW } from './scenario.ts'
import { departure, meeting, registration, retraction } from './sent.ts'

describe('several at once', () => {
  test('of two departures one wins, the other hears why', async () => {
    const { post, entries } = await startRecording()
    await post(registration(anna))
    const answers = await Promise.all([post(departure(anna)), post(departure(anna))])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('already-left')
    expect(await entries()).toHaveLength(2)
  })

  test('of many who register one person one wins', async () => {
    const { post, entries } = await startRecording()
    const answers = await Promise.all(Array.from({ length: 16 }, () => post(registration(anna))))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(await entries()).toHaveLength(1)
  })

  test('all are recorded when they do not clash', async () => {
    const { post, entries } = await startRecording()
    await post([registration(anna), registration(bram)])
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(meeting([anna, bram]))))
    expect(answers.every(({ status }) => status === 201)).toBe(true)
    expect(new Set(answers.map(({ body }) => body.events[0]?.position)).size).toBe(50)
    expect(await entries()).toHaveLength(52)
  })

  test('a registration is not retracted while somebody records a meeting with that person', async () => {
    const { post, entries } = await startRecording()
    const registered = registration(anna)
    await post([registered, registration(bram)])
    const [met, retracted] = await Promise.all([post(meeting([anna, bram])), post(retraction(registered))])
    expect([met?.status, retracted?.status].filter((status) => status === 201)).toHaveLength(1)
    expect(await entries()).toHaveLength(3)
  })

  test('two recorders on one log see each other', async () => {
    const { recorder, log } = await startRecording()
    const other = createRecorder({ log, now: () => NOW })
    await recorder.record(here, [registration(anna)], { recordedBy: 'one' })
    await other.record(here, [registration(bram)], { recordedBy: 'other' })
    await recorder.record(here, [departure(anna)], { recordedBy: 'one' })
    await expect(other.record(here, [departure(anna)], { recordedBy: 'other' })).rejects.toMatchObject({
      code: 'already-left',
    })
    await expect(other.record(here, [meeting([anna, bram])], { recordedBy: 'other' })).resolves.toHaveLength(
      1,
    )
    await other.record(here, [registration(carla)], { recordedBy: 'other' })
    await expect(
      recorder.record(here, [meeting([bram, carla])], { recordedBy: 'one' }),
    ).resolves.toHaveLength(1)
    await other.record(here, [departure(bram)], { recordedBy: 'other' })
    const late = { ...meeting([carla, bram]), occurredAt: '2026-07-01' }
    await expect(recorder.record(here, [late], { recordedBy: 'one' })).rejects.toMatchObject({
      code: 'already-left',
    })
    await other.close()
  })
})

test('what another release left out of order is not held against what comes after it', async () => {
  const { log, recorder } = await startRecording()
  const events = [registration(anna), departure(anna), departure(anna)].map((sent) =>
    readNewEvent(sent, randomUUID),
  )
  await log.append({ neighbourhood: here, events, recordedBy: 'another release' })
  const back = { ...departure(anna), type: 'resident-arrived', occurredAt: '2026-08-01' }
  await expect(recorder.record(here, [back], { recordedBy: 'test' })).resolves.toHaveLength(1)
})

describe('a retraction', () => {
  test('of a registration that a meeting needs is refused, also after a restart', async () => {
    const { recorder, log } = await startRecording()
    const registered = registration(anna)
    await recorder.record(here, [registered, registration(bram), meeting([bram, anna])], {
      recordedBy: 'test',
    })
    for (const each of [recorder, createRecorder({ log, now: () => NOW })]) {
      await expect(each.record(here, [retraction(registered)], { recordedBy: 'test' })).rejects.toMatchObject(
        {
          code: 'still-needed',
          pointer: '/0/data/event',
        },
      )
    }
  })

  test('takes a meeting and a registration back in one batch', async () => {
    const { recorder } = await startRecording()
    const [registered, met] = [registration(anna), meeting([bram, anna])]
    await recorder.record(here, [registered, registration(bram), met], { recordedBy: 'test' })
    const both = [retraction(met), retraction(registered)]
    await expect(recorder.record(here, both, { recordedBy: 'test' })).resolves.toHaveLength(2)
    await expect(
      recorder.record(here, [meeting([anna, bram])], { recordedBy: 'test' }),
    ).rejects.toMatchObject({
      code: 'unknown-resident',
    })
  })
})

describe('when the log cannot be written', () => {
  /** The real log, whose disk can be made to fail. */
  function failing() {
    const disk = { fails: false }
    const wrap = (log: EventLog): EventLog => {
      const append: EventLog['append'] = async (request) => {
        if (disk.fails) throw new LogUnavailable('full', '/secret/path is full')
        return log.append(request)
      }
      return { ...log, append, prepare: prepareUnsealed(append) }
    }
    return { disk, wrap }
  }

  test('nothing of it is remembered, and it can be sent again', async () => {
    const { disk, wrap } = failing()
    const { post, entries } = await startRecording({ wrap })
    await post(registration(anna))
    disk.fails = true
    const event = registration(bram)
    const { status, body, text } = await post(event)
    expect(status).toBe(507)
    expect(body.code).toBe('storage-full')
    expect(body.detail).toContain('nothing that was recorded before is lost')
    expect(text).not.toContain('secret')
    disk.fails = false
    expect((await post(meeting([anna, bram]))).body.code).toBe('unknown-resident')
    expect((await post(event)).status).toBe(201)
    expect((await post(meeting([anna, bram]))).status).toBe(201)
    expect(await entries()).toHaveLength(3)
  })

  test('what stood on it fails with it', async () => {
    const { disk, wrap } = failing()
    const { post, entries } = await startRecording({ wrap })
    disk.fails = true
    const answers = await Promise.all([
      post(registration(anna)),
      post(registration(bram)),
      post(registration(carla)),
    ])
    expect(answers.map(({ status }) => status)).toEqual([507, 507, 507])
    expect(await entries()).toEqual([])
  })

  test('a disk that is really full says so and keeps what was recorded', async () => {
    const { post, entries } = await startRecording({ pagesAtMost: 60 })
    await post(registration(anna))
    const bulk = (count: number) =>
      Array.from({ length: count }, () => ({
        ...registration(randomUUID()),
        data: { resident: randomUUID(), name: 'x'.repeat(200) },
      }))
    const { status, body } = await post(bulk(1_000))
    expect({ status, code: body.code }).toEqual({ status: 507, code: 'storage-full' })
    expect(await entries()).toHaveLength(1)
    expect((await post(registration(bram))).status).toBe(201)
  })

  test('a recorder that has stopped takes nothing more', async () => {
    const { post, recorder } = await startRecording()
    await recorder.close()
    const { status, body } = await post(registration(anna))
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'storage-unavailable' })
  })
})
