import { availableParallelism } from 'node:os'

/**
 * The suites of tests. The end of a file's name says to which it belongs, wherever the file lies:
 *
 * | file | needs |
 * |---|---|
 * | `NAME.test.ts` | the process it runs in, and files of its own: the suite `unit` |
 * | `NAME.service.test.ts` | a server, or a process of its own |
 * | `NAME.browser.test.ts` | the built explorer, most of them in Chromium |
 * | `NAME.engines.test.ts` | Neo4j, EventStoreDB or a server that speaks its protocol |
 */
const folders = '{events,services,scripts,explorer,test}'
const others = ['service', 'browser', 'engines'] as const

export type Suite = {
  readonly name: 'unit' | (typeof others)[number]
  readonly include: string[]
  readonly exclude?: string[]
  readonly setupFiles?: string[]
  readonly globalSetup?: string[]
  readonly maxWorkers: number
  /** Suites of one number run together, those of a lower number first. */
  readonly sequence: { readonly groupOrder: number }
}

/** Tests that compute, one worker a core. */
const computing = { maxWorkers: availableParallelism(), sequence: { groupOrder: 0 } }
/** Much of these is waiting, for a server to come back or a browser: a worker more than there are cores. */
const waiting = { maxWorkers: availableParallelism() + 1, sequence: { groupOrder: 1 } }

export const suites: readonly Suite[] = [
  {
    name: 'unit',
    include: [`${folders}/**/*.test.ts`],
    exclude: [`**/*.{${others.join(',')}}.test.ts`],
    setupFiles: ['test/support/unitOnly.ts'],
    ...computing,
  },
  { name: 'service', include: [`${folders}/**/*.service.test.ts`], ...waiting },
  {
    name: 'browser',
    include: [`${folders}/**/*.browser.test.ts`],
    globalSetup: ['test/support/buildExplorer.ts'],
    ...waiting,
  },
  { name: 'engines', include: [`${folders}/**/*.engines.test.ts`], ...waiting },
]
