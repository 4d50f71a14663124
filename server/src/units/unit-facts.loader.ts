import { batchLoader, grouped } from '../shared/batch.ts'
import type { Validity } from '../shared/day.ts'
import { keptLoader } from '../shared/kept-loader.ts'
import { byStart } from './rules/dated.ts'
import type { UnitType } from './unit-vocabulary.ts'

export interface NameFact extends Validity {
  readonly unitId: string
  readonly name: string
  readonly shortName: string
  readonly searchKey: string
  readonly type: UnitType | null
}

/** Every dated name of a unit, oldest first. */
export const unitNames = keptLoader<NameFact[]>(
  'names of',
  async (context, unitIds) => {
    const db = await context.reader()
    const rows = await db
      .selectFrom('unit_name')
      .select((eb) => [
        eb.ref('unit_id').as('unitId'),
        'name',
        eb.ref('short_name').as('shortName'),
        eb.ref('search_key').as('searchKey'),
        'type',
        eb.ref('valid_from').as('validFrom'),
        eb.ref('valid_to').as('validTo'),
      ])
      .where('unit_id', '=', (eb) => eb.fn.any(eb.val([...unitIds])))
      .execute()
    return grouped(unitIds, rows.sort(byStart), (row) => row.unitId)
  },
  (names) => names.length * 0.5,
)

export interface AliasFact {
  readonly unitId: string
  readonly alias: string
  readonly searchKey: string
}

/** Other forms under which a unit is looked for, in the order of their text. */
export const unitAliases = batchLoader<string, AliasFact[]>(async (context, unitIds) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('unit_alias')
    .select((eb) => [eb.ref('unit_id').as('unitId'), 'alias', eb.ref('search_key').as('searchKey')])
    .where('unit_id', '=', (eb) => eb.fn.any(eb.val([...unitIds])))
    .orderBy('search_key')
    .orderBy('alias')
    .execute()
  return grouped(unitIds, rows, (row) => row.unitId)
})

export interface CodeFact extends Validity {
  readonly unitId: string
  readonly code: string
}

/** Every dated code of a unit, oldest first. */
export const unitCodes = batchLoader<string, CodeFact[]>(async (context, unitIds) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('unit_code')
    .select((eb) => [
      eb.ref('unit_id').as('unitId'),
      'code',
      eb.ref('valid_from').as('validFrom'),
      eb.ref('valid_to').as('validTo'),
    ])
    .where('unit_id', '=', (eb) => eb.fn.any(eb.val([...unitIds])))
    .execute()
  return grouped(unitIds, rows.sort(byStart), (row) => row.unitId)
})

export interface ParentFact extends Validity {
  readonly unitId: string
  readonly parentId: string
}

/** Every dated parent of a unit, oldest first. */
export const unitParents = batchLoader<string, ParentFact[]>(async (context, unitIds) => {
  const db = await context.reader()
  const rows = await db
    .selectFrom('unit_parent')
    .select((eb) => [
      eb.ref('unit_id').as('unitId'),
      eb.ref('parent_id').as('parentId'),
      eb.ref('valid_from').as('validFrom'),
      eb.ref('valid_to').as('validTo'),
    ])
    .where('unit_id', '=', (eb) => eb.fn.any(eb.val([...unitIds])))
    .execute()
  return grouped(unitIds, rows.sort(byStart), (row) => row.unitId)
})
