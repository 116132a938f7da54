import { describe, expect, test } from 'vitest'
import { InvalidEvent, readNewEvent } from './read.ts'

const id = '0fe84f26-5b3c-4e0c-9d3e-2f6f6f5a8c11'
const other = '6a7cfd45-70c9-4940-8f0d-ed112b5cf7ea'
const makeId = () => '11111111-1111-4111-8111-111111111111'
const arrival = { type: 'resident-arrived', occurredAt: '2026-03-14', data: { resident: id } }

const faultsOf = (input: unknown) => {
  try {
    readNewEvent(input, makeId)
  } catch (error) {
    if (error instanceof InvalidEvent) return error.faults
    throw error
  }
  return []
}
const pointersOf = (input: unknown) => faultsOf(input).map(({ pointer }) => pointer)

describe('an event that somebody sends', () => {
  test('gets an id, a source and a precision when it came without', () => {
    expect(readNewEvent(arrival, makeId)).toMatchObject({
      id: makeId(),
      source: 'observed',
      precision: 'day',
    })
  })

  test('keeps its own id, folded to lower case', () => {
    expect(readNewEvent({ ...arrival, id: id.toUpperCase() }, makeId).id).toBe(id)
  })

  test('may be less precise than it is written, not more', () => {
    const sent = { ...arrival, occurredAt: '2026-03-14T10:00:00+01:00', precision: 'day' }
    expect(readNewEvent(sent, makeId).precision).toBe('day')
    expect(pointersOf({ ...arrival, precision: 'instant' })).toEqual(['/precision'])
  })

  test.each([
    ['no object at all', 'text', ['']],
    ['no type', { ...arrival, type: undefined }, ['/type']],
    ['an unknown type', { ...arrival, type: 'resident-flew' }, ['/type']],
    ['a type of another kind', { ...arrival, type: 'constructor' }, ['/type']],
    ['an impossible day', { ...arrival, occurredAt: '2026-02-30' }, ['/occurredAt']],
    ['a Dutch date', { ...arrival, occurredAt: '14-03-2026' }, ['/occurredAt']],
    ['an instant without a zone', { ...arrival, occurredAt: '2026-03-14T10:00:00' }, ['/occurredAt']],
    ['a field that is not known', { ...arrival, colour: 'red' }, ['/colour']],
    [
      'a field of its data that is not known',
      { ...arrival, data: { resident: id, 'a/b~c': 1 } },
      ['/data/a~1b~0c'],
    ],
    ['an id that is none', { ...arrival, data: { resident: 'Jan' } }, ['/data/resident']],
    ['no data', { ...arrival, data: {} }, ['/data/resident']],
    [
      'one person meeting themselves',
      { ...arrival, type: 'resident-met-resident', data: { residents: [id, id] } },
      ['/data/residents'],
    ],
    [
      'a replacement that is wrong',
      {
        ...arrival,
        type: 'event-corrected',
        data: { event: id, reason: 'datum', replacement: { ...arrival, data: { resident: 1 } } },
      },
      ['/data/replacement/data/resident'],
    ],
    [
      'a correction of a correction in one go',
      {
        ...arrival,
        type: 'event-corrected',
        data: {
          event: id,
          reason: 'x',
          replacement: {
            type: 'event-retracted',
            occurredAt: '2026-03-14',
            data: { event: other, reason: 'x' },
          },
        },
      },
      ['/data/replacement/type'],
    ],
  ])('is refused with %s, and the field is named', (_, input, pointers) => {
    expect(pointersOf(input)).toEqual(pointers)
  })

  test.each([
    "Robert'); DROP TABLE event;--",
    '<script>alert(1)</script>',
    "' OR 1=1 RETURN n //",
    'ليلى',
    '👩‍👩‍👧 Ö',
    '=HYPERLINK("x")',
  ])('keeps text exactly as it is: %s', (name) => {
    const sent = { type: 'resident-registered', occurredAt: '2026-03-14', data: { resident: id, name } }
    expect(readNewEvent(sent, makeId).data).toMatchObject({ name })
  })

  test('takes no text with control characters or broken Unicode', () => {
    const named = (name: string) => ({
      type: 'resident-registered',
      occurredAt: '2026-03-14',
      data: { resident: id, name },
    })
    expect(pointersOf(named('a\u0000b'))).toEqual(['/data/name'])
    expect(pointersOf(named('a\ud800b'))).toEqual(['/data/name'])
    expect(pointersOf(named('x'.repeat(201)))).toEqual(['/data/name'])
    expect(pointersOf(named('   '))).toEqual(['/data/name'])
  })
})
