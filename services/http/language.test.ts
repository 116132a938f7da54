import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  [undefined, 'nl'],
  ['', 'nl'],
  ['*', 'nl'],
  ['fr-FR, de;q=0.5', 'nl'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
  ['nl-NL,nl;q=0.9,en-US;q=0.8,en;q=0.7', 'nl'],
  ['en;q=0.5, nl;q=0.9', 'nl'],
  ['en;q=0, *', 'nl'],
  ['en;q=x', 'nl'],
])('who asks for %s is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})
