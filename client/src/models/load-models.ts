import {
  ModelListDocument,
  type ModelListQuery,
  ModelPageDocument,
  type ModelPageQuery,
} from '@par-atlas/schema/documents'
import { everyPage } from '../shared/every-page.ts'
import type { Loading } from '../shared/load.ts'
import type { ModelsSearch } from './models-search.ts'

export type Model = NonNullable<ModelListQuery['models']>['nodes'][number]
export type WholeModel = NonNullable<ModelPageQuery['modelBySlug']>

/** All models, for what is narrowed and counted is the whole. */
export async function loadModels(
  { client }: Pick<Loading, 'client'>,
  { 'minh-hoa': illustrative }: Pick<ModelsSearch, 'minh-hoa'>,
) {
  const provenance = illustrative ? ('ILLUSTRATIVE' as const) : ('OFFICIAL' as const)
  const models = await everyPage<Model>(async (after) => {
    const { data } = await client.query({ query: ModelListDocument, variables: { provenance, after } })
    return data?.models
  })
  return { models }
}

/** One model; null where there is none of that key. */
export async function loadModel({ client }: Pick<Loading, 'client'>, slug: string) {
  const { data } = await client.query({ query: ModelPageDocument, variables: { slug } })
  return { model: data?.modelBySlug ?? null }
}
