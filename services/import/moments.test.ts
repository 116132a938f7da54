import { describe, expect, it } from 'vitest'
import { readMoment } from './moments.ts'

describe('moments in files', () => {
  it.each([
    ['21-11-2026', '2026-11-21'],
    ['1-2-2026', '2026-02-01'],
    ['21/11/2026', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['21 november 2026', '2026-11-21'],
    ['zaterdag 21 nov. 2026', '2026-11-21'],
    ['3 mrt 2026', '2026-03-03'],
    ['2026-11-21', '2026-11-21'],
    ['2026-11', '2026-11'],
  ])('reads the day %s', (text, expected) => expect(readMoment(text)).toBe(expected))

  it.each([
    ['2012-04-25T06:00:00Z', '2012-04-25T06:00:00Z'],
    ['2012-04-25 06:00:00+02:00', '2012-04-25T04:00:00Z'],
    ['2013-06-24T08:00:20', '2013-06-24T06:00:20Z'],
    ['21-11-2026 14:30', '2026-11-21T13:30:00Z'],
    ['21-07-2026 om 14.30 uur', '2026-07-21T12:30:00Z'],
    ['21 november 2026, 9:05', '2026-11-21T08:05:00Z'],
  ])('reads the moment %s, Amsterdam time when it names no zone', (text, expected) =>
    expect(readMoment(text)).toBe(expected),
  )

  it('reads the dates of a spreadsheet as days, and as moments when they have a time', () => {
    expect(readMoment(new Date('2026-11-21T00:00:00Z'))).toBe('2026-11-21')
    expect(readMoment(new Date('2026-11-21T14:30:00Z'))).toBe('2026-11-21T13:30:00Z')
  })

  it.each(['31-02-2026', '11/21/2026', '6/27', '25:00', 'gisteren', '', '2026-13', '21-11-2026 24:10'])(
    'does not guess at "%s"',
    (text) => expect(readMoment(text)).toBeUndefined(),
  )
})
