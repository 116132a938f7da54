import { describe, expect, it } from 'vitest'
import { contextOf } from './context.ts'
import { type GivenSlice, sliceOf } from './testing.ts'
import { warmChains } from './warmChain.ts'

const chainIn = (given: GivenSlice, unwilling?: ReadonlySet<string>) => {
  const slice = sliceOf(given)
  const indexOf = (id: string) => slice.nodes.findIndex((node) => node.id === id)
  const chain = warmChains(contextOf(slice, 'informal', false), unwilling)
  return chain(indexOf('ann'), indexOf('zoe')).map((node) => slice.nodes[node]!.id)
}
const both = (via: string, weight = 1) =>
  [
    { between: ['ann', via], weight },
    { between: [via, 'zoe'], weight },
  ] as const

describe('who could make an introduction', () => {
  it('is who knows both; of several, whose weakest tie is strongest', () => {
    const residents = ['ann', 'zoe', 'bea', 'cor']
    expect(chainIn({ residents, contacts: [...both('bea'), ...both('cor', 3)] })).toEqual(['cor'])
  })

  it('is a professional or connector rather than a neighbour, and a volunteer in between', () => {
    const given: GivenSlice = {
      residents: ['ann', 'zoe', 'bea', 'vic', { id: 'con', connector: true }],
      others: [
        { id: 'pro', kind: 'professional' },
        { id: 'choir', kind: 'initiative' },
      ],
      bonds: [{ between: ['vic', 'choir'], kind: 'volunteer' }],
    }
    const neighbour = both('bea', 9)
    expect(chainIn({ ...given, contacts: [...neighbour, ...both('vic')] })).toEqual(['vic'])
    expect(chainIn({ ...given, contacts: [...neighbour, ...both('vic'), ...both('con')] })).toEqual(['con'])
    expect(chainIn({ ...given, contacts: [...neighbour, ...both('pro')] })).toEqual(['pro'])
  })

  it('is two people when nobody knows both, and nobody when it would take more', () => {
    const residents = ['ann', 'bea', 'cor', 'dik', 'zoe']
    const two = [
      ['ann', 'bea'],
      ['bea', 'cor'],
      ['cor', 'zoe'],
    ] as const
    expect(chainIn({ residents, contacts: two })).toEqual(['bea', 'cor'])
    const three = [
      ['ann', 'bea'],
      ['bea', 'cor'],
      ['cor', 'dik'],
      ['dik', 'zoe'],
    ] as const
    expect(chainIn({ residents, contacts: three })).toEqual([])
  })

  it('does not run along a tie that fades, nor through an organisation', () => {
    const residents = ['ann', 'zoe', 'bea']
    const fading = both('bea').map(({ between }) => ({ between, daysAgo: 120 }))
    expect(chainIn({ residents, contacts: fading })).toEqual([])
    const others = [{ id: 'choir', kind: 'initiative' }] as const
    expect(chainIn({ residents, others, contacts: both('choir') })).toEqual([])
  })

  it('asks nobody who does not want to be asked, and no child to introduce adults', () => {
    const residents = ['ann', 'zoe', { id: 'kim', lifeStage: 'child' as const }, 'bea']
    expect(chainIn({ residents, contacts: [...both('kim', 5), ...both('bea')] })).toEqual(['bea'])
    expect(chainIn({ residents, contacts: both('bea') }, new Set(['bea']))).toEqual([])
  })
})
