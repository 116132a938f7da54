import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { commentsIn } from './prose/comments.ts'
import { findingsIn } from './prose/findings.ts'
import { paragraphsIn } from './prose/markdown.ts'

/**
 * Checks how comments and documents read: `node scripts/prose.ts [FILE or FOLDER …]`. Prints each sentence to rewrite
 * with its place and a suggestion; exits 1 when there is one.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const everything = [
  'events',
  'explorer',
  'scripts',
  'services',
  'test',
  'README.md',
  'CONTRIBUTING.md',
  'docs',
]
/** Written by a tool, or built. */
const generated = /^explorer\/(dist\/|api\/openapi\.ts$)/

const asked = argv.slice(2).map((path) => path.replace(/\/$/, ''))
const paths = (asked.length > 0 ? asked : everything).flatMap((path) =>
  /\.\w+$/.test(path)
    ? globSync(path, { cwd: root })
    : globSync(`${path}/**/*.{ts,svelte,md}`, { cwd: root }),
)

let found = 0
for (const path of paths.filter((path) => !generated.test(path)).sort()) {
  const source = readFileSync(resolve(root, path), 'utf8')
  const texts = path.endsWith('.md') ? paragraphsIn(source) : commentsIn(path, source)
  for (const { text, line } of texts) {
    for (const finding of findingsIn(text, line)) {
      console.log(`${path}:${finding.line}  ${finding.text}\n    ${finding.suggestion}`)
      found++
    }
  }
}
if (found > 0) {
  console.error(`${found} sentences to rewrite in ${paths.length} files`)
  process.exitCode = 1
}
