import { ApolloClient, ApolloLink, type FieldPolicy, HttpLink, InMemoryCache } from '@apollo/client'
import { SetContextLink } from '@apollo/client/link/context'
import { byId, graph, wholeWhereUnknown } from './ask-by-id.ts'
import { language } from './language.ts'

interface Page {
  readonly nodes: readonly unknown[]
}

/** Pages of one list join into one; a page without a cursor begins it anew. */
const pages: FieldPolicy<Page> = {
  keyArgs: ['filter', 'first'],
  merge: (known, page, { args }) => (known && args?.after ? { ...page, nodes: [...known.nodes, ...page.nodes] } : page),
}

/** Messages and notes of the server come in the reader's language. */
const inLanguage = new SetContextLink(({ headers }) => ({
  headers: { ...headers, 'accept-language': language.get() },
}))

/** Values without an identity, of which several queries read several parts: what is known of one stays when more is read. */
const VALUES = ['StageScore', 'StageTotal', 'ScoringRule', 'Rounding'] as const

export function createClient(): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([inLanguage, byId, wholeWhereUnknown, new HttpLink({ uri: graph })]),
    cache: new InMemoryCache({
      typePolicies: {
        Query: { fields: { units: pages } },
        ...Object.fromEntries(VALUES.map((type) => [type, { merge: true }])),
      },
    }),
    dataMasking: true,
  })
}
