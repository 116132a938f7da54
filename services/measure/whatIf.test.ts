import { describe, expect, it } from 'vitest'
import { type GivenSlice, sliceOf } from './testing.ts'
import { whatIf } from './whatIf.ts'

const given: GivenSlice = {
  residents: ['x1', 'x2', { id: 'hub', connector: true }, 'm1', 'm2', 'alone'],
  others: [
    { id: 'house', kind: 'place' },
    { id: 'choir', kind: 'initiative', place: 'house' },
    { id: 'care', kind: 'partner' },
    { id: 'pro', kind: 'professional', partner: 'care' },
  ],
  contacts: [
    { between: ['x1', 'hub'], position: 101 },
    { between: ['x2', 'hub'], position: 102 },
    // One event: they met in the house.
    { between: ['m1', 'm2'], position: 103 },
    { between: ['m1', 'house'], kind: 'visited', position: 103 },
    { between: ['m1', 'hub'], position: 104 },
    { between: ['m2', 'choir'], kind: 'attended', session: 'choir 1', position: 105 },
    { between: ['m1', 'choir'], kind: 'attended', session: 'choir 1', position: 106 },
    { between: ['m2', 'pro'], kind: 'met-professional', position: 107 },
    { between: ['m2', 'care'], kind: 'met-partner', position: 107 },
  ],
}
const changed = (...changes: Parameters<typeof whatIf>[1]) => whatIf(sliceOf(given), changes)

describe('what if', () => {
  it('nothing changes, nothing does', () => {
    const { before, after, moved } = changed()
    expect(after).toEqual(before)
    expect(moved).toEqual([])
  })

  it('someone stops: who then has no line left, and who is gone', () => {
    const { before, after, moved } = changed({ remove: 'hub' })
    expect(moved).toEqual([
      { id: 'x1', from: 'single-line', to: 'not-in-view' },
      { id: 'x2', from: 'single-line', to: 'not-in-view' },
      { id: 'hub', from: 'connected', to: null },
      { id: 'm1', from: 'connected', to: 'single-line' },
    ])
    expect([before.residents, after.residents]).toEqual([6, 5])
    expect([before.largestComponent, after.largestComponent]).toEqual([5, 2])
  })

  it('a place closes: the meetings there go, and the initiatives held in it', () => {
    const { moved } = changed({ remove: 'house' })
    expect(moved).toEqual([
      { id: 'm1', from: 'connected', to: 'single-line' },
      { id: 'm2', from: 'single-line', to: 'only-formal' },
    ])
  })

  it('an initiative ends: who shared its sessions no longer does', () => {
    const slice = sliceOf({
      ...given,
      contacts: given.contacts!.filter((c) => !('position' in c && c.position === 103)),
    })
    const { moved } = whatIf(slice, [{ remove: 'choir' }], { coAttendance: true })
    expect(moved.map(({ id }) => id)).toEqual(['m1', 'm2'])
  })

  it('a partner goes: its professionals go along', () => {
    const hub = { remove: 'hub' }
    expect(changed(hub).after.reach.within).toBe(2)
    expect(changed(hub, { remove: 'care' }).after.reach.within).toBe(0)
  })

  it('people meet: who comes into view', () => {
    const { moved, after } = changed({ gather: ['alone', 'x1', 'm2'] })
    expect(moved).toEqual([
      { id: 'x1', from: 'single-line', to: 'connected' },
      { id: 'm2', from: 'single-line', to: 'connected' },
      { id: 'alone', from: 'not-in-view', to: 'connected' },
    ])
    expect(after.largestComponent).toBe(6)
  })

  it('leaves the slice as it was', () => {
    const slice = sliceOf(given)
    whatIf(slice, [{ remove: 'hub' }, { gather: ['x1', 'alone'] }])
    expect(slice).toEqual(sliceOf(given))
  })

  it('refuses who is not there, and a meeting of one', () => {
    expect(() => changed({ remove: 'nobody' })).toThrow('"nobody" is not in the neighbourhood at this moment')
    expect(() => changed({ gather: ['x1', 'x1'] })).toThrow('at least two different people')
  })
})
