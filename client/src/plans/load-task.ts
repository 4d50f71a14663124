import { TaskByCodeDocument, TaskPageDocument, type TaskPageQuery } from '@par-atlas/schema/documents'
import type { Loading } from '../shared/load.ts'
import { readTaskKey } from './rules/task-key.ts'

export type LoadedTask = Extract<NonNullable<TaskPageQuery['node']>, { readonly __typename: 'Task' }>

/** The task that an address names, told for a day; null where there is none. */
export async function loadTask(loading: Pick<Loading, 'client'>, key: string, day: string | undefined) {
  const id = await idOf(loading, key)
  if (id === null) return null
  const { data } = await loading.client.query({ query: TaskPageDocument, variables: { task: id, asOf: day ?? null } })
  return data?.node?.__typename === 'Task' ? data.node : null
}

async function idOf({ client }: Pick<Loading, 'client'>, key: string): Promise<string | null> {
  const named = readTaskKey(key)
  if (typeof named === 'string') return named
  const { slug, year, code } = named
  const { data } = await client.query({ query: TaskByCodeDocument, variables: { slug, code } })
  const plans = data?.unitBySlug?.plans.nodes ?? []
  return plans.flatMap((plan) => (plan.year === year ? plan.tasks.nodes : []))[0]?.id ?? null
}
