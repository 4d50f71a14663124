import type { ApolloClient } from '@apollo/client'
import {
  OfficialPlansDocument,
  type OfficialPlansQuery,
  PlanChoicesDocument,
  type PlanChoicesQuery,
  PlanPageDocument,
  type PlanPageQuery,
} from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import { ownUnit } from '../units/own-unit.ts'
import type { PlanSearch } from './plan-search.ts'

type PlanNode = Extract<NonNullable<PlanPageQuery['node']>, { readonly __typename: 'Plan' }>
export type Plan = Omit<PlanNode, 'tasks'>
export type PlanTask = PlanNode['tasks']['nodes'][number]
export type Progress = PlanNode['progress']
export type PlanUnit = NonNullable<PlanChoicesQuery['unitBySlug']>
export type OfficialPlan = NonNullable<OfficialPlansQuery['plans']>['nodes'][number]

export type WantedPlan = Pick<PlanSearch, 'don-vi' | 'nam' | 'ngay'>

/**
 * The plan that the address means, with all its tasks, told for a day: of the unit named, else of the reader's own, else the newest
 * real one on record. `official`: the real plans that are there to go on to.
 */
export async function loadPlan({ client }: Pick<Loading, 'client'>, wanted: WantedPlan) {
  const official = await readOfficial(client)
  const slug = wanted['don-vi'] ?? ownUnit.get()?.slug ?? official[0]?.unit.slug
  const unit = slug === undefined ? null : await readUnit(client, slug)
  if (unit === null) return { kind: 'noUnit' as const, official }
  const chosen = choosePlan(unit.plans.nodes, wanted.nam)
  if (chosen === null) return { kind: 'noPlan' as const, official, unit, year: wanted.nam ?? null }
  const found = await readPlan(client, chosen.id, wanted.ngay ?? null)
  if (found === null) return { kind: 'noPlan' as const, official, unit, year: wanted.nam ?? null }
  return { kind: 'plan' as const, official, unit, ...found }
}
export type LoadedBoard = Awaited<ReturnType<typeof loadPlan>>
export type FoundPlan = Extract<LoadedBoard, { kind: 'plan' }>

/** Plans come the latest year first; without a year asked for it is the first. */
const choosePlan = (plans: PlanUnit['plans']['nodes'], year: number | undefined) =>
  plans.find((plan) => year === undefined || plan.year === year) ?? null

async function readOfficial(client: ApolloClient): Promise<readonly OfficialPlan[]> {
  const { data } = await client.query({ query: OfficialPlansDocument })
  return data?.plans?.nodes ?? []
}

async function readUnit(client: ApolloClient, slug: string): Promise<PlanUnit | null> {
  const { data } = await client.query({ query: PlanChoicesDocument, variables: { slug } })
  return data?.unitBySlug ?? null
}

/** The plan and its tasks, page by page to the end: narrowing and counting work on the whole. */
async function readPlan(client: ApolloClient, plan: string, asOf: string | null) {
  const tasks: PlanTask[] = []
  let found: Plan | null = null
  let after: string | null | undefined = null
  while (after !== undefined) {
    const page: PlanNode | null = await readPage(client, { plan, asOf, after })
    if (page === null) return null
    found ??= page
    tasks.push(...page.tasks.nodes)
    after = page.tasks.pageInfo.hasNextPage ? page.tasks.pageInfo.endCursor : undefined
  }
  return found && { plan: found, tasks: tasks as readonly PlanTask[] }
}

async function readPage(
  client: ApolloClient,
  variables: { readonly plan: string; readonly asOf: string | null; readonly after: string | null },
): Promise<PlanNode | null> {
  const { data } = await client.query({ query: PlanPageDocument, variables })
  return data?.node?.__typename === 'Plan' ? data.node : null
}
