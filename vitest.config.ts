import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{events,services,scripts,explorer,test}/**/*.test.ts'],
    globalSetup: ['test/support/buildExplorer.ts'],
    reporters: ['default', './test/support/closingLine.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    // A busy machine can starve a server that a test waits for: what needed a second go is named at the end.
    retry: Number(process.env.WEEFSEL_TEST_RETRY ?? 0),
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
})
