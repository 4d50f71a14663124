import { CombinedGraphQLErrors } from '@apollo/client'
import { ComparedUnitDocument, ComparisonNeighboursDocument, ComparisonPageDocument } from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import { ownUnit } from '../units/own-unit.ts'
import type { ComparisonSearch } from './comparison-search.ts'
import { chooseOccasion, type Occasion, occasionsOf, type Unit } from './rules/occasion.ts'
import { type Suggestion, suggest } from './rules/suggest.ts'

type Wanted = Pick<ComparisonSearch, 'bo' | 'nam' | 'khoi' | 'dv'>

/**
 * Which units the address names, what they can be compared in, and the query that fetches it. Without units in the address
 * the reader's own is the first.
 */
export async function loadComparison(loading: Loading, wanted: Wanted) {
  const slugs = wanted.dv ?? ownSlugs()
  const found = await Promise.all(slugs.map((slug) => readUnit(loading, slug)))
  const units = found.filter((unit) => unit !== null)
  const unknown = slugs.filter((_, index) => found[index] === null)
  const occasions = occasionsOf(units)
  const occasion = chooseOccasion(occasions, wanted)
  const base = { units, unknown, occasions, occasion }
  const mixed = new Set(units.map(({ provenance }) => provenance)).size > 1
  if (mixed) return { ...base, kind: 'refused' as const, reason: occasion && (await refusal(loading, units, occasion)) }
  if (units.length < 2) {
    const [first] = units
    const suggestions = first && occasion ? await suggestionsFor(loading, first, occasion) : []
    return { ...base, kind: 'few' as const, suggestions }
  }
  if (!occasion) return { ...base, kind: 'nothing' as const }
  if (!occasion.computed) return { ...base, occasion, kind: 'published' as const }
  // What the server refuses is shown in its own words, beside the units that may be changed.
  const query = loading.preload(ComparisonPageDocument, { variables: variablesOf(units, occasion), errorPolicy: 'all' })
  return { ...base, occasion, kind: 'computed' as const, query }
}
export type LoadedComparison = Awaited<ReturnType<typeof loadComparison>>

const ownSlugs = (): readonly string[] => {
  const own = ownUnit.get()
  return own ? [own.slug] : []
}

async function readUnit({ client }: Loading, slug: string): Promise<Unit | null> {
  const { data } = await client.query({ query: ComparedUnitDocument, variables: { slug } })
  return data?.unitBySlug ?? null
}

const variablesOf = (units: readonly Unit[], { framework, year, block }: Occasion) => ({
  framework: framework.code,
  year,
  block: block?.id ?? null,
  units: units.map(({ id }) => id),
})

/** Whom the only unit may be set beside: the leader of its ranking and its neighbours. */
async function suggestionsFor(
  { client }: Loading,
  unit: Unit,
  { framework, year, block }: Occasion,
): Promise<readonly Suggestion[]> {
  const variables = { framework: framework.code, year, block: block?.id ?? null }
  const { data } = await client.query({ query: ComparisonNeighboursDocument, variables })
  return suggest(data?.ranking?.entries?.nodes ?? [], unit.slug)
}

/** What the server says when it is asked to set real units against illustrative ones; null where it says nothing. */
async function refusal({ client }: Loading, units: readonly Unit[], occasion: Occasion): Promise<string | null> {
  const { error } = await client.query({
    query: ComparisonPageDocument,
    variables: variablesOf(units, occasion),
    errorPolicy: 'all',
    fetchPolicy: 'no-cache',
  })
  return CombinedGraphQLErrors.is(error) ? (error.errors[0]?.message ?? null) : null
}
