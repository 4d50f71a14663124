import {
  DeductionChoicesDocument,
  DeductionPageDocument,
  LeadingDemonstrationDocument,
} from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import { blockOf, chooseAssessment, type WantedAssessment } from './rules/choose-assessment.ts'

/** Which assessments the unit has (asked once a visit), which of them the address means, and the query that fetches it. */
export async function loadDeductions({ client, preload }: Loading, slug: string, wanted: WantedAssessment) {
  const { data } = await client.query({ query: DeductionChoicesDocument, variables: { slug } })
  const unit = data?.unitBySlug ?? null
  if (unit === null) return { unit, chosen: null }
  const chosen = chooseAssessment(unit.assessments.nodes, wanted)
  if (chosen.kind !== 'assessment') return { unit, chosen }
  const { framework, year } = chosen.assessment
  const block = blockOf(unit.blocks, year)
  const variables = { unit: unit.id, framework: framework.code, year, block: block?.id ?? null }
  return { unit, chosen: { ...chosen, variables, query: preload(DeductionPageDocument, { variables }) } }
}
export type LoadedDeductions = Awaited<ReturnType<typeof loadDeductions>>
export type DeductionUnit = NonNullable<LoadedDeductions['unit']>

/** The slug of the unit that leads the newest published demonstration, for a reader who has named none; null without any. */
export async function leadingDemonstration({ client }: Pick<Loading, 'client'>): Promise<string | null> {
  const { data } = await client.query({ query: LeadingDemonstrationDocument })
  const newest = (data?.rankings?.nodes ?? []).toSorted((a, b) => b.year - a.year)
  const published = newest.filter(({ standing }) => standing !== 'PRELIMINARY')
  const rankings = published.length > 0 ? published : newest
  return rankings.flatMap(({ entries }) => entries?.nodes ?? []).find(({ unit }) => unit.slug)?.unit.slug ?? null
}
