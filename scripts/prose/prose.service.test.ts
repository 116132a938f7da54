import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { commentsIn } from './comments.ts'
import { findingsIn } from './findings.ts'
import { paragraphsIn } from './markdown.ts'

const HEADLESS = expect.stringContaining('begin with the subject')

test('comments are found where they stand, and nothing inside a literal is taken for one', () => {
  const source = [
    '#!/usr/bin/env node',
    '/** First.',
    ' * Second. */',
    "const url = 'http://here' // trailing",
    'const pattern = /\\/\\/ not this/',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
    'const text = `// nor ${ 1 /* but this */ } nor // this`',
    '// One comment',
    '// of two lines',
    'const last = 1',
  ].join('\n')
  expect(commentsIn('a.ts', source)).toEqual([
    { line: 2, text: 'First.\nSecond.' },
    { line: 4, text: 'trailing' },
    { line: 6, text: 'but this' },
    { line: 7, text: 'One comment\nof two lines' },
  ])
})

test('a component has comments in both scripts and in its markup', () => {
  const source = [
    '<script module lang="ts">',
    '  /** In the module. */',
    '  export const one: number = 1',
    '</script>',
    '<script lang="ts">',
    "  const url = 'http://here'",
    '  // In the instance.',
    '  let shown = $state(true)',
    '</script>',
    '{#if shown}',
    '  <!-- In the markup. -->',
    '  <p>{url} // text</p>',
    '{/if}',
  ].join('\n')
  expect(commentsIn('A.svelte', source)).toEqual([
    { line: 2, text: 'In the module.' },
    { line: 7, text: 'In the instance.' },
    { line: 11, text: 'In the markup.' },
  ])
})

test.each([
  'What whoever asks is answered from.',
  'Who has a tie: from nobody else does a path start.',
  'The answer.\nWhat is left out stays as it was.',
  '@returns who is new, and who of them has nobody to begin beside.',
  '@param people who does not take part',
  'whom a partner may know by name',
])('"%s" begins with a headless clause', (text) => {
  expect(findingsIn(text, 1)).toContainEqual(expect.objectContaining({ suggestion: HEADLESS }))
})

test.each([
  'Read context of this request, limited to what the caller may see.',
  'What is a tie?',
  'Whose data is due for review.',
  'Returns who is in the neighbourhood.',
  '`what` names the part that failed.',
  '@param who the caller, as an id',
])('"%s" reads well', (text) => {
  expect(findingsIn(text, 1)).toEqual([])
})

test('a word on the list is reported on its own line, with the better word', () => {
  expect(findingsIn('The index of events.\nMaps each id to its\nhow-manieth event.', 10)).toEqual([
    {
      line: 12,
      text: 'Maps each id to its how-manieth event.',
      suggestion: 'instead of "how-manieth": ordinal, nth',
    },
  ])
})

test('a phrase is found across lines, and not inside another word', () => {
  expect(findingsIn('It lets\ngo of the store.', 1)).toHaveLength(1)
  expect(findingsIn('A newspaper, and a thereupon-like word.', 1)).toEqual([])
})

test('a page is read by paragraph and item, without headings, tables and code', () => {
  const page =
    '# What is where\n\nFirst\nparagraph.\n\n- an item\n  of two lines\n- **another**\n\n| what | is |\n\n```\nwho\n```\n> a quote\n'
  expect(paragraphsIn(page)).toEqual([
    { line: 3, text: 'First\nparagraph.' },
    { line: 6, text: 'an item\nof two lines' },
    { line: 8, text: 'another' },
    { line: 15, text: 'a quote' },
  ])
})

test('the command names file and line, and ends with 1', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weefsel-prose-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const check = (name: string, source: string) => {
    writeFileSync(join(folder, name), source)
    const script = fileURLToPath(new URL('../prose.ts', import.meta.url))
    return spawnSync(process.execPath, [script, join(folder, name)], { encoding: 'utf8' })
  }
  const bad = check('bad.ts', 'const one = 1\n/** Who asks. */\nexport const two = one\n')
  expect([bad.status, bad.stdout]).toEqual([1, expect.stringContaining('bad.ts:2  Who asks.')])
  const good = check('good.ts', '/** The caller. */\nexport const two = 2\n')
  expect([good.status, good.stdout, good.stderr]).toEqual([0, '', ''])
})
