import { describe, expect, it } from 'vitest'
import { atClock, parseMoment, readMoment } from './moments.ts'

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
    ['za 7 mrt 2026', '2026-03-07'],
    ['di. 3-3-2026', '2026-03-03'],
    ['7-mrt-2026', '2026-03-07'],
    ['7 March 2026', '2026-03-07'],
    ['nov-25', '2025-11'],
    ['november 2025', '2025-11'],
    ["okt. '25", '2025-10'],
    ['11-2025', '2025-11'],
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

  it.each([
    ['7-3-26', '2026-03-07'],
    ['7-3-71', '1971-03-07'],
    ['7 mrt 26', '2026-03-07'],
    ['nov-25', '2025-11'],
  ])('says that the year of %s was completed', (text, at) =>
    expect(parseMoment(text)).toEqual({ at, shortYear: true }),
  )

  it.each(['01-01-1900', '1-1-1970', '1900-01-01', new Date('1899-12-30T00:00:00Z')])(
    'knows %s for a day that nobody knows',
    (cell) => expect(parseMoment(cell)).toMatchObject({ placeholder: true }),
  )

  it.each([
    ['14:30', '2026-11-21T13:30:00Z'],
    ['14.30 uur', '2026-11-21T13:30:00Z'],
    ['9u', '2026-11-21T08:00:00Z'],
    ['9u15', '2026-11-21T08:15:00Z'],
    ['09:15:20', '2026-11-21T08:15:20Z'],
  ])('reads the time %s on a day', (clock, at) => expect(atClock('2026-11-21', clock)).toBe(at))

  it.each(['25:00', '14', 'ochtend', '1,5 uur'])('reads no time in "%s"', (clock) =>
    expect(atClock('2026-11-21', clock)).toBeUndefined(),
  )

  it.each(['31-02-2026', '11/21/2026', '6/27', '25:00', 'gisteren', '', '2026-13', '21-11-2026 24:10'])(
    'does not guess at "%s"',
    (text) => expect(readMoment(text)).toBeUndefined(),
  )
})
