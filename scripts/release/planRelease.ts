import { z } from 'zod'

/** A release that cannot be made, in one sentence. */
export class ReleaseRefused extends Error {
  override readonly name = 'ReleaseRefused'
}

export const releaseFiles = ['package.json', 'package-lock.json', 'CHANGELOG.md', 'publiccode.yml'] as const
export type ReleaseFile = (typeof releaseFiles)[number]
type Texts = Readonly<Record<ReleaseFile, string>>

export type Release = {
  readonly version: string
  /** The section of the changelog, for the tag. */
  readonly notes: string
  readonly files: Texts
}

const pattern = /^(\d+)\.(\d+)\.(\d+)$/
const bumps = ['major', 'minor', 'patch'] as const

/**
 * The files of a release with their new text. Pure: nothing is written.
 * @param asked `major`, `minor`, `patch`, or a version that is higher than the present one
 * @param date as YYYY-MM-DD
 * @throws {ReleaseRefused} for a version that is not higher, and when the changelog has nothing to release
 */
export function planRelease(texts: Texts, asked: string, date: string): Release {
  const manifest = z
    .looseObject({ version: z.string().regex(pattern) })
    .parse(JSON.parse(texts['package.json']))
  const version = nextVersion(manifest.version, asked)
  const notes = unreleasedIn(texts['CHANGELOG.md'])
  const heading = `## Unreleased\n\n## ${version} - ${date}\n`
  return {
    version,
    notes,
    files: {
      'package.json': json({ ...manifest, version }),
      'package-lock.json': lockfileWith(texts['package-lock.json'], version),
      'CHANGELOG.md': texts['CHANGELOG.md'].replace(/^## Unreleased\n/m, heading),
      'publiccode.yml': publiccodeWith(texts['publiccode.yml'], version, date),
    },
  }
}

function nextVersion(present: string, asked: string): string {
  const [major = 0, minor = 0, patch = 0] = numbersOf(present)
  switch (bumps.find((bump) => bump === asked)) {
    case 'major':
      return `${major + 1}.0.0`
    case 'minor':
      return `${major}.${minor + 1}.0`
    case 'patch':
      return `${major}.${minor}.${patch + 1}`
    case undefined:
  }
  if (!pattern.test(asked)) {
    throw new ReleaseRefused(
      `"${asked}" is not a version; expected ${bumps.join(', ')} or a version such as 1.2.3`,
    )
  }
  const [one, other] = [numbersOf(asked), [major, minor, patch]]
  const at = one.findIndex((part, index) => part !== other[index])
  if (at === -1 || one[at]! < other[at]!) throw new ReleaseRefused(`${asked} is not higher than ${present}`)
  return asked
}

const numbersOf = (version: string): number[] => (pattern.exec(version) ?? []).slice(1).map(Number)

function unreleasedIn(changelog: string): string {
  const [, section = ''] = /^## Unreleased\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog) ?? []
  const notes = section.trim()
  if (!/^- /m.test(notes)) throw new ReleaseRefused('CHANGELOG.md has nothing under "## Unreleased"')
  return notes
}

function lockfileWith(text: string, version: string): string {
  const shape = z.looseObject({ packages: z.looseObject({ '': z.looseObject({}) }) })
  const { packages, ...lockfile } = shape.parse(JSON.parse(text))
  return json({ ...lockfile, version, packages: { ...packages, '': { ...packages[''], version } } })
}

/** The file keeps its comments and its order, so it is edited as text. */
function publiccodeWith(text: string, version: string, date: string): string {
  const fields = `softwareVersion: "${version}"\nreleaseDate: "${date}"\n`
  const without = text.replace(
    /^(softwareVersion|releaseDate): .*\n|^# softwareVersion and releaseDate .*\n/gm,
    '',
  )
  return without.replace(/^platforms:/m, `${fields}platforms:`)
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`
