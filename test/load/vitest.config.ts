import { defineConfig } from 'vitest/config'

/** Measurements against a database; run one by name: `pnpm exec vitest run --config load/vitest.config.ts`. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: import.meta.dirname,
    include: ['*.load.ts'],
    setupFiles: ['reflect-metadata'],
    globalSetup: ['../../server/vitest.database.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 1,
    disableConsoleIntercept: true,
  },
})
