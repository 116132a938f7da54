import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { onPath } from '../support/onPath.ts'

/** The servers that the graph is tried on; the first when nobody says which (`WEEFSEL_TEST_NEO4J`). */
export const versions = ['5.26.30', '2026.08.1'] as const
export const version = process.env.WEEFSEL_TEST_NEO4J ?? versions[0]

const JAVAS = '/usr/lib/jvm'
const neededJava = (of: string): number => (of.startsWith('5.') ? 17 : 21)

/** The newest Java on this machine that can run a server of this version, by the names of their folders. */
export function javaFor(of: string): string | undefined {
  const folders = existsSync(JAVAS) ? readdirSync(JAVAS) : []
  const found = folders
    .map((name) => ({
      major: Number(/(\d+)/.exec(name.replace(/java-1\.(\d+)\.0/, 'java-$1'))?.[1]),
      java: join(JAVAS, name, 'bin/java'),
    }))
    .filter(({ major, java }) => major >= neededJava(of) && existsSync(java))
    .sort((a, b) => a.major - b.major)
  // The oldest that will do: what a release was made with is what it was tried with.
  return found[0]?.java ?? (found.length === 0 && of.startsWith('5.') ? onPath('java') : undefined)
}

export const maven = onPath('mvn')

/** Which Neo4j the tests have: one that somebody runs, one that they start, or none. */
export const neo4jHere: 'given' | 'started' | undefined = process.env.NEO4J_URL
  ? 'given'
  : maven && javaFor(version)
    ? 'started'
    : undefined
