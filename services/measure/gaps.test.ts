import { describe, expect, it } from 'vitest'
import { gapsOf } from './gaps.ts'
import { programmeCover } from './needs.ts'
import { type GivenContact, sliceOf } from './testing.ts'

const of = (area: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `${area}${n}`, area }))
const ring = (area: string, count: number) =>
  Array.from({ length: count }, (_, n) => [`${area}${n}`, `${area}${(n + 1) % count}`] as const)

describe('gaps', () => {
  it('between groups: fewer than half the lines that chance would give', () => {
    const { betweenGroups } = gapsOf(
      sliceOf({
        residents: [...of('n', 6), ...of('s', 6), ...of('w', 6)],
        contacts: [
          ...ring('n', 6),
          ...ring('s', 6),
          ...ring('w', 6),
          ...of('n', 6).map(({ id }, n) => [id, `s${n}`] as const),
        ],
      }),
    )
    expect(betweenGroups.area.map(({ one, other, ties }) => [one, other, ties])).toEqual([
      ['n', 'w', 0],
      ['s', 'w', 0],
    ])
    // 24 ties on 153 pairs, 36 of them between two groups.
    expect(betweenGroups.area[0]!.expected).toBeCloseTo((24 * 36) / 153, 12)
    expect(betweenGroups.cohort).toEqual([])
  })

  it('clusters without a path to any partner or connector', () => {
    const slice = sliceOf({
      residents: [...of('a', 3), ...of('b', 3), 'alone'],
      others: [{ id: 'care', kind: 'partner' }],
      contacts: [...ring('a', 3), ...ring('b', 3), { between: ['a1', 'care'], kind: 'met-partner' }],
    })
    expect(gapsOf(slice).unreached).toEqual([['b0', 'b1', 'b2']])
  })

  it('partners who share residents and do not work together', () => {
    const met = (resident: string, other: string): GivenContact => ({
      between: [resident, other],
      kind: 'met-partner',
    })
    const given = {
      residents: of('a', 3),
      others: [
        { id: 'care', kind: 'partner' },
        { id: 'pro', kind: 'professional', partner: 'care' },
        { id: 'housing', kind: 'partner' },
      ],
      contacts: [
        met('a0', 'care'),
        met('a1', 'pro'),
        met('a2', 'pro'),
        ...of('a', 3).map(({ id }) => met(id, 'housing')),
      ],
    } as const
    expect(gapsOf(sliceOf(given)).partnersApart).toEqual([
      { partners: ['care', 'housing'], shared: 3, residents: ['a0', 'a1', 'a2'] },
    ])
    const agreed = sliceOf({ ...given, bonds: [{ between: ['housing', 'care'], kind: 'collaboration' }] })
    expect(gapsOf(agreed).partnersApart).toEqual([])
  })

  it('places that a group of some size never comes to', () => {
    const slice = sliceOf({
      residents: [...of('n', 10), ...of('s', 12), ...of('w', 9)],
      others: [
        { id: 'house', kind: 'place' },
        { id: 'closed', kind: 'place', present: false },
      ],
      contacts: [{ between: ['n3', 'house'], kind: 'visited' }],
    })
    expect(gapsOf(slice).placesNotVisited).toEqual([
      { place: 'house', by: 'area', group: 's', residents: 12 },
    ])
  })

  it('people who carry much: for whom they are the only line', () => {
    const slice = sliceOf({
      residents: [{ id: 'hub', connector: true }, 'a', 'b', 'c'],
      contacts: [
        ['hub', 'a'],
        ['hub', 'b'],
        ['hub', 'c'],
      ],
    })
    expect(gapsOf(slice).carriers).toEqual([
      {
        id: 'hub',
        connector: true,
        onlyLineOf: ['a', 'b', 'c'],
        hanging: ['a', 'b', 'c'],
        positions: [5, 6, 7],
      },
    ])
  })

  it('a professional who carries much, and ties with organisations that fade, when these are asked for', () => {
    const slice = sliceOf({
      residents: ['a', 'b', 'c'],
      others: [{ id: 'pro', kind: 'professional' }],
      contacts: ['a', 'b', 'c'].map((one, n) => ({
        between: [one, 'pro'] as const,
        daysAgo: 120 - n,
        position: 20 + n,
      })),
    })
    const { carriers, fading } = gapsOf(slice, { ties: 'formal' })
    expect(carriers).toMatchObject([{ id: 'pro', onlyLineOf: ['a', 'b', 'c'], positions: [20, 21, 22] }])
    expect(fading[0]).toMatchObject({ source: 'a', target: 'pro', onlyLineOf: ['a'] })
    expect(fading.map(({ positions }) => positions)).toEqual([[20], [21], [22]])
    expect(gapsOf(slice)).toMatchObject({ carriers: [], fading: [] })
  })

  it('ties that fade, the oldest first, and whose only line they are', () => {
    const slice = sliceOf({
      residents: ['a', 'b', 'c'],
      contacts: [
        { between: ['a', 'b'], daysAgo: 100 },
        { between: ['b', 'c'], daysAgo: 150 },
      ],
    })
    expect(gapsOf(slice).fading).toMatchObject([
      { source: 'b', target: 'c', onlyLineOf: ['c'] },
      { source: 'a', target: 'b', onlyLineOf: ['a'] },
    ])
  })
})

describe('programme cover', () => {
  const need = (id: string, topic: string, answer = {}) => ({
    need: id,
    resident: `of ${id}`,
    topic,
    ...answer,
  })

  it('is the share of needs that an initiative answers; the rest is listed with skills that fit', () => {
    const skills = [
      { skill: 's1', resident: 'ann', topic: 'meals' },
      { skill: 's2', resident: 'bea', topic: 'garden' },
    ]
    const cover = programmeCover(
      [
        need('n1', 'meals', { initiative: 'kitchen' }),
        need('n2', 'meals'),
        need('n3', 'garden', { other: 'bea' }),
      ],
      skills,
    )
    expect(cover).toMatchObject({ needs: 3, covered: 1, share: 1 / 3 })
    expect(cover.unanswered).toEqual([{ need: need('n2', 'meals'), skills: [skills[0]] }])
    expect(cover.unused).toEqual([skills[0]])
  })

  it('is not defined when no need was voiced', () => {
    expect(programmeCover([], []).share).toBeNull()
  })
})
