import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import changedFiles from './test/support/changedFiles.ts'
import { suites } from './test/support/suites.ts'
import WaitingFirst from './test/support/waitingFirst.ts'

// Every process and thread that a test starts loads the same modules: half of the time of a command went into that.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url))

// For between two edits: `npm run test:unit` tries fewer examples of the same properties.
const QUICK = { WEEFSEL_TEST_ROUNDS: '0.34' }

export default defineConfig(({ mode }) => ({
  test: {
    projects: suites.map((suite) => ({ extends: true as const, test: suite })),
    reporters: ['default', './test/support/coverageByFolder.ts', './test/support/closingLine.ts'],
    coverage: {
      provider: 'v8',
      include: ['{events,services,scripts,explorer}/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.d.ts', 'explorer/dist/**'],
      reporter: [],
    },
    pool: 'forks',
    // Modules are loaded once a worker, not once a file, and by Node itself, as they are when Weefsel runs: half of the
    // time of a run went into that. Tests keep nothing in a module for another file to find.
    isolate: false,
    sequence: { sequencer: WaitingFirst },
    testTimeout: 120_000,
    // What is waited for comes late on a busy machine; how late is for no test to judge.
    expect: { poll: { timeout: 60_000 } },
    // A busy machine can starve a server that a test waits for: what needed a second go is named at the end.
    retry: Number(process.env.WEEFSEL_TEST_RETRY ?? 0),
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    env: mode === 'quick' ? { ...QUICK, ...process.env } : {},
    experimental: { vcsProvider: changedFiles, viteModuleRunner: false },
  },
}))
