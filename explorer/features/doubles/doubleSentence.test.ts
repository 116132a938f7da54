import { describe, expect, test } from 'vitest'
import { nl } from '../../text/messages/nl.ts'
import { doubleSentence } from './doubleSentence.ts'

describe('why two registrations may be one person', () => {
  test('what they have in common in one sentence, and that they were never together in another', () => {
    const reasons = [
      { because: 'typing-error' },
      { because: 'same-area', group: 'Hoekpolder' },
      { because: 'never-together' },
    ] as const
    expect(doubleSentence({ reasons, names: {} }, nl)).toBe(
      'Bijna dezelfde naam en dezelfde buurt. Ze zijn nog nooit samen op één moment gezien.',
    )
  })

  test('people are named; one who has no name here stays unnamed', () => {
    const reasons = [
      { because: 'same-household', who: ['a'] },
      { because: 'shared-acquaintances', who: ['a', 'b'] },
    ] as const
    expect(doubleSentence({ reasons, names: { a: 'Anna' } }, nl)).toBe(
      'Hetzelfde huishouden als Anna en beiden een lijntje met Anna en Naam niet vastgelegd.',
    )
  })
})
