import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { elsewhere, startRecording } from './recording.ts'
import { anna, bram } from './scenario.ts'

const registration = (resident: string = randomUUID(), more: object = {}) => ({
  id: randomUUID(),
  type: 'resident-registered',
  occurredAt: '2026-01-01',
  data: { resident, ...more },
})
const meeting = (residents: string[], more: object = {}) => ({
  id: randomUUID(),
  type: 'resident-met-resident',
  occurredAt: '2026-03-01',
  data: { residents, ...more },
})
const departure = (resident: string) => ({
  id: randomUUID(),
  type: 'resident-left',
  occurredAt: '2026-06-01',
  data: { resident },
})

describe('recording', () => {
  test('one event answers with where it stands', async () => {
    const { post, entries } = await startRecording()
    const event = registration()
    const { status, body } = await post(event)
    expect(status).toBe(201)
    expect(body).toEqual({ events: [{ id: event.id, position: 1, revision: 0 }] })
    expect(await entries()).toMatchObject([{ id: event.id, recordedBy: 'api', source: 'observed' }])
  })

  test('an array may point at what its own events bring into being', async () => {
    const { post } = await startRecording()
    const { status, body } = await post([registration(anna), registration(bram), meeting([anna, bram])])
    expect(status).toBe(201)
    expect(body.events.map(({ position }) => position)).toEqual([1, 2, 3])
  })

  test('an event without an id is given one', async () => {
    const { post } = await startRecording()
    const { id: _, ...event } = registration()
    const { body } = await post(event)
    expect(body.events[0]?.id).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('what is refused in one event of an array keeps out all of them', async () => {
    const { post, entries } = await startRecording()
    const { status, body } = await post([registration(anna), meeting([anna, bram]), registration(bram)])
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'unknown-resident', errors: [{ pointer: '/1/data/residents/1' }] })
    expect(await entries()).toEqual([])
    expect((await post(meeting([anna, anna.replace('6', '7')]))).body.code).toBe('unknown-resident')
  })

  test('people of another neighbourhood are unknown here', async () => {
    const { post } = await startRecording()
    await post([registration(anna), registration(bram)], { to: elsewhere })
    const { status, body } = await post(meeting([anna, bram]))
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'unknown-resident', errors: [{ pointer: '/data/residents/0' }] })
    expect((await post(meeting([anna, bram]), { to: elsewhere })).status).toBe(201)
  })
})

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
})

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
      'Points at a resident that is not known here',
    )
  })
})

describe('text', () => {
  const texts = [
    `'; DROP TABLE event; --`,
    `" OR 1=1 }) MATCH (n) DETACH DELETE n //`,
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    'שלום עליכם \u202eabc',
    '👩‍👩‍👧‍👦 café naïve ﷽',
    'regel 1\nregel 2\tna een tab',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what an attacker would type
    '${jndi:ldap://x} {{7*7}} %s %00 \\u0000',
    '__proto__',
  ]
  test.each(texts)('%s is stored and given back as it was typed', async (text) => {
    const { post, entries } = await startRecording()
    const sent = [
      registration(anna, { name: text, reference: text, area: text, cohort: text, phone: text.slice(0, 40) }),
      registration(bram),
      meeting([anna, bram], { note: text }),
    ]
    const { status } = await post(sent)
    expect(status).toBe(201)
    expect((await entries()).map((entry) => 'data' in entry && entry.data)).toEqual(
      sent
        .map(({ data }) => data)
        .map((data) => ({ ...data, ...('phone' in data && { phone: text.slice(0, 40).trim() }) })),
    )
  })

  test('of damaged files is refused', async () => {
    const { post } = await startRecording()
    expect((await post(registration(anna, { name: 'a\u0000b' }))).body.errors).toMatchObject([
      { pointer: '/data/name' },
    ])
    expect((await post(registration(anna, { name: '\ud800' }))).body.errors).toMatchObject([
      { pointer: '/data/name' },
    ])
  })
})
