import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cataloguePage, catalogueSchema } from './docs.ts'

const committed = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8')

test('the catalogue page in docs/ says what the definitions say (npm run docs makes it anew)', () => {
  expect(committed('events.md')).toBe(cataloguePage())
})

test('the JSON Schema in docs/ is that of the definitions', () => {
  expect(JSON.parse(committed('events.schema.json'))).toEqual(catalogueSchema())
})
