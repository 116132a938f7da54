import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './sources.ts'

const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort()
const read = (page: string) => readFileSync(join(root, page), 'utf8')
const exists = (path: string) => existsSync(join(root, path))

describe.each(pages)('%s', (page) => {
  const text = read(page)

  test('links to pages and pictures that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link)
    const broken = links.filter((link) => !/^\w+:/.test(link) && !exists(join(dirname(page), link)))
    expect(broken).toEqual([])
  })

  test('names files and folders that exist', () => {
    const named = [...text.matchAll(/`((?:services|explorer|events|scripts|test|docs)\/[\w./-]*)`/g)]
    expect(named.map(([, path = '']) => path).filter((path) => !exists(path))).toEqual([])
  })
})

describe('docs/decisions', () => {
  const index = read('docs/decisions/README.md')
  const decisions = pages.filter((page) => /^docs\/decisions\/\d{4}-/.test(page))

  test('are numbered without gaps, and all in the index with title and date', () => {
    const rows = [...index.matchAll(/^\| (\d+) \| \[(.+)\]\((.+)\) \| (.+) \|$/gm)].map((row) => row.slice(1))
    const expected = decisions.map((page, at) => {
      const [, title] = /^# \d+\. (.+)$/m.exec(read(page)) ?? []
      const [, date] = /^Date: (\d{4}-\d{2}-\d{2}) · Status: \w+/m.exec(read(page)) ?? []
      return [String(at + 1), title, page.slice('docs/decisions/'.length), date]
    })
    expect(decisions.length).toBeGreaterThan(0)
    expect(rows).toEqual(expected)
  })

  test.each(decisions)('%s says context, decision and consequences, on one page', (page) => {
    const headings = [...read(page).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(['Context', 'Decision', 'Consequences'])
    expect(read(page).split('\n').length).toBeLessThan(60)
  })
})
