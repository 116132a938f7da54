import { describe, expect, test } from 'vitest'
import { startRecording } from './recording.ts'
import { anna, bram } from './scenario.ts'
import { meeting, registration } from './sent.ts'

describe('what cannot be read', () => {
  test.each([
    ['{"type": "resident-registered", bad}', 'line 1, column 33'],
    ['hello', 'line 1, column 1'],
    ['[1,\n 2,]', 'line 2, column 4'],
    ['{"a":1', 'line 1, column 7'],
    ['', 'line 1, column 1'],
  ])('%s is not JSON, and the answer says where', async (text, where) => {
    const { post, entries } = await startRecording()
    const { status, type, body } = await post(text)
    expect(status).toBe(400)
    expect(type).toBe('application/problem+json')
    expect(body.code).toBe('malformed-json')
    expect(body.detail).toContain(where)
    expect(await entries()).toEqual([])
  })

  test('does not come back in the error', async () => {
    const { post } = await startRecording()
    const { text } = await post('{"name": "Anna de Vries", "phone": 06-12345678}')
    expect(text).not.toMatch(/Anna|0612|12345678/)
  })

  test.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x'])(
    '%s is not taken',
    async (type) => {
      const { post } = await startRecording()
      const { status, body } = await post('x', { type })
      expect(status).toBe(415)
      expect(body.code).toBe('wrong-content-type')
    },
  )

  test.each([
    [null, ''],
    [42, ''],
    ['text', ''],
    [{}, '/type'],
    [{ type: 'resident-registered', occurredAt: '2026-01-01' }, '/data'],
    [{ type: 7, occurredAt: '2026-01-01', data: {} }, '/type'],
    [{ type: 'resident-flew', occurredAt: '2026-01-01', data: {} }, '/type'],
    [{ type: 'constructor', occurredAt: '2026-01-01', data: {} }, '/type'],
    [{ type: 'resident-registered', occurredAt: 'gisteren', data: { resident: anna } }, '/occurredAt'],
    [{ type: 'resident-registered', occurredAt: '2026-02-30', data: { resident: anna } }, '/occurredAt'],
    [{ type: 'resident-registered', occurredAt: '2026-01-01', data: { resident: 'anna' } }, '/data/resident'],
    [
      { type: 'resident-registered', occurredAt: '2026-01-01', data: { resident: anna, age: 81 } },
      '/data/age',
    ],
    [{ ...meeting([anna, anna]) }, '/data/residents'],
    [{ ...registration(anna), id: 'first' }, '/id'],
    [{ ...registration(anna), precision: 'instant' }, '/precision'],
  ])('%j is no event, and the answer names the field', async (event, pointer) => {
    const { post, entries } = await startRecording()
    const { status, type, body } = await post(JSON.stringify(event))
    expect(type).toBe('application/problem+json')
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalid-event' })
    expect(body.errors.map((error) => error.pointer)).toContain(pointer)
    expect(await entries()).toEqual([])
  })

  test('a prototype cannot be slipped in', async () => {
    const { post } = await startRecording()
    const sent = `{"type":"resident-registered","occurredAt":"2026-01-01","data":{"resident":"${anna}","__proto__":{"name":"x"}}}`
    expect((await post(sent)).status).toBe(400)
    expect((await post(`{"__proto__":{"type":"resident-registered"}}`)).status).toBe(400)
    expect((await post(sent.replace('__proto__', '\\u005f_proto__'))).status).toBe(400)
  })

  test('nesting deeper than any event is no event', async () => {
    const { post } = await startRecording()
    const deep = `${'['.repeat(200_000)}"__proto__"${']'.repeat(200_000)}`
    expect((await post(deep)).status).toBe(422)
    const sent = JSON.stringify(registration(anna, { name: 'deep' })).replace('"deep"', deep)
    expect((await post(sent)).body.errors).toMatchObject([{ pointer: '/data/name' }])
  })

  test('every fault of an array is named', async () => {
    const { post } = await startRecording()
    const { body } = await post([
      registration(anna),
      { ...registration(), type: 'x' },
      { ...registration(), occurredAt: 'y' },
    ])
    expect(body.errors.map(({ pointer }) => pointer)).toEqual(['/1/type', '/2/occurredAt'])
  })

  test('dates in the far future are refused', async () => {
    const { post } = await startRecording()
    const { status, body } = await post({ ...registration(anna), occurredAt: '9999-12-31' })
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'in-the-future' })
    expect(body.errors).toMatchObject([{ pointer: '/occurredAt' }])
  })

  test('a body of 2 MiB is too large', async () => {
    const { post } = await startRecording()
    const { status, body } = await post(registration(anna, { name: 'a'.repeat(2 * 1024 * 1024) }))
    expect({ status, code: body.code }).toEqual({ status: 413, code: 'too-large' })
  })

  test('10,001 events in one array are too many, and the answer says what to do', async () => {
    const { post, entries } = await startRecording()
    const { status, body } = await post(Array.from({ length: 10_001 }, () => ({})))
    expect({ status, code: body.code }).toEqual({ status: 413, code: 'too-many-events' })
    expect(body.detail).toContain('at most 1000 events')
    expect(body.detail).toContain('application/x-ndjson')
    expect(await entries()).toEqual([])
  })

  test('an empty array is no recording', async () => {
    const { post } = await startRecording()
    const { status, body } = await post([])
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'no-events' })
  })

  test.each(['UPPER', 'a b', '-a', 'a'.repeat(64), 'n%2fx'])(
    '"%s" is no name of a neighbourhood',
    async (to) => {
      const { post } = await startRecording()
      const { status, body } = await post(registration(anna), { to })
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-parameters' })
      expect(body.errors).toMatchObject([{ pointer: '/neighbourhood' }])
    },
  )

  test('an address that is not there is not found', async () => {
    const { app } = await startRecording()
    const answer = await app.inject({ url: '/api/v1/nowhere' })
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.json()).toMatchObject({ code: 'not-found', status: 404 })
  })

  test('the title comes in Dutch, or in English when that is preferred', async () => {
    const { post } = await startRecording()
    expect((await post(meeting([anna, bram]))).body.title).toBe('Verwijst naar iets dat hier niet bekend is')
    expect((await post(meeting([anna, bram]), { language: 'de, en-GB;q=0.8, nl;q=0.2' })).body.title).toBe(
      'Refers to an unknown resident',
    )
  })
})
