import type { Suite } from './suite.ts'

const types = (folder: string) => ({ name: `types of ${folder}`, folder: '.', command: ['tsc', '-p', folder] })

const eslint = ['schema/node_modules/.bin/eslint', '--config', 'schema/eslint.config.js']

/** What `pnpm check` runs: everything that needs neither a database nor a browser. */
export const checkSuites: readonly Suite[] = [
  { name: 'types', kind: 'checks', checks: ['server', 'client', 'client/explorer', 'schema', 'test'].map(types) },
  {
    name: 'lint and format',
    kind: 'checks',
    checks: [{ name: 'biome', folder: '.', command: ['biome', 'check', '.'], fix: ['biome', 'check', '--write', '.'] }],
  },
  {
    name: 'graphql-eslint',
    kind: 'checks',
    checks: [
      { name: 'schema', folder: '.', command: [...eslint, 'schema/schema.graphql'] },
      { name: 'documents of the client', folder: '.', command: [...eslint, 'client/src/**/*.graphql'] },
      { name: 'samples for other programs', folder: '.', command: [...eslint, 'schema/samples/*.graphql'] },
    ],
  },
  {
    name: 'generated files',
    kind: 'checks',
    checks: [
      {
        name: 'schema from the server, and what is generated from it',
        folder: '.',
        command: ['node', 'schema/update.ts', '--check'],
        fix: ['node', 'schema/update.ts'],
      },
    ],
  },
]

/** As `npm start` builds, so that the servers of the later suites find everything current and leave it alone. */
const build = { name: 'build of server and client', folder: '.', command: ['node', 'server/build.ts', '--force'] }

const project = (name: string) => ['--project', name]

/** Journeys that go over every view are a suite of their own: beside the others they would take longer than all the rest. */
const everyView = ['**/every-file*', '**/print*', '**/widths*']

/** Everything, in order; `npm test`. After the build the longest come first, so that two lanes end at about the same time. */
export const allSuites: readonly Suite[] = [
  ...checkSuites,
  { name: 'build', kind: 'checks', checks: [build] },
  {
    name: 'journeys in a browser',
    kind: 'vitest',
    folder: 'test',
    arguments: [...project('e2e'), ...['**/accessibility*', ...everyView].flatMap((name) => ['--exclude', name])],
    after: ['build'],
    needs: ['chromium'],
  },
  {
    name: 'axe over every view',
    kind: 'vitest',
    folder: 'test',
    arguments: [...project('e2e'), 'accessibility'],
    after: ['build'],
    needs: ['chromium'],
  },
  {
    name: 'files, paper and widths of every view',
    kind: 'vitest',
    folder: 'test',
    arguments: [...project('e2e'), 'every-file', 'print', 'widths'],
    after: ['build'],
    needs: ['chromium'],
  },
  {
    name: 'start, stop and crash of the server',
    kind: 'vitest',
    folder: 'test',
    arguments: project('process'),
    after: ['build'],
  },
  { name: 'component library', kind: 'vitest', folder: 'client', arguments: project('storybook'), needs: ['chromium'] },
  { name: 'server, on the embedded PostgreSQL', kind: 'vitest', folder: 'server' },
  {
    name: 'server, on an outside PostgreSQL',
    kind: 'vitest',
    folder: 'server',
    // Rules touch no database: once is enough.
    arguments: ['--exclude', '**/rules/**'],
    needs: ['outside-postgres'],
  },
  { name: 'client', kind: 'vitest', folder: 'client', arguments: project('unit') },
  { name: 'conformance', kind: 'vitest', folder: 'test', arguments: project('conformance') },
  { name: 'Apollo’s suite for integrations', kind: 'vitest', folder: 'test', arguments: project('apollo') },
  { name: 'conformance, served', kind: 'vitest', folder: 'test', arguments: project('served'), after: ['build'] },
]
