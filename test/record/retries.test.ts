import { describe, expect, test } from 'vitest'
import { elsewhere, startRecording } from './recording.ts'
import { anna, bram } from './scenario.ts'
import { departure, meeting, registration } from './sent.ts'

describe('sending it again', () => {
  test('gives the same answer and adds nothing', async () => {
    const { post, entries } = await startRecording()
    const batch = [registration(anna), registration(bram), meeting([anna, bram])]
    const first = await post(batch)
    const second = await post(batch)
    expect(second).toEqual(first)
    expect(await entries()).toHaveLength(3)
  })

  test('at the same moment adds it once', async () => {
    const { post, entries } = await startRecording()
    const event = registration(anna)
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(event)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(await entries()).toHaveLength(1)
  })

  test('with something new beside it adds only that', async () => {
    const { post, entries } = await startRecording()
    const event = registration(anna)
    await post(event)
    const { body } = await post([event, registration(bram), event])
    expect(body.events.map(({ position }) => position)).toEqual([1, 2, 1])
    expect(await entries()).toHaveLength(2)
  })

  test('still works when later events would refuse it', async () => {
    const { post } = await startRecording()
    const batch = [registration(anna), registration(bram), meeting([anna, bram])]
    const first = await post(batch)
    await post(departure(anna))
    expect(await post(batch)).toEqual(first)
  })

  test('with other content under the same id is refused', async () => {
    const { post, entries } = await startRecording()
    const event = registration(anna)
    await post(event)
    const { status, body } = await post({ ...event, occurredAt: '2026-01-02' })
    expect(status).toBe(409)
    expect(body.code).toBe('id-taken')
    expect(await entries()).toHaveLength(1)
  })

  test('with other content in one array is refused', async () => {
    const { post, entries } = await startRecording()
    const event = registration(anna)
    const { status, body } = await post([event, { ...event, occurredAt: '2026-01-02' }])
    expect(status).toBe(409)
    expect(body.code).toBe('id-taken')
    expect(await entries()).toEqual([])
  })

  test('the same id may be used in another neighbourhood', async () => {
    const { post } = await startRecording()
    const event = registration(anna)
    await post(event)
    expect((await post({ ...event, occurredAt: '2026-01-02' }, { to: elsewhere })).status).toBe(201)
  })

  test('of a meeting is answered the same, also after somebody left', async () => {
    const { post, entries } = await startRecording()
    await post([registration(anna), registration(bram)])
    const [first, second, third] = [1, 2, 3].map(() => meeting([anna, bram]))
    const answer = await post(first)
    await post({ ...departure(anna), occurredAt: '2026-02-01' })
    expect(await post(first)).toEqual(answer)
    expect((await post([first, second])).body.code).toBe('already-left')
    expect((await post({ ...first, occurredAt: '2026-01-15' })).body.code).toBe('id-taken')
    expect((await post(third)).body.code).toBe('already-left')
    expect(await entries()).toHaveLength(4)
  })

  test('of many meetings at once, some new, adds each once', async () => {
    const { post, entries } = await startRecording()
    await post([registration(anna), registration(bram)])
    const meetings = Array.from({ length: 30 }, () => meeting([anna, bram]))
    await post(meetings.slice(0, 10))
    const batches = meetings.map((_, index) => meetings.slice(index, index + 5))
    const answers = await Promise.all(batches.map((batch) => post(batch)))
    expect(answers.map(({ status }) => status)).toEqual(batches.map(() => 201))
    const places = new Map(
      answers.flatMap(({ body }) => body.events.map(({ id, position }) => [id, position])),
    )
    expect(
      (await entries())
        .slice(2)
        .map(({ id, position }) => [id, position])
        .sort(),
    ).toEqual([...places].sort())
    expect(places.size).toBe(30)
  })
})
