import { describe, expect, test } from 'vitest'
import {
  anything,
  changeOf,
  type LiveChange,
  noVersions,
  versionOf,
  versionOfTypes,
  versionUpTo,
  withChange,
} from './changes.ts'
import { event } from './fixtures.ts'

const told = (...ids: string[]) => ({ position: 7, ids: new Set(ids) })
const versionsAfter = (...changes: LiveChange[]) => changes.reduce(withChange, noVersions)
const change = (from: string | undefined, ...ids: string[]): LiveChange => ({
  ids: ids.length > 0 ? new Set(ids) : undefined,
  from,
  types: undefined,
})

describe('what changed', () => {
  test('is about whom the feed named, from the earliest day on which something happened', () => {
    const events = [event({ occurredAt: '2026-03-04' }), event({ occurredAt: '2026-03-02T23:30:00Z' })]
    expect(changeOf(told('anna'), events)).toEqual({
      ids: new Set(['anna']),
      from: '2026-03-03',
      types: new Set(['resident-registered']),
    })
  })

  test('may be anybody when the feed names nobody, and any day when the events are not told', () => {
    expect(changeOf(told(), [])).toEqual(anything)
  })

  test('may be anybody on any day after a correction, a retraction or an erasure', () => {
    for (const type of ['event-corrected', 'event-retracted', 'resident-forgotten'])
      expect(changeOf(told('anna'), [event({ type, occurredAt: '2026-03-04' })]), type).toBe(anything)
  })
})

describe('versions', () => {
  test('of somebody move only with changes about them, or about anybody', () => {
    const versions = versionsAfter(change('2026-03-01', 'anna'), change('2026-03-01', 'bram'))
    expect([
      versionOf(versions, ['anna']),
      versionOf(versions, ['bram']),
      versionOf(versions, ['cem']),
    ]).toEqual([1, 2, 0])
    expect(versionOf(withChange(versions, anything), ['cem'])).toBe(3)
    expect(versionOf(versions, ['anna', 'bram'])).toBe(2)
  })

  test('of a type move only with events of that type, or of any', () => {
    const of = (...types: string[]): LiveChange => ({ ...anything, types: new Set(types) })
    const versions = versionsAfter(of('annotation-made'), of('resident-met-resident'))
    expect(versionOfTypes(versions, ['annotation-made', 'annotation-ended'])).toBe(1)
    expect(versionOfTypes(withChange(versions, anything), ['annotation-made'])).toBe(3)
  })

  test('of a day move only with changes up to that day', () => {
    const versions = versionsAfter(change('2026-03-10'), change('2026-03-20'), change('2026-03-15'))
    expect(versionUpTo(versions, '2026-03-09')).toBe(0)
    expect(versionUpTo(versions, '2026-03-12')).toBe(1)
    expect(versionUpTo(versions, '2026-03-15')).toBe(3)
    expect(versionUpTo(versions, '2026-03-31')).toBe(3)
  })

  test('remember no more than one change a day that matters', () => {
    const versions = versionsAfter(change('2026-03-20'), change('2026-03-10'), anything, change('2026-03-12'))
    expect(versions.ofDays).toHaveLength(2)
    expect(versionUpTo(versions, '2020-01-01')).toBe(3)
    expect(versions.latest).toBe(4)
  })
})
