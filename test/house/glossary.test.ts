import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eventTypes, lifeStages, precisions, sources, subjectKinds } from '../../events/index.ts'
import { isolationLevels, measureNames } from '../../services/measure/index.ts'
import { lensNames, roles } from '../../services/roles/index.ts'
import { bondKinds, contactKinds, nodeKinds } from '../../services/slice/index.ts'
import { conflictsIn, exportedTypesIn } from './exportedTypes.ts'
import { readGlossary } from './glossaryPage.ts'
import { root, sourceFiles } from './sources.ts'

const { rows, retired } = readGlossary()
const files = sourceFiles()

describe('one word, one concept', () => {
  test('no exported type has two definitions', () => {
    expect(conflictsIn(exportedTypesIn(files))).toEqual([])
  })

  test('a second definition, in a component too, is noticed; a re-export and a shape of the API are none', () => {
    const types = exportedTypesIn([
      {
        path: 'services/a.ts',
        text: 'export type Look = { a: 1 }\nexport class Tie {}\nexport type Same = 1',
      },
      {
        path: 'explorer/B.svelte',
        text: '<script module lang="ts">export interface Look { b: 2 }</script><p>text</p>',
      },
      { path: 'services/index.ts', text: "export type { Tie } from './a.ts'\ntype Look = 3" },
      { path: 'explorer/api/shapes.ts', text: "export type Tie = Shapes['Tie']" },
      { path: 'explorer/c.ts', text: 'export type Same = 1' },
    ])
    expect(conflictsIn(types)).toEqual(['Look: services/a.ts, explorer/B.svelte'])
  })
})

describe('the glossary', () => {
  test.each([
    ['types of event', eventTypes],
    ['subjects of events', subjectKinds],
    ['kinds of node', nodeKinds],
    ['isolation levels', isolationLevels],
    ['kinds of contact', contactKinds],
    ['kinds of bond', bondKinds],
    ['measures', measureNames],
    ['roles', roles],
    ['lenses', lensNames],
    ['life stages', Object.keys(lifeStages)],
    ['sources', sources],
    ['precisions', precisions],
  ])('has a row for each of the %s', (_, terms) => {
    const named = new Set(rows.flatMap(({ code, meaning }) => [...code, ...meaning]))
    expect(terms.filter((term) => !named.has(term))).toEqual([])
  })

  test('names homes that exist', () => {
    expect(rows.filter(({ home }) => home === '' || !existsSync(join(root, home)))).toEqual([])
  })

  test('each word is found in its home', () => {
    const lost = rows.flatMap(({ code, home }) => {
      const texts = files.filter(({ path }) => path.startsWith(home))
      return code
        .filter((word) => !texts.some(({ path, text }) => isNamed(word, path, text)))
        .map((word) => `${word} in ${home}`)
    })
    expect(lost).toEqual([])
  })

  test('no word stands for two concepts of one section', () => {
    const keys = rows.flatMap(({ section, code }) => code.map((word) => `${section}: ${word}`))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})

describe('retired words', () => {
  test('no file carries one', () => {
    const words = new Set(retired.flatMap(({ retired }) => retired))
    const carries = ({ path }: { path: string }) => {
      const name = basename(path)
      return words.has(name) || words.has(name.replace(/(\.svelte)?\.\w+$/, ''))
    }
    expect(
      files
        .filter(({ path }) => /^(services|explorer)\//.test(path))
        .filter(carries)
        .map(({ path }) => path),
    ).toEqual([])
  })

  test('what took their place has a row', () => {
    const named = new Set(rows.flatMap(({ code }) => code))
    expect(retired.flatMap(({ now }) => now).filter((word) => !named.has(word))).toEqual([])
  })
})

/** Whether a file is named so, or has the word as a word of its own. */
function isNamed(word: string, path: string, text: string): boolean {
  if (path.includes(`/${word}/`) || basename(path).replace(/(\.svelte)?\.\w+$/, '') === word) return true
  return new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text)
}
