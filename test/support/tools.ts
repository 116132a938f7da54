import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eventStoreUrl } from '../eventstoredb/realServer.ts'
import { neo4jHere } from '../neo4j/options.ts'
import { onPath } from './onPath.ts'
import type { Suite } from './suites.ts'

/** Real data sets that lie beside the project, never in it. */
export const dataSets =
  process.env.WEEFSEL_TEST_DATA ?? fileURLToPath(new URL('../../../shared/data/', import.meta.url))
export const hasDataSets = existsSync(join(dataSets, 'karate-club', 'edges.csv'))

export const openssl = onPath('openssl')

/** The shell without windows first: a page costs it two thirds of the work. */
export const chromium = onPath('chromium-headless-shell') ?? onPath('chromium') ?? onPath('chromium-browser')

/** Debian's Python, which is where its networkx and igraph are. */
export const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : onPath('python3')

export const pythonHas = (module: string): boolean =>
  python !== undefined && spawnSync(python, ['-c', `import ${module}`]).status === 0

type Tool = {
  readonly suite: Suite['name']
  readonly isHere: () => boolean
  readonly tool: string
  readonly without: string
}

const tools: readonly Tool[] = [
  {
    suite: 'browser',
    isHere: () => chromium !== undefined,
    tool: 'Chromium',
    without: 'the explorer in a real browser',
  },
  {
    suite: 'unit',
    isHere: () => hasDataSets,
    tool: 'the folder with real data sets',
    without: 'imports of real data sets',
  },
  {
    suite: 'engines',
    isHere: () => eventStoreUrl !== undefined,
    tool: 'a server at EVENTSTORE_URL',
    without: 'the log on a real EventStoreDB',
  },
  {
    suite: 'engines',
    isHere: () => neo4jHere !== undefined,
    tool: 'a server at NEO4J_URL, or Java and Maven to start one,',
    without: 'the graph on a real Neo4j',
  },
  { suite: 'engines', isHere: () => openssl !== undefined, tool: 'openssl', without: 'the log over TLS' },
  {
    suite: 'service',
    isHere: () => pythonHas('networkx'),
    tool: 'networkx for Python',
    without: 'measures against networkx',
  },
  {
    suite: 'service',
    isHere: () => pythonHas('igraph'),
    tool: 'igraph for Python',
    without: 'measures against igraph',
  },
]

/** Tools that this machine lacks, and the tests of these suites that are skipped without them. */
export const missingTools = (suites: ReadonlySet<string>): readonly Tool[] =>
  tools.filter(({ suite, isHere }) => suites.has(suite) && !isHere())
