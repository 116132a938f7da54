import { expect, test } from 'vitest'
import { type Neighbourhood, position } from './event.ts'
import { readRecorded, type StoredEvent, UnreadableEvent } from './readRecorded.ts'

const stored: StoredEvent = {
  id: '0fe84f26-5b3c-4e0c-9d3e-2f6f6f5a8c11',
  type: 'resident-arrived',
  version: 1,
  neighbourhood: 'here' as Neighbourhood,
  stream: 'here.resident-0fe84f26-5b3c-4e0c-9d3e-2f6f6f5a8c11',
  revision: 0,
  position: position(1),
  occurredAt: '2026-03-14',
  precision: 'day',
  at: 0,
  recordedAt: 0,
  recordedBy: 'test',
  source: 'observed',
  data: { resident: '0fe84f26-5b3c-4e0c-9d3e-2f6f6f5a8c11' },
}

test('an event of a known type and version is read', () => {
  expect(readRecorded(stored)).toMatchObject({ ...stored, known: true })
})

test('a type that this release does not know survives as it is', () => {
  const unknown = { ...stored, type: 'resident-teleported', data: { anything: [1, 2] } }
  expect(readRecorded(unknown)).toEqual({ ...unknown, known: false })
})

test('a version newer than this release knows survives as it is', () => {
  expect(readRecorded({ ...stored, version: 99 })).toMatchObject({ known: false, version: 99 })
})

test('a known type with data that does not fit is told apart, with its position and what is wrong', () => {
  const read = () => readRecorded({ ...stored, data: { resident: 42 } })
  expect(read).toThrow(UnreadableEvent)
  expect(read).toThrow(/position 1 .*data\/resident/)
})
