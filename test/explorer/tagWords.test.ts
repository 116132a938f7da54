import { expect, test } from 'vitest'
import { tagLabels } from '../../events/index.ts'
import { en } from '../../explorer/text/messages/en.ts'
import { nl } from '../../explorer/text/messages/nl.ts'

test('tags are called on the screens as a list may call them', () => {
  const wordsIn = (language: 'nl' | 'en') =>
    Object.fromEntries(Object.entries(tagLabels).map(([tag, label]) => [tag, label[language]]))
  expect(nl.tags).toEqual(wordsIn('nl'))
  expect(en.tags).toEqual(wordsIn('en'))
})
