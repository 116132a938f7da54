import { expect, test } from 'vitest'
import { nl } from '../../text/messages/nl.ts'
import { contactSentence, visitSentence } from './visitSentence.ts'

const words = { messages: nl, language: 'nl', now: '2026-04-01' } as const

test('the reasons to visit somebody are one sentence', () => {
  const reasons = [
    { because: 'need', topic: 'meals' },
    { because: 'arrived', since: '2026-03-12T00:00:00Z' },
    { because: 'lives-alone' },
  ] as const
  expect(visitSentence({ reasons }, words)).toBe(
    'Zoekt samen eten, kwam hier wonen op 12 mrt 2026 en woont alleen',
  )
  expect(visitSentence({ reasons: [{ because: 'never-met' }] }, words)).toBe(
    'Nog niemand legde een contact vast',
  )
})

test('who knows the way in is said by how they do', () => {
  const contacts = [
    { how: 'partner', id: 'w' },
    { how: 'household', id: 'b' },
  ] as const
  const nameOf = (id: string) => ({ w: 'Welzijn', b: 'Bram' })[id] ?? ''
  expect(contactSentence({ contacts }, nameOf, nl)).toBe('Woont met Bram · Bekend bij Welzijn')
  expect(contactSentence({ contacts: [] }, nameOf, nl)).toBe('')
})
