import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { root } from '../compose/composeFile.ts'

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).default({}),
    }),
  ),
})
const { packages } = lockfile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))

/** The folders in which Node looks for what a package imports. */
const foldersFrom = (path: string): string[] => [
  'node_modules',
  ...[...path.matchAll(/\/node_modules\//g)].map(({ index }) => `${path.slice(0, index)}/node_modules`),
  `${path}/node_modules`,
]

test('the lockfile has the builds of every platform, so that an install elsewhere adds nothing to it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !foldersFrom(path).some((folder) => `${folder}/${name}` in packages))
      .map((name) => `${path} > ${name}`),
  )
  expect(missing).toEqual([])
})

test('the lockfile names no registry: everybody installs from their own', () => {
  const named = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)
  expect(named.map(([path]) => path)).toEqual([])
})
