import { fold } from '@par-atlas/schema/fold'
import type { Day, Validity } from '../shared/day.ts'
import { newId } from '../shared/ids.ts'
import type { Provenance, UnitKind, UnitType } from '../units/unit-vocabulary.ts'
import { insertRows, type Loading } from './loading.ts'

/** A unit as a loader makes it, with all its dated facts. */
export interface UnitDraft extends Validity {
  readonly id: string
  readonly slug: string
  readonly kind: UnitKind
  readonly region: string | null
  readonly nameEn: string | null
  readonly names: readonly (Validity & { name: string; shortName: string; type: UnitType | null })[]
  readonly aliases: readonly string[]
  readonly codes: readonly (Validity & { code: string })[]
  readonly parents: readonly (Validity & { parentId: string })[]
}

const dated = ({ validFrom, validTo }: { validFrom: Day | null; validTo: Day | null }) => ({
  valid_from: validFrom,
  valid_to: validTo,
})

/** Stores units with their facts, each on the record. Only demonstration units are ILLUSTRATIVE, and all of one call are alike. */
export async function storeUnits(
  { db, record }: Loading,
  units: readonly UnitDraft[],
  provenance: Provenance = 'OFFICIAL',
): Promise<void> {
  await insertRows(
    db,
    'unit',
    units.map((unit) => ({
      id: unit.id,
      slug: unit.slug,
      kind: unit.kind,
      region: unit.region,
      name_en: unit.nameEn,
      provenance,
      ...dated(unit),
    })),
  )
  await insertRows(db, 'unit_name', units.flatMap(nameRows))
  await insertRows(db, 'unit_alias', units.flatMap(aliasRows))
  await insertRows(db, 'unit_code', units.flatMap(codeRows))
  await insertRows(db, 'unit_parent', units.flatMap(parentRows))
  for (const { id, ...after } of units) record({ subjectType: 'Unit', subjectId: id, after: { ...after, provenance } })
}

function nameRows(unit: UnitDraft) {
  return unit.names.map((fact) => ({
    id: newId(),
    unit_id: unit.id,
    name: fact.name,
    short_name: fact.shortName,
    search_key: fold(fact.name),
    type: fact.type,
    ...dated(fact),
  }))
}

function aliasRows(unit: UnitDraft) {
  return unit.aliases.map((alias) => ({ id: newId(), unit_id: unit.id, alias, search_key: fold(alias) }))
}

function codeRows(unit: UnitDraft) {
  return unit.codes.map((fact) => ({ id: newId(), unit_id: unit.id, kind: unit.kind, code: fact.code, ...dated(fact) }))
}

function parentRows(unit: UnitDraft) {
  return unit.parents.map((fact) => ({ id: newId(), unit_id: unit.id, parent_id: fact.parentId, ...dated(fact) }))
}
