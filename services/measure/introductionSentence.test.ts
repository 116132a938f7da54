import { describe, expect, it } from 'vitest'
import type { IntroductionReason } from './introductionReasons.ts'
import { introductionSentence } from './introductionSentence.ts'

const names: Readonly<Record<string, string>> = { a: 'Ann', b: 'Bea', c: 'Cor', d: 'Dik', i: 'het koor' }
const say = (...reasons: IntroductionReason[]) =>
  introductionSentence(
    {
      residents: ['a', 'b'],
      reasons,
      chain: [],
      initiative: null,
      before: ['single-line', 'single-line'],
      after: ['connected', 'connected'],
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
})
