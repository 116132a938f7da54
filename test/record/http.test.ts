import { describe, expect, test } from 'vitest'
import { elsewhere, startRecording } from './recording.ts'
import { anna, bram } from './scenario.ts'
import { meeting, registration } from './sent.ts'

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
