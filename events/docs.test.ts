import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cataloguePage, catalogueSchema, glossaryPage } from './docs.ts'

const committed = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8')

test('the catalogue page in docs/ says what the definitions say (npm run docs updates it)', () => {
  expect(committed('events.md')).toBe(cataloguePage())
})

test('the JSON Schema in docs/ is that of the definitions', () => {
  expect(JSON.parse(committed('events.schema.json'))).toEqual(catalogueSchema())
})

test('the glossary names every type of event as its definition does (npm run docs updates it)', () => {
  expect(committed('glossary.md')).toBe(glossaryPage(committed('glossary.md')))
})
