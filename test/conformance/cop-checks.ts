/** What graphql-cop asks of a graph, and by what it knows that something is amiss: the same documents, the same signs. */

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly message?: string; readonly extensions?: Readonly<Record<string, unknown>> }[]
}

export interface CopCheck {
  readonly title: string
  /** Whether the graph at this address shows what the check looks for. */
  finds(graph: string): Promise<boolean>
}

const aliases = Array.from({ length: 101 }, (_, index) => `alias${index}:__typename`).join('\n')
const circular =
  '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } }'

export const copChecks: readonly CopCheck[] = [
  posts('Alias Overloading', `query cop { ${aliases} }`, ({ data }) => data?.alias100),
  {
    title: 'Array-based Query Batching',
    finds: async (graph) => {
      const batch = Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' }))
      const answers = await json(post(graph, batch))
      return Array.isArray(answers) && answers.length >= 10
    },
  },
  posts('Directive Overloading', `query cop { __typename ${'@aa'.repeat(10)} }`, ({ errors }) => errors?.length === 10),
  posts('Field Duplication', `query cop { ${'__typename \n'.repeat(500)} }`, ({ data }) => data?.__typename),
  posts('Introspection-based Circular Query', `query cop ${circular}`, ({ data }) => typesOf(data).length > 25),
  gets('GET Method Query Support', 'query cop {__typename}'),
  gets('Mutation is allowed over GET (possible CSRF)', 'mutation cop {__typename}'),
  {
    title: 'POST based url-encoded query (possible CSRF)',
    finds: async (graph) => {
      const form = new URLSearchParams({ query: 'query cop { __typename }' })
      return namesItsType(await json(fetch(graph, { method: 'POST', body: form })))
    },
  },
  posts('Trace Mode', 'query cop { __typename }', (body) => tells(body, 'tracing')),
  posts('Unhandled Errors Detection', 'qwerty cop { abc }', (body) => tells(body, 'exception')),
  posts('Field Suggestions', 'query cop { __schema { directive } }', (body) =>
    body.errors?.[0]?.message?.includes('Did you mean'),
  ),
  posts(
    'Introspection',
    'query cop { __schema { types { name fields { name } } } }',
    ({ data }) => typesOf(data).length,
  ),
  {
    title: 'GraphQL IDE',
    finds: async (address) => {
      const page = await (await fetch(address, { headers: { accept: 'text/html' } })).text()
      return ['graphiql.min.css', 'GraphQL Playground', 'GraphiQL', 'graphql-playground'].some((word) =>
        page.includes(word),
      )
    },
  },
]

/** Titles of the checks that find something at an address. */
export async function findings(address: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const { title, finds } of copChecks) if (await finds(address)) found.push(title)
  return found
}

function posts(title: string, query: string, sign: (body: Body) => unknown): CopCheck {
  return { title, finds: async (graph) => Boolean(sign(((await json(post(graph, { query }))) ?? {}) as Body)) }
}

function gets(title: string, query: string): CopCheck {
  return {
    title,
    finds: async (graph) => namesItsType(await json(fetch(`${graph}?${new URLSearchParams({ query })}`))),
  }
}

const post = (address: string, body: unknown): Promise<Response> =>
  fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** Null for an answer that is no JSON. */
async function json(answer: Promise<Response>): Promise<unknown> {
  return (await answer).json().catch(() => null)
}

const namesItsType = (body: unknown): boolean => Boolean((body as Body | null)?.data?.__typename)

const typesOf = (data: Body['data']): readonly unknown[] => {
  const { types } = (data?.__schema ?? {}) as { types?: readonly unknown[] }
  return types ?? []
}

/** Whether an answer carries an extension of this name, at an error or at its root. */
const tells = (body: Body, extension: string): boolean =>
  body.errors?.[0]?.extensions?.[extension] !== undefined ||
  JSON.stringify(body).toLowerCase().includes(`"extensions":{"${extension}":`)
