import { describe, expect, test } from 'vitest'
import { graph, node, tie } from '../../model/fixtures.ts'
import { pictureOf } from '../../model/picture.ts'
import { readSubmissions, residentsIn } from '../../model/queue/submission.ts'
import { newId } from '../../platform/uuid.ts'
import { asParty, eventsOf, newParty, partnerOf } from './meetingDraft.ts'

const picture = pictureOf(
  graph(
    [
      node('anna'),
      node('bram'),
      node('cem'),
      node('welzijn', { kind: 'partner', level: null }),
      node('ans', { kind: 'professional', level: null }),
      node('los', { kind: 'professional', level: null }),
    ],
    [tie('ans', 'welzijn', { formal: true, kind: 'bond' })],
  ),
)
const party = (id: string) => asParty(picture.byId.get(id)!)
const draft = (whom: ReturnType<typeof party>[], who = party('anna')) =>
  eventsOf({ who, whom, place: undefined, day: '2026-03-01', area: '' }, picture).map(({ type, data }) => ({
    type,
    data,
  }))

describe('a meeting becomes events', () => {
  test('of two residents, of several, and with partners', () => {
    expect(draft([party('bram')])).toEqual([
      { type: 'resident-met-resident', data: { residents: ['anna', 'bram'] } },
    ])
    expect(draft([party('bram'), party('cem')])).toEqual([
      { type: 'residents-gathered', data: { residents: ['anna', 'bram', 'cem'] } },
    ])
    expect(draft([party('bram'), party('welzijn')]).map(({ type }) => type)).toEqual([
      'resident-met-resident',
      'resident-met-partner',
    ])
  })

  test('a professional brings the partner they work for', () => {
    expect(draft([party('ans')])).toEqual([
      { type: 'resident-met-partner', data: { resident: 'anna', partner: 'welzijn', professional: 'ans' } },
    ])
    expect(partnerOf(picture, 'los')).toBeUndefined()
  })

  test('who is new is registered first, on the day of the meeting', () => {
    const someone = newParty('Zoë')
    const events = eventsOf(
      { who: someone, whom: [party('bram')], place: 'h', day: '2026-03-01', area: 'Cardia' },
      picture,
    )
    expect(events[0]).toMatchObject({
      type: 'resident-registered',
      occurredAt: '2026-03-01',
      data: { resident: someone.id, name: 'Zoë', area: 'Cardia' },
    })
    expect(events[1]).toMatchObject({ data: { residents: [someone.id, 'bram'], place: 'h' } })
    expect(residentsIn(events)).toEqual([someone.id, 'bram'])
  })

  test('every id is a new UUID', () => {
    const ids = Array.from({ length: 200 }, newId)
    expect(new Set(ids).size).toBe(200)
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })

  test('what a browser kept is read back, and damage is no error', () => {
    const kept = [{ id: '1', neighbourhood: 'demo', sentence: 'Anna en Bram', events: [] }]
    expect(readSubmissions(JSON.stringify(kept))).toEqual(kept)
    expect(readSubmissions('[{"id":')).toEqual([])
    expect(readSubmissions('{"other":1}')).toEqual([])
    expect(readSubmissions(null)).toEqual([])
  })
})
