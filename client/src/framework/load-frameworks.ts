import { i18n } from '@lingui/core'
import {
  FrameworkChoicesDocument,
  type FrameworkChoicesQuery,
  type FrameworkChoicesQueryVariables,
  FrameworkDiffPageDocument,
  FrameworkPageDocument,
  type FrameworkPageQuery,
} from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import { type AskedPair, choosePair } from './rules/choose-pair.ts'

export type FrameworkChoice = NonNullable<FrameworkChoicesQuery['frameworks']>['nodes'][number]
export type LoadedFramework = NonNullable<FrameworkPageQuery['framework']>
export type LoadedCriterion = LoadedFramework['criteria'][number]

/** Every framework on record, real ones before illustrative ones, page by page to the end; asked once a visit. */
export async function loadFrameworks(loading: Pick<Loading, 'client'>) {
  const [official, illustrative] = await Promise.all([
    loadChoices(loading, 'OFFICIAL'),
    loadChoices(loading, 'ILLUSTRATIVE'),
  ])
  return { official, illustrative }
}

async function loadChoices({ client }: Pick<Loading, 'client'>, provenance: FrameworkChoice['provenance']) {
  const choices: FrameworkChoice[] = []
  let after: string | null | undefined = null
  while (after !== undefined) {
    const page: FrameworkChoicesQuery['frameworks'] = await loadPage(client, { provenance, after })
    choices.push(...(page?.nodes ?? []))
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined
  }
  return choices
}

async function loadPage(client: Loading['client'], variables: FrameworkChoicesQueryVariables) {
  const { data } = await client.query({ query: FrameworkChoicesDocument, variables })
  return data?.frameworks ?? null
}

/** One framework whole, with what its criteria answer to in the versions before and after it; null for an unknown code. */
export async function loadFramework(loading: Loading, code: string) {
  const { official, illustrative } = await loadFrameworks(loading)
  const choices = [...official, ...illustrative]
  const choice = choices.find((each) => each.code === code) ?? null
  if (choice === null) return { choice, choices, earlier: null, later: null, query: null }
  const earlier = choices.find(({ successor }) => successor?.id === choice.id) ?? null
  const later = choices.find(({ id }) => id === choice.successor?.id) ?? null
  const variables = {
    code,
    language: i18n.locale === 'en' ? ('EN' as const) : ('VI' as const),
    earlier: earlier?.code ?? '',
    hasEarlier: earlier !== null,
    later: later?.code ?? '',
    hasLater: later !== null,
  }
  return { choice, choices, earlier, later, query: loading.preload(FrameworkPageDocument, { variables }) }
}

/** Two versions as the address names them; the newest pair that can be compared where it names none. */
export async function loadFrameworkDiff(loading: Loading, asked: AskedPair) {
  const { official, illustrative } = await loadFrameworks(loading)
  const choices = [...official, ...illustrative]
  const pair = choosePair(choices, asked)
  if (pair === null) return { choices, pair, query: null }
  return { choices, pair, query: loading.preload(FrameworkDiffPageDocument, { variables: pair }) }
}
