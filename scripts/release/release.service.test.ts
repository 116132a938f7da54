import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { releaseFiles } from './planRelease.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const today = new Date().toISOString().slice(0, 10)
let folder: string

const run = (command: string, args: readonly string[]) =>
  spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  })
const git = (...args: string[]) => {
  const { status, stdout, stderr } = run('git', args)
  expect([status, stderr]).toEqual([0, ''])
  return stdout.trim()
}
const release = (...args: string[]) => run(process.execPath, [join(root, 'scripts/release.ts'), ...args])
const text = (file: string) => readFileSync(join(folder, file), 'utf8')
const versionIn = (file: string) =>
  z.looseObject({ version: z.string() }).parse(JSON.parse(text(file))).version

/** The files of this repository, as they are before a release from 0.1.0. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weefsel-release-'))
  for (const file of releaseFiles) cpSync(join(root, file), join(folder, file))
  const setVersion = (file: string) =>
    writeFileSync(join(folder, file), text(file).replace(/"version": "[^"]+"/, '"version": "0.1.0"'))
  setVersion('package.json')
  setVersion('package-lock.json')
  writeFileSync(
    join(folder, 'CHANGELOG.md'),
    '# Changelog\n\n## Unreleased\n\n### Added\n- A new thing.\n\n## 0.1.0 - 2026-01-01\n\n### Added\n- The first thing.\n',
  )
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'user.name', 'Tester')
  git('config', 'user.email', 'tester@example.org')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Start')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('npm run release', () => {
  test('writes version, date and changelog, commits and tags, and leaves a clean tree', () => {
    const { status, stdout } = release('minor')
    expect([status, stdout]).toEqual([0, expect.stringContaining('git push --follow-tags')])
    expect([versionIn('package.json'), versionIn('package-lock.json')]).toEqual(['0.2.0', '0.2.0'])
    const lockfile = z.object({
      packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })),
    })
    expect(lockfile.parse(JSON.parse(text('package-lock.json'))).packages['']?.version).toBe('0.2.0')
    expect(text('CHANGELOG.md')).toContain(
      `## Unreleased\n\n## 0.2.0 - ${today}\n\n### Added\n- A new thing.\n\n## 0.1.0 - 2026-01-01\n`,
    )
    expect(text('publiccode.yml')).toContain(`softwareVersion: "0.2.0"\nreleaseDate: "${today}"\nplatforms:`)
    expect(git('log', '-1', '--format=%s')).toBe('Release 0.2.0')
    expect(git('tag', '--list', '--format=%(objecttype) %(refname:short) %(contents)')).toBe(
      'tag v0.2.0 Weefsel 0.2.0\n\n### Added\n- A new thing.',
    )
    expect(git('status', '--porcelain')).toBe('')
  })

  test('changes nothing else in these files: a second release only moves the version on', () => {
    release('minor')
    writeFileSync(
      join(folder, 'CHANGELOG.md'),
      text('CHANGELOG.md').replace('Unreleased\n', 'Unreleased\n\n- More.\n'),
    )
    git('commit', '--quiet', '--all', '--message', 'More')
    expect(release('0.3.1').status).toBe(0)
    const lines = git('diff', 'HEAD~1', '--unified=0').split('\n')
    const changed = lines.filter((line) => /^[+-](?![+-])/.test(line))
    expect(changed.filter((line) => line.startsWith('-')).join('\n')).not.toContain('platforms')
    expect(changed.filter((line) => !/0\.[23]\.[01]|releaseDate|Unreleased|^[+-]$/.test(line))).toEqual([])
  })

  test('a dry run says what it would do, and does nothing', () => {
    const { status, stdout } = release('patch', '--dry-run')
    expect([status, stdout]).toEqual([0, expect.stringContaining('Would commit "Release 0.1.1"')])
    expect(stdout).toContain('- A new thing.')
    expect([git('tag'), git('log', '--format=%s'), git('status', '--porcelain')]).toEqual(['', 'Start', ''])
  })

  test.each([
    [
      'a dirty tree',
      () => writeFileSync(join(folder, 'new.txt'), 'new'),
      'patch',
      'commit or discard these changes',
    ],
    ['a tag that exists', () => git('tag', 'v0.1.1'), 'patch', 'the tag v0.1.1 exists already'],
    ['a version that is not higher', () => {}, '0.1.0', '0.1.0 is not higher than 0.1.0'],
    ['a version that is none', () => {}, '1.2', '"1.2" is not a version'],
    [
      'a changelog with nothing new',
      () => {
        writeFileSync(
          join(folder, 'CHANGELOG.md'),
          '# Changelog\n\n## Unreleased\n\n## 0.1.0 - 2026-01-01\n\n- One.\n',
        )
        git('commit', '--quiet', '--all', '--message', 'Empty')
      },
      'patch',
      'nothing under "## Unreleased"',
    ],
  ])('refuses %s', (_, prepare, asked, reason) => {
    prepare()
    const before = git('status', '--porcelain')
    const { status, stdout, stderr } = release(asked)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(reason)
    expect([git('status', '--porcelain'), versionIn('package.json')]).toEqual([before, '0.1.0'])
  })

  test('a commit that a hook refuses leaves the files as they were', () => {
    writeFileSync(join(folder, '.git/hooks/pre-commit'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    expect(release('patch').status).not.toBe(0)
    expect([git('status', '--porcelain'), git('tag'), versionIn('package.json')]).toEqual(['', '', '0.1.0'])
  })

  test('without a version it explains itself', () => {
    expect(release()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('major|minor|patch|VERSION'),
    })
  })
})
