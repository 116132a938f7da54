import { globSync } from 'node:fs'
import { basename, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../compose/composeFile.ts'
import { suites } from './suites.ts'

/** Everything that calls itself a test, however it spells it. */
const files = globSync('**/*.{test,spec,tests,specs}.*', {
  cwd: root,
  exclude: (name) => ['node_modules', 'dist', '.git', 'coverage'].includes(basename(name)),
})

const suitesOf = (file: string) =>
  suites
    .filter(({ include, exclude = [] }) => {
      const isOne = (pattern: string) => matchesGlob(file, pattern)
      return include.some(isOne) && !exclude.some(isOne)
    })
    .map(({ name }) => name)

test('every test file belongs to one suite', () => {
  expect(files.length).toBeGreaterThan(150)
  expect(files.filter((file) => suitesOf(file).length !== 1)).toEqual([])
})

test('the end of a test file’s name is one that says something', () => {
  const known = /^[\w-]+(\.property)?(\.(service|browser|engines))?\.test\.ts$/
  expect(files.filter((file) => !known.test(basename(file)))).toEqual([])
})

test('a name that is spelled wrongly, or lies where no test is looked for, belongs to none', () => {
  expect(suitesOf('test/record/http.test.js')).toEqual([])
  expect(suitesOf('compose/health.service.test.ts')).toEqual([])
  expect(suitesOf('services/measure/ties.test.ts')).toEqual(['unit'])
  expect(suitesOf('test/explorer/tour.browser.test.ts')).toEqual(['browser'])
})
