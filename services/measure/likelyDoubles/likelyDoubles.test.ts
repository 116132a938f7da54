import { describe, expect, test } from 'vitest'
import { type GivenContact, type GivenSlice, sliceOf } from '../testing.ts'
import { compareNames, type NameLikeness } from './compareNames.ts'
import { editDistance } from './editDistance.ts'
import { likelyDoubles } from './likelyDoubles.ts'
import { namePartsOf } from './nameParts.ts'

describe('names', () => {
  test.each<[string, string, NameLikeness | undefined]>([
    ['Piet van ’t Hof', 'Piet van ’t Hof', 'same-name'],
    ['Piet van ’t Hof', 'Piet van `t  hof', 'same-name'],
    ['Piet van ’t Hof', 'Piet Hof', 'same-name-otherwise-written'],
    ['Piet van ’t Hof', 'Hof, Piet van ’t', 'same-name-otherwise-written'],
    ['Zoë Özdemir', 'Zoe Ozdemir', 'same-name-otherwise-written'],
    ['Anne-Marie de Wit', 'Annemarie de Wit', 'same-name-otherwise-written'],
    ['Fatima El Amrani', 'Fatima Amrani', 'same-name-otherwise-written'],
    ['Sinéad O’Neill', 'Sinead ONeill', 'same-name-otherwise-written'],
    ['Ghizlane Özdemir', 'Gizlane Ozdemir', 'typing-error'],
    ['Mohammed Yilmaz', 'Mohamed Yılmaz', 'typing-error'],
    ['Karin Smit', 'Karin Smid', 'typing-error'],
    ['Bilal Ouali', 'Billal Oauli', 'typing-error'],
    ['Annemarijke Wit', 'Anemarjike Wit', 'typing-error'],
    ['Truus', 'Turus', 'typing-error'],
    ['P. van ’t Hof', 'Piet van ’t Hof', 'same-initials'],
    ['Piet J. Hof', 'Piet van ’t Hof', 'same-initials'],
    ['Truus', 'Truus Bakker', 'same-first-name'],
    ['Truus', 'Truus', 'same-first-name'],
    ['Jan Bos', 'Jan Bol', undefined],
    ['Jan de Vries', 'Kees de Vries', undefined],
    ['Anna Bakker', 'Anna Jansen', undefined],
    ['Jo', 'Bo', undefined],
    ['Toos Jacobs', 'Joop Jacobs', undefined],
  ])('"%s" and "%s": %s', (one, other, likeness) => {
    expect(compareNames(namePartsOf(one), namePartsOf(other))).toBe(likeness)
    expect(compareNames(namePartsOf(other), namePartsOf(one))).toBe(likeness)
  })
})

test('the distance counts letters inserted, left out, replaced and swapped, up to a limit', () => {
  const distances = [
    ['hof', 'hof', 0],
    ['hof', 'hoff', 1],
    ['hof', 'of', 1],
    ['hof', 'hop', 1],
    ['hof', 'ohf', 1],
    ['bakker', 'bekkr', 2],
    ['', 'ab', 2],
    ['bakker', 'jansen', 3],
  ] as const
  for (const [one, other, distance] of distances) expect(editDistance(one, other, 2)).toBe(distance)
})

