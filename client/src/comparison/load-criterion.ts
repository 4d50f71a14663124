import { CriterionChoicesDocument, CriterionPageDocument, WithinUnitDocument } from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import type { CriterionSearch } from './criterion-search.ts'
import { acrossOf } from './rules/across.ts'
import { branchOf } from './rules/criterion-node.ts'
import { criterionNodes } from './rules/criterion-nodes.ts'

type Wanted = Pick<CriterionSearch, 'nam' | 'khoi' | 'trong'>

/** The framework's tree and its rounds; asked once for each framework. */
export async function readChoices({ client }: Loading, framework: string) {
  const { data } = await client.query({ query: CriterionChoicesDocument, variables: { framework } })
  if (!data?.framework) return null
  return {
    framework: data.framework,
    nodes: criterionNodes(data.framework.criteria),
    occasions: data.rankings?.nodes ?? [],
  }
}

/** The unit below which all units stand; null where the address names none, or one that is not there. */
export async function readWithin({ client }: Loading, slug: string | undefined) {
  if (slug === undefined) return null
  const { data } = await client.query({ query: WithinUnitDocument, variables: { slug } })
  return data?.unitBySlug ?? null
}

/** Which criterion of which framework the address means, in which year and block, and the query that fetches it. */
export async function loadCriterion(loading: Loading, framework: string, code: string, wanted: Wanted) {
  const choices = await readChoices(loading, framework)
  const node = choices?.nodes.find((each) => each.code.toLowerCase() === code.toLowerCase())
  if (!choices || !node) return { kind: 'unknown' as const, choices }
  const across = acrossOf(choices.occasions, wanted)
  if (!across) return { kind: 'noRound' as const, choices, node }
  const within = await readWithin(loading, wanted.trong)
  const branch = branchOf(choices.nodes, node)
  const query = loading.preload(CriterionPageDocument, {
    variables: {
      framework: choices.framework.code,
      code: node.code,
      year: across.year,
      block: across.block?.id ?? null,
      within: within?.id ?? null,
      codes: branch.map((each) => each.code),
      leaf: node.leaf,
    },
  })
  return { kind: 'criterion' as const, choices, node, branch, across, within, query }
}
export type LoadedCriterion = Awaited<ReturnType<typeof loadCriterion>>
export type FoundCriterion = Extract<LoadedCriterion, { kind: 'criterion' }>
