import { describe, expect, it } from 'vitest'
import type { IntroductionReason } from './introductionReasons.ts'
import { introductionSentence } from './introductionSentence.ts'

const names: Readonly<Record<string, string>> = { a: 'Ann', b: 'Bea', c: 'Cor', d: 'Dik', i: 'het koor' }
const say = (...reasons: IntroductionReason[]) => sayThrough([], ...reasons)
const sayThrough = (chain: string[], ...reasons: IntroductionReason[]) =>
  introductionSentence(
    {
      residents: ['a', 'b'],
      reasons,
      chain,
      through: null,
      initiative: null,
      before: ['single-line', 'single-line'],
      after: ['connected', 'connected'],
      positions: [],
    },
    (id) => names[id]!,
  )

describe('the sentence of an introduction', () => {
  it('names who they share', () => {
    expect(say({ because: 'shared-acquaintance', who: ['c', 'd'] })).toEqual({
      nl: 'Breng Ann en Bea bij elkaar: ze kennen allebei Cor en Dik.',
      en: 'Bring Ann and Bea together: both know Cor and Dik.',
    })
  })

  it('joins several reasons, and says topics in words', () => {
    const { nl } = say(
      { because: 'shared-initiative', initiative: 'i' },
      { because: 'need-meets-skill', topic: 'meals', needs: 'b', offers: 'a' },
    )
    expect(nl).toBe(
      'Breng Ann en Bea bij elkaar: ze komen allebei bij het koor en Bea zoekt iets op het gebied van samen eten en Ann biedt dat aan.',
    )
  })

  it('says what area a connector is near in', () => {
    expect(say({ because: 'connector-nearby', area: 'Noord' }).en).toContain('in the same area, Noord.')
  })

  it('says who can introduce them: one who knows both, or two who know one each', () => {
    const reason = { because: 'shared-initiative', initiative: 'i' } as const
    expect(sayThrough(['c'], reason).nl).toBe(
      'Breng Ann en Bea bij elkaar: ze komen allebei bij het koor. Cor kan hen aan elkaar voorstellen.',
    )
    expect(sayThrough(['c', 'd'], reason)).toEqual({
      nl: 'Breng Ann en Bea bij elkaar: ze komen allebei bij het koor. Cor kent Ann en Dik kent Bea: samen kunnen zij hen aan elkaar voorstellen.',
      en: 'Bring Ann and Bea together: both come to het koor. Cor knows Ann and Dik knows Bea: together they can introduce them.',
    })
  })
})
