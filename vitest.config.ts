import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{events,services,scripts,explorer,test}/**/*.test.ts'],
    globalSetup: ['test/support/buildExplorer.ts'],
    reporters: ['default', './test/support/closingLine.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
})
