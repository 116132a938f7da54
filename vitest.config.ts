import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{events,services,scripts,explorer,test}/**/*.test.ts'],
    globalSetup: ['test/support/buildExplorer.ts'],
    reporters: ['default', './test/support/closingLine.ts'],
    pool: 'forks',
    // Much of a test is waiting for a server or a browser: one worker a core, where one fewer is usual.
    maxWorkers: availableParallelism(),
    testTimeout: 120_000,
    // What is waited for comes late on a busy machine; how late is for no test to judge.
    expect: { poll: { timeout: 60_000 } },
    // A busy machine can starve a server that a test waits for: what needed a second go is named at the end.
    retry: Number(process.env.WEEFSEL_TEST_RETRY ?? 0),
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
  },
})
