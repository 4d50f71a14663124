import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], testTimeout: number) => ({
  test: { name, include, environment: 'node' as const, testTimeout, hookTimeout: 120_000 },
})

export default defineConfig({
  // Two copies of graphql would meet otherwise: one by import, one by require.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    projects: [
      project('conformance', ['conformance/**/*.test.ts', 'runner/**/*.test.ts', 'support/**/*.test.ts'], 60_000),
    ],
  },
})
