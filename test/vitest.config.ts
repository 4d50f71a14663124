import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Conformance tests that ask a running server; one is started for all of them. */
const served = ['cop', 'errors', 'gate', 'http', 'limits', 'queries', 'recipes', 'samples', 'seeds'].map(
  (name) => `conformance/${name}.test.ts`,
)

/** Apollo's own suite for integrations. */
const apollo = 'conformance/apollo-suite.test.ts'

export default defineConfig({
  // Two copies of graphql would meet otherwise: one by import, one by require.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    hookTimeout: 120_000,
    testTimeout: 60_000,
    maxWorkers: 2,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'conformance',
          include: ['conformance/**/*.test.ts', 'runner/**/*.test.ts', 'support/**/*.test.ts'],
          exclude: [...served, apollo],
        },
      },
      // Made for jest, of which it has the globals alone: vitest's stand in for them.
      {
        extends: true,
        resolve: { alias: { '@jest/globals': fileURLToPath(new URL('support/jest-globals.ts', import.meta.url)) } },
        test: {
          name: 'apollo',
          include: [apollo],
          server: { deps: { inline: ['@apollo/server-integration-testsuite'] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'served',
          include: served,
          setupFiles: ['reflect-metadata'],
          globalSetup: ['./support/served.setup.ts'],
        },
      },
      // Whole servers that are killed, cut off and started again: one file after the other.
      {
        extends: true,
        test: { name: 'process', include: ['process/**/*.test.ts'], testTimeout: 180_000, fileParallelism: false },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['./support/e2e.setup.ts'],
          testTimeout: 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