describe('likely doubles', () => {
  const piet = { id: 'piet', name: 'Piet van ’t Hof', reference: 'W-20261', area: 'Hoekpolder' }
  const again = { id: 'again', name: "Piet van 't Hof", area: 'Hoekpolder' }
  const karim = { id: 'karim', name: 'Karim El Amrani', area: 'Hoekpolder' }
  const partner = { id: 'artsen', name: 'Huisartsen Noord', kind: 'partner' } as const
  const found = (given: GivenSlice, apart: [string, string][] = []) =>
    likelyDoubles(sliceOf({ window: Number.POSITIVE_INFINITY, ...given }), apart)
  const reasons = (given: GivenSlice) =>
    found(given).map((double) => double.reasons.map(({ because }) => because))

  test('have nearly the same name, and something that supports it', () => {
    const doubles = found({
      residents: [karim, piet, again],
      others: [partner],
      contacts: [['karim', 'piet'], { between: ['again', 'artsen'], kind: 'met-partner' }],
    })
    expect(doubles).toEqual([
      {
        residents: ['piet', 'again'],
        reasons: [
          { because: 'same-name' },
          { because: 'same-area', group: 'Hoekpolder' },
          { because: 'never-together' },
        ],
        score: 7,
      },
    ])
  })

  test('are not proposed on a first name, initials or a typing error alone', () => {
    const residents = (one: object, other: object) => [
      { id: 'one', ...one },
      { id: 'other', ...other },
    ]
    const alike = [
      [{ name: 'Truus' }, { name: 'Truus Bakker' }],
      [{ name: 'T. Bakker' }, { name: 'Truus Bakker' }],
      [{ name: 'Truus Baker' }, { name: 'Truus Bakker' }],
    ] as const
    for (const [one, other] of alike) {
      expect(found({ residents: residents(one, other) }), one.name).toEqual([])
      const supported = { area: 'Hoekpolder', lifeStage: 'older' } as const
      const both = residents({ ...one, ...supported }, { ...other, ...supported })
      expect(found({ residents: both }), one.name).toHaveLength(1)
    }
  })

  test('are not two people of whom it is known that they are two', () => {
    const residents = [piet, again, karim]
    const seen = (contacts: GivenContact[]) => found({ residents, others: [partner], contacts })
    expect(seen([])).toHaveLength(1)
    expect(seen([{ between: ['piet', 'again'], kind: 'gathered' }])).toEqual([])
    expect(
      seen([
        { between: ['piet', 'artsen'], kind: 'attended', session: 'koffie 1' },
        { between: ['again', 'artsen'], kind: 'attended', session: 'koffie 1' },
      ]),
    ).toEqual([])
    expect(found({ residents, bonds: [{ between: ['again', 'piet'], kind: 'household' }] })).toEqual([])
    expect(found({ residents }, [['again', 'piet']])).toEqual([])
    expect(
      found({
        residents: [
          { ...piet, lifeStage: 'older' },
          { ...again, lifeStage: 'child' },
        ],
      }),
    ).toEqual([])
  })

  test('share a reference, a household, or those whom they know', () => {
    const residents = [
      { id: 'one', name: 'Anna', reference: ' w-20261 ' },
      { id: 'other', name: 'Zus van Ans', reference: 'W-20261' },
    ]
    expect(reasons({ residents })).toEqual([['same-reference']])
    const home = [{ ...piet, name: 'P. Hof' }, { ...again, area: null }, karim]
    const household = [
      { between: ['karim', 'piet'], kind: 'household' },
      { between: ['again', 'karim'], kind: 'household' },
    ] as const
    expect(reasons({ residents: home, bonds: household })).toEqual([
      ['same-initials', 'same-household', 'never-together'],
    ])
    const met = [
      ['karim', 'piet'],
      ['again', 'karim'],
    ] as const
    expect(reasons({ residents: [piet, again, karim], contacts: met })[0]).toContain('shared-acquaintances')
  })

  test('are looked for under every name that somebody was registered with', () => {
    const merged = {
      ...karim,
      registrations: [
        { id: 'karim', name: karim.name, reference: null },
        { id: 'k', name: 'Piet van t Hof', reference: null },
      ],
    }
    expect(found({ residents: [piet, merged] }).map(({ residents }) => residents)).toEqual([
      ['piet', 'karim'],
    ])
  })

  test('are no erased person, and nobody without a name', () => {
    expect(found({ residents: [piet, { ...again, forgotten: 'remains' }] })).toEqual([])
    expect(found({ residents: [{ id: 'one' }, { id: 'other' }] })).toEqual([])
  })

  test('are found among thousands in a moment', () => {
    const surnames = Array.from({ length: 500 }, (_, n) => `${'abcdefghij'[n % 10]}${n.toString(26)}sen`)
    const residents = Array.from({ length: 5_000 }, (_, n) => ({
      id: `r${n}`,
      name: `${['Jan', 'Mo', 'Truus', 'Fatima', 'Kees', 'Els', 'Ria', 'Bram', 'Cem', 'Ed'][n % 10]} ${surnames[n % 499]}`,
    }))
    const began = performance.now()
    found({ residents: [...residents, { id: 'again', name: residents[17]!.name }] })
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})
