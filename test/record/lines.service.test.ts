import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { startRecording } from './recording.ts'
import { anna, bram } from './scenario.ts'
import { lines, registration } from './sent.ts'

const type = 'application/x-ndjson'

describe('a stream of lines', () => {
  test('records more than one JSON body may hold', async () => {
    const { post, entries } = await startRecording()
    const many = Array.from({ length: 2_500 }, () =>
      registration(undefined, { name: 'a'.repeat(200), reference: 'b'.repeat(200) }),
    )
    const sent = lines(...many)
    expect(sent.length).toBeGreaterThan(1024 * 1024)
    const { status, body } = await post(sent, { type })
    expect(status).toBe(201)
    expect(body.events).toHaveLength(2_500)
    expect(body.events.at(-1)?.position).toBe(2_500)
    expect(await entries()).toHaveLength(2_500)
  })

  test('may have a byte order mark, Windows line ends, empty lines and no end of line', async () => {
    const { post } = await startRecording()
    const [first, second] = [registration(anna), registration(bram)].map((event) => JSON.stringify(event))
    const { status, body } = await post(`\ufeff${first}\r\n\r\n\n${second}`, { type })
    expect(status).toBe(201)
    expect(body.events).toHaveLength(2)
  })

  test('again gives the same answer and adds nothing', async () => {
    const { post, entries } = await startRecording()
    const sent = lines(registration(anna), registration(bram))
    const first = await post(sent, { type })
    expect(await post(sent, { type })).toEqual(first)
    expect(await entries()).toHaveLength(2)
  })

  test('that breaks a rule half-way records nothing and names the line', async () => {
    const { post, entries } = await startRecording()
    const broken = { type: 'resident-left', occurredAt: '2026-02-01', data: { resident: bram } }
    const { status, body } = await post(lines(registration(anna), registration(), broken, registration()), {
      type,
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'unknown-resident', errors: [{ line: 3, pointer: '/data/resident' }] })
    expect(body.detail).toMatch(/^line 3: \/data\/resident: /)
    expect(await entries()).toEqual([])
  })

  test('names every line that holds no event', async () => {
    const { post, entries } = await startRecording()
    const sent = `${lines(registration(anna))}{"type": oeps}\n\n${lines({ ...registration(), occurredAt: 'x' })}[1]\n`
    const { status, body } = await post(sent, { type })
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalid-event' })
    expect(body.errors.map(({ line, pointer }) => [line, pointer])).toEqual([
      [2, ''],
      [4, '/occurredAt'],
      [5, ''],
    ])
    expect(body.errors[0]?.message).toContain('column 10')
    expect(await entries()).toEqual([])
  })

  test('does not take a line of more than 64 KiB', async () => {
    const { post } = await startRecording()
    const sent = `${lines(registration(anna))}${'x'.repeat(64 * 1024 + 1)}\n${lines(registration(bram))}`
    const { status, body } = await post(sent, { type })
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ line: 2, message: 'expected a line of at most 65536 bytes' }])
  })

  test('does not take bytes that are not UTF-8', async () => {
    const { post } = await startRecording()
    const { body } = await post(
      Buffer.concat([Buffer.from(lines(registration(anna))), Buffer.from([0xff, 0xfe, 0x0a])]),
      {
        type,
      },
    )
    expect(body.errors).toMatchObject([{ line: 2, message: 'expected text in UTF-8' }])
  })

  test('without a single event is no recording', async () => {
    const { post } = await startRecording()
    const { status, body } = await post('\n\n', { type })
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'no-events' })
  })

  test('lists at most a hundred faults and counts the others', async () => {
    const { post } = await startRecording()
    const { body } = await post('oeps\n'.repeat(500), { type })
    expect(body.errors).toHaveLength(100)
    expect(body.detail).toContain('and 499 more')
  })

  test('of more than 100,000 lines is too many', async () => {
    const { post, entries } = await startRecording()
    const { status, body } = await post('{}\n'.repeat(100_001), { type })
    expect({ status, code: body.code }).toEqual({ status: 413, code: 'too-many-events' })
    expect(await entries()).toEqual([])
  })

  test('that breaks off half-way records nothing', async () => {
    const { app, entries, recorder } = await startRecording()
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = z.object({ port: z.number() }).parse(app.server.address())
    const socket = connect(port, '127.0.0.1')
    const part = lines(registration(anna), registration(bram))
    const head = [
      'POST /api/v1/neighbourhoods/rijswijkbuiten/events HTTP/1.1',
      'host: x',
      `content-type: ${type}`,
    ]
    const request = once(app.server, 'request')
    socket.write(`${head.join('\r\n')}\r\ncontent-length: ${part.length * 2}\r\n\r\n${part}`)
    const [received] = await request
    const gone = new Promise((resolve) => received.once('close', resolve))
    socket.destroy()
    await gone
    await recorder.close()
    expect(await entries()).toEqual([])
  })
})
