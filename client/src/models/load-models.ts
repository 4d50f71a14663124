import {
  ModelFitsDocument,
  type ModelFitsQuery,
  ModelListDocument,
  type ModelListQuery,
  ModelPageDocument,
  type ModelPageQuery,
  UnitsWithoutModelDocument,
  type UnitsWithoutModelQuery,
} from '@par-atlas/schema/documents'
import { everyPage } from '../shared/every-page.ts'
import type { Loading } from '../shared/load.ts'
import type { ModelsSearch } from './models-search.ts'
import { commonParent } from './rules/common-parent.ts'

export type Model = NonNullable<ModelListQuery['models']>['nodes'][number]
export type WholeModel = NonNullable<ModelPageQuery['modelBySlug']>
export type LackingUnit = NonNullable<UnitsWithoutModelQuery['unitsWithoutModel']>['nodes'][number]
export type FittedUnit = NonNullable<ModelFitsQuery['unitBySlug']>

type Client = Pick<Loading, 'client'>

/** All models, for what is narrowed and counted is the whole; and what is missing beside them. */
export async function loadModels({ client }: Client, search: Pick<ModelsSearch, 'minh-hoa' | 'dv' | 'nam'>) {
  const provenance = search['minh-hoa'] ? ('ILLUSTRATIVE' as const) : ('OFFICIAL' as const)
  const models = await everyPage<Model>(async (after) => {
    const { data } = await client.query({ query: ModelListDocument, variables: { provenance, after } })
    return data?.models
  })
  const year = search.nam ?? Math.max(...models.map((model) => model.year))
  const [lacking, fitted] = await Promise.all([
    search['minh-hoa'] ? loadLacking({ client }, models, year) : null,
    search.dv === undefined || models.length === 0 ? null : loadFits({ client }, search.dv, year),
  ])
  return { models, lacking, fitted }
}

/**
 * Units of the demonstration without a model in use in a year: those below the unit that most of its models are run under. Of real
 * units nothing of the kind is said: what is on record of them is what a few sources happen to tell.
 */
async function loadLacking({ client }: Client, models: readonly Model[], year: number) {
  const above = commonParent(models.flatMap(({ adoption }) => adoption.map(({ unit }) => unit.parent)))
  if (above === null) return null
  const units = await everyPage<LackingUnit>(async (after) => {
    const variables = { within: above.id, year, after }
    const { data } = await client.query({ query: UnitsWithoutModelDocument, variables })
    return data?.unitsWithoutModel
  })
  return { above, year, units }
}

/** What fits the leaves at which a unit lost most in a year, or in the year before where that one is not assessed. */
async function loadFits({ client }: Client, slug: string, year: number) {
  const variables = { slug, year, yearBefore: year - 1 }
  const { data } = await client.query({ query: ModelFitsDocument, variables })
  const unit = data?.unitBySlug
  if (unit == null) return null
  return unit.modelFits.length > 0
    ? { unit, year, fits: unit.modelFits }
    : { unit, year: year - 1, fits: unit.fitsBefore }
}

/** One model; null where there is none of that key. */
export async function loadModel({ client }: Client, slug: string) {
  const { data } = await client.query({ query: ModelPageDocument, variables: { slug } })
  return { model: data?.modelBySlug ?? null }
}
