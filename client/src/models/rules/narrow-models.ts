import { fold } from '@par-atlas/schema/fold'

/** A model as far as narrowing goes. */
export interface NarrowedModel {
  readonly name: string
  readonly problem: string | null
  readonly state: string
  readonly year: number
  readonly criteria: readonly { readonly code: string }[]
  readonly adoption: readonly { readonly unit: { readonly slug: string } }[]
}

/** What models are narrowed by; what is null narrows nothing. */
export interface Narrowing {
  /** Looked for in name and problem, marks ignored. */
  readonly words: string | null
  readonly year: number | null
  readonly state: string | null
  /** Slug of a unit that began it, took it up or is named with it. */
  readonly unit: string | null
  /** Code of a criterion: it, or one below it. */
  readonly criterion: string | null
}

/** The models that a narrowing leaves, in their order. */
export function narrowModels<M extends NarrowedModel>(models: readonly M[], narrowing: Narrowing): readonly M[] {
  const { year, state, unit, criterion } = narrowing
  const words = fold(narrowing.words ?? '')
  return models.filter(
    (model) =>
      (words === '' || fold(`${model.name} ${model.problem ?? ''}`).includes(words)) &&
      (year === null || model.year === year) &&
      (state === null || model.state === state) &&
      (unit === null || model.adoption.some((taken) => taken.unit.slug === unit)) &&
      (criterion === null || model.criteria.some(({ code }) => isUnder(code, criterion))),
  )
}

/** 3.1 is under 3 and under 3.1, 31 is not. */
const isUnder = (code: string, above: string): boolean => code === above || code.startsWith(`${above}.`)
