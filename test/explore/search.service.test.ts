import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { SentEvent } from '../../events/index.ts'
import { grants, tokenOf } from '../access/roles.ts'
import { ownApp } from '../access/server.ts'
import { people, registration, street, welfare } from '../support/street.ts'

const answer = z.object({ found: z.array(z.looseObject({ id: z.string(), label: z.string() })) })
const URL = '/api/v1/neighbourhoods/here'

async function streetApp() {
  const { app, access, weefsel } = await ownApp()
  const headersOf = (role: keyof typeof grants) => tokenOf(access, grants[role])
  const post = (path: string, payload: object, role: keyof typeof grants = 'kwartiermaker') =>
    app.inject({ method: 'POST', url: `${URL}${path}`, payload, headers: headersOf(role) })
  return {
    weefsel,
    post,
    async record(events: readonly SentEvent[]) {
      const sent = await post('/events', [...events])
      expect(sent.statusCode, sent.body).toBe(201)
      await weefsel.settled()
    },
    async found(text: string, role: keyof typeof grants = 'kwartiermaker', query = '?asOf=2026-04-01') {
      const { statusCode, body } = await post(`/search${query}`, { text }, role)
      expect(statusCode, body).toBe(200)
      return answer.parse(JSON.parse(body)).found
    },
  }
}

describe('searching by name', () => {
  test('finds who was meant although the name is not typed well, with level and group', async () => {
    const { record, found } = await streetApp()
    await record(street)
    const [first] = await found('geritt')
    expect(first).toMatchObject({
      id: people.gerrit,
      label: 'Gerrit',
      kind: 'resident',
      level: 'not-in-view',
      group: 'Vlinderbuurt',
    })
    expect((await found('welz'))[0]).toMatchObject({ id: welfare, kind: 'partner', group: null })
    expect((await found('gerrit', 'kwartiermaker', '?asOf=2026-04-01&sectors=lifeStage'))[0]).toMatchObject({
      group: 'unknown',
    })
    expect(await found('xylofoon')).toEqual([])
  })

  test('keeps up with who comes, is called otherwise, or is not here at that moment', async () => {
    const { record, found } = await streetApp()
    await record(street)
    expect(await found('hana')).toEqual([])
    await record([registration('hana', '2026-01-01', 'Hoekpolder')])
    expect((await found('hana'))[0]?.id).toBe(people.hana)
    await record([
      { type: 'resident-described', occurredAt: '2026-02-01', data: { resident: people.hana, name: 'Roza' } },
    ])
    expect((await found('roza'))[0]?.id).toBe(people.hana)
    expect(await found('roza', 'kwartiermaker', '?asOf=2025-01-01')).toEqual([])
  })

  test('finds nobody who is forgotten', async () => {
    const { record, found, weefsel } = await streetApp()
    await record(street)
    expect((await found('gerrit'))[0]?.id).toBe(people.gerrit)
    await weefsel.eraser.forget('here' as never, [people.gerrit], 'test')
    await weefsel.settled()
    expect(await found('gerrit')).toEqual([])
  })

  test('tells a partner of those it knows, and of nobody else', async () => {
    const { record, found } = await streetApp()
    await record(street)
    expect(await found('gerrit', 'partner')).toEqual([])
    expect((await found('fatima', 'partner'))[0]?.id).toBe(people.fatima)
  })

  test.each(['researcher', 'coalition', 'administrator'] as const)('is not for a %s', async (role) => {
    const { record, post } = await streetApp()
    await record(street)
    expect((await post('/search', { text: 'gerrit' }, role)).statusCode).toBe(403)
  })

  test.each([
    [{}, '/text'],
    [{ text: '   ' }, '/text'],
    [{ text: 'x'.repeat(201) }, '/text'],
  ])('names what is wrong with %j', async (body, pointer) => {
    const { record, post } = await streetApp()
    await record(street)
    const refused = await post('/search', body)
    expect([refused.statusCode, refused.json().errors[0].pointer]).toEqual([400, pointer])
  })
})
