import { describe, expect, test } from 'vitest'
import { preloadLinks } from './preloadLinks.ts'

const NOW = Date.parse('2026-11-22T09:00:00Z')
const LIST = '/api/v1/neighbourhoods'
const one = {
  id: 'hoekpolder',
  name: 'Hoekpolder',
  events: 12,
  firstAt: '2025-01-01T12:00:00Z',
  lastAt: '2026-11-01T12:00:00Z',
  head: 12,
  lens: 'named' as const,
  mayRecord: 'all' as const,
  recordsFor: null,
  demo: false,
}
const asked = (query: unknown, of: Partial<typeof one> | { lens: 'aggregate' } = {}) =>
  preloadLinks(query, [{ ...one, ...of }], NOW)

describe('what the explorer will ask first', () => {
  test('is the list, and the picture of now', () => {
    expect(asked({})).toEqual([LIST, `${LIST}/hoekpolder/graph?window=180d&sectors=area&groups=auto`])
  })

  test('is the last day of an invented or long past history', () => {
    expect(asked({}, { demo: true })[1]).toContain('graph?asOf=2026-11-01&window')
    expect(asked({}, { lastAt: '2024-03-03T12:00:00Z' })[1]).toContain('graph?asOf=2024-03-03&window')
    expect(asked({}, { demo: true, lastAt: '2026-11-30T12:00:00Z' })[1]).toContain('graph?window')
  })

  test('is the moment and the look of the address', () => {
    expect(
      asked({ asOf: '2026-03-15', knownThen: '1', window: 'all', grouped: '1', open: 'Our House' })[1],
    ).toBe(
      `${LIST}/hoekpolder/graph?asOf=2026-03-15&knownAt=2026-03-15&window=all&sectors=area&groups=all&open=Our+House`,
    )
    expect(asked({ view: 'people' })[1]).toBe(`${LIST}/hoekpolder/graph?window=180d`)
  })

  test('is no picture for who sees groups only, or nothing', () => {
    expect(asked({}, { lens: 'aggregate' })).toEqual([LIST])
    expect(preloadLinks({}, [], NOW)).toEqual([LIST])
  })
})
