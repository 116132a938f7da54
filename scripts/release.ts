import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { planRelease, type ReleaseFile, ReleaseRefused, releaseFiles } from './release/planRelease.ts'

const usage = `npm run release -- major|minor|patch|VERSION [--dry-run]

Moves what is under "Unreleased" in the changelog to a new version, sets that version in package.json, the lockfile
and publiccode.yml, commits, and tags the commit. Nothing is pushed.`

const git = (args: readonly string[], input?: string): string =>
  execFileSync('git', args, { encoding: 'utf8', ...(input !== undefined && { input }) }).trim()

function refuseUnlessReady(tag: string): void {
  if (git(['tag', '--list', tag]) !== '') throw new ReleaseRefused(`the tag ${tag} exists already`)
  const changed = git(['status', '--porcelain'])
  if (changed !== '') throw new ReleaseRefused(`commit or discard these changes first:\n${changed}`)
}

function writeCommitAndTag(files: Readonly<Record<ReleaseFile, string>>, tag: string, notes: string): void {
  const version = tag.slice(1)
  try {
    for (const file of releaseFiles) writeFileSync(file, files[file])
    git(['add', ...releaseFiles])
    git(['commit', '--quiet', '--message', `Release ${version}`])
  } catch (error) {
    git(['restore', '--staged', '--worktree', ...releaseFiles])
    throw error
  }
  // The notes hold Markdown headings, which git would take for comments.
  git(['tag', '--annotate', '--cleanup=whitespace', '--file', '-', tag], `Weefsel ${version}\n\n${notes}\n`)
}

function release(asked: string, dryRun: boolean): void {
  const read = (file: ReleaseFile) => readFileSync(file, 'utf8')
  const texts = {
    'package.json': read('package.json'),
    'package-lock.json': read('package-lock.json'),
    'CHANGELOG.md': read('CHANGELOG.md'),
    'publiccode.yml': read('publiccode.yml'),
  }
  const { version, notes, files } = planRelease(texts, asked, new Date().toISOString().slice(0, 10))
  const tag = `v${version}`
  refuseUnlessReady(tag)
  if (!dryRun) writeCommitAndTag(files, tag, notes)
  const said = dryRun
    ? `Would commit "Release ${version}" (${releaseFiles.join(', ')}) and tag it ${tag}`
    : `Committed and tagged ${tag}; publish it with: git push --follow-tags`
  console.log(`${said}\n\n${notes}`)
}

const { values, positionals } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
  allowPositionals: true,
})
const [asked, ...rest] = positionals
if (values.help) console.log(usage)
else if (asked === undefined || rest.length > 0) {
  console.error(usage)
  process.exitCode = 2
} else {
  try {
    release(asked, values['dry-run'])
  } catch (error) {
    if (!(error instanceof ReleaseRefused)) throw error
    console.error(`release: ${error.message}`)
    process.exitCode = 1
  }
}
