import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areasIn, beginningEvents, faultsIn, idFrom, peopleIn, populationsIn } from './beginning.ts'

describe('a neighbourhood that is begun', () => {
  test('gets an id from its name, and another when that is taken', () => {
    expect(idFrom('Presikhaaf-Oost & ’t Dorp', [])).toBe('presikhaaf-oost-t-dorp')
    expect(idFrom('Crèche Zuiderwijk', ['creche-zuiderwijk'])).toBe('creche-zuiderwijk-2')
    expect(idFrom('Zuid', ['zuid', 'zuid-2'])).toBe('zuid-3')
  })

  test('has an id that the server takes, whatever its name, or a fault that says why not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (name) => {
        const isFaulty = faultsIn({ name, areas: [] }).length > 0
        const id = idFrom(name.trim(), [])
        expect(isFaulty || /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(id)).toBe(true)
      }),
    )
  })

  test('numbers are read as people write them', () => {
    expect(['420', '4.120', '12 345', '1,000,000', ''].map(peopleIn)).toEqual([
      420,
      4120,
      12345,
      1_000_000,
      Number.NaN,
    ])
    expect(['veel', '-3', '4.5', '1e3'].map(peopleIn)).toEqual(Array(4).fill(Number.NaN))
  })

  test('pasted lines are areas, with a number or without', () => {
    expect(areasIn('Vlinderbuurt 420\r\nDe Blauwe Parel\t1.250\n\nWijk 7; 30\nPresikhaaf')).toEqual([
      { name: 'Vlinderbuurt', people: '420' },
      { name: 'De Blauwe Parel', people: '1.250' },
      { name: 'Wijk 7', people: '30' },
      { name: 'Presikhaaf', people: '' },
    ])
  })

  test('what cannot be is said at its field, and an empty line is none', () => {
    const areas = [
      { name: 'Noord', people: 'veel' },
      { name: ' ', people: '' },
      { name: 'noord', people: '-1' },
      { name: '', people: '30' },
    ]
    expect(faultsIn({ name: '  ', areas })).toEqual([
      { field: 'name', fault: 'no-name' },
      { field: '0 people', fault: 'people' },
      { field: '2 name', fault: 'same-area' },
      { field: '2 people', fault: 'people' },
      { field: '3 name', fault: 'no-area-name' },
    ])
    expect(faultsIn({ name: '!!!', areas: [] })).toEqual([{ field: 'name', fault: 'no-letters' }])
  })

  test('is events: its name, and each area with its people, or without a number', () => {
    const areas = [
      { name: 'Noord', people: '4.120' },
      { name: 'Zuid', people: '' },
      { name: '', people: '' },
    ]
    expect(beginningEvents({ name: ' Kanaleneiland ', areas }, '2026-12-01')).toMatchObject([
      { type: 'neighbourhood-described', data: { name: 'Kanaleneiland' } },
      { type: 'area-described', data: { area: 'Noord', population: { unknown: 4120 } } },
      { type: 'area-described', data: { area: 'Zuid', population: {} } },
    ])
    expect(populationsIn({ name: '', areas })).toEqual([{ name: 'Noord', people: 4120 }])
  })
})
