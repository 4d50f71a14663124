/** The rooms in import order, server and client alike: a room imports only itself and rooms named before it. */
export const rooms: readonly string[] = [
  'shared',
  'documents',
  'units',
  'access',
  'audit',
  'framework',
  'published',
  'directives',
  'procedures',
  'plans',
  'dossiers',
  'inspections',
  'models',
  'pledges',
  'assessment',
  'ranking',
  'comparison',
  'forecast',
  'robustness',
  'cube',
  'overview',
  'exchange',
  'guide',
]

/** What pure computation may import from outside: exact decimals, folding of Vietnamese, canonical bytes and their digest. */
export const purePackages: readonly string[] = [
  'acorn',
  'decimal.js',
  '@par-atlas/schema/fold',
  'canonicalize',
  'pure-rand/generator/xoroshiro128plus',
  'node:crypto',
]

/** What the component library may never hear of: the graph, the router, and anything of ours but the folding. */
export const foreignToKit: readonly RegExp[] = [
  /^graphql(\/|$)/,
  /^@apollo\//,
  /^@graphql-typed-document-node\//,
  /^@tanstack\/react-router(\/|$)/,
  /^@par-atlas\/(?!schema\/fold$)/,
]
