import { describe, expect, test } from 'vitest'
import { addDays, dayOf, daysBetween } from '../model/days.ts'
import { findPeople } from '../model/findPeople.ts'
import { event, node } from '../model/fixtures.ts'
import { ago } from './dates.ts'
import { eventSentence } from './eventSentence.ts'
import { en } from './messages/en.ts'
import { nl } from './messages/nl.ts'
import { namesInWords } from './names.ts'

describe('words', () => {
  test('names are listed as people say them', () => {
    expect(namesInWords([], nl)).toBe('')
    expect(namesInWords(['Anna'], nl)).toBe('Anna')
    expect(namesInWords(['Anna', 'Bram'], nl)).toBe('Anna en Bram')
    expect(namesInWords(['Anna', 'Bram', 'Cem', 'Dina', 'Ed', 'Fatima'], nl)).toBe(
      'Anna, Bram, Cem en nog 3 anderen',
    )
    expect(namesInWords(['Anna', 'Bram'], en)).toBe('Anna and Bram')
  })

  test('how long ago is said in words that fit', () => {
    expect(ago(undefined, '2026-03-01', nl)).toBe('nooit vastgelegd')
    expect(ago('2026-03-01', '2026-03-01', nl)).toBe('vandaag')
    expect(ago('2026-02-28', '2026-03-01', nl)).toBe('gisteren')
    expect(ago('2026-02-01', '2026-03-01', nl)).toBe('4 weken geleden')
    expect(ago('2024-02-01', '2026-03-01', nl)).toBe('2 jaar geleden')
  })

  test('a day is that of Amsterdam, also over the change to summer time', () => {
    expect(dayOf('2026-03-28T23:30:00Z')).toBe('2026-03-29')
    expect(dayOf('2026-03')).toBe('2026-03-01')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  })

  test('a correction is told by what it put in place', () => {
    const replacement = { type: 'resident-registered', occurredAt: '2026-03-01', data: { resident: 'a' } }
    const corrected = event({
      type: 'event-corrected',
      data: { event: '0', reason: 'naam', replacement },
      names: { a: 'Anna' },
    })
    expect(eventSentence(corrected, nl, 'nl')).toBe('Anna is ingeschreven (verbeterd)')
  })

  test('an event is told in a sentence; of an unknown type by its label and names', () => {
    const told = (type: string, data: Record<string, unknown>) => {
      const label = { nl: 'Vraag of wens genoemd', en: 'Need voiced' }
      const names = { a: 'Anna', b: 'Bram', h: 'Huiskamer' }
      return eventSentence(event({ type, label, data, names }), nl, 'nl')
    }
    expect(told('resident-met-resident', { residents: ['a', 'b'], place: 'h' })).toBe(
      'Anna en Bram ontmoetten elkaar in Huiskamer',
    )
    expect(told('resident-met-resident', { residents: ['a', 'weg'] })).toBe(
      'Anna en iemand ontmoetten elkaar',
    )
    expect(told('need-voiced', { resident: 'a' })).toBe('Vraag of wens genoemd: Anna, Bram en Huiskamer')
  })

  test('a name is found with a typing error, without accents and by its beginning', () => {
    const find = findPeople([
      node('1', { label: 'Zoë Yıldız' }),
      node('2', { label: 'Gerrit Bos' }),
      node('3', { label: '' }),
    ])
    const ids = (text: string) => find(text).map(({ id }) => id)
    expect(ids('zoe')).toEqual(['1'])
    expect(ids('gerit')).toEqual(['2'])
    expect(ids('ger bo')).toEqual(['2'])
    expect(ids('zzzzz')).toEqual([])
  })
})
