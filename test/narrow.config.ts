import { defineConfig } from 'vitest/config'
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['conformance/*.test.ts'], globalSetup: ['../server/vitest.database.ts'], setupFiles: ['reflect-metadata'], hookTimeout: 240_000, testTimeout: 240_000, maxWorkers: 1 },
})
