import { fold } from '@par-atlas/schema/fold'
import { newId } from '../../shared/ids.ts'
import { toneKey } from './rules/tone-key.ts'
import type { UnitRow } from './rules/unit-row.ts'
import type { UnitSnapshot } from './unit-snapshot.ts'

/** What a row says of a unit that is on record. */
export interface UnitDifference {
  /** What the row adds, in its own words. */
  readonly filled: readonly string[]
  /** What it contradicts, by column, with what is on record. */
  readonly conflicts: readonly { readonly column: string; readonly held: string }[]
  readonly after: UnitSnapshot
}

/** Facts that are not on record are filled in; those that stand otherwise are conflicts. What a row leaves out stays. */
export function unitDifference(held: UnitSnapshot, stated: UnitRow, parentKey: string | null): UnitDifference {
  const filled: string[] = []
  const conflicts: { column: string; held: string }[] = []
  const unit = { ...held.unit }
  const fill = (column: string, field: string, value: string | null) => {
    const now = unit[field] ?? null
    if (value === null || now === value) return
    if (now !== null) {
      conflicts.push({ column, held: now })
      return
    }
    unit[field] = value
    filled.push(value)
  }
  fill('name_en', 'name_en', stated.nameEn)
  fill('region', 'region', stated.region)
  fill('valid_from', 'valid_from', stated.validFrom)
  fill('valid_to', 'valid_to', stated.validTo)
  const dated = { valid_from: unit.valid_from ?? null, valid_to: unit.valid_to ?? null }
  const own = { unit_id: unit.id ?? '', ...dated }
  const codes = [...held.codes]
  if (stated.code !== null && !codes.some(({ code }) => code === stated.code)) {
    if (codes.length > 0) conflicts.push({ column: 'code', held: codes.map(({ code }) => code).join(', ') })
    codes.push({ id: newId(), kind: unit.kind ?? '', code: stated.code, ...own })
    filled.push(stated.code)
  }
  const parents = [...held.parents]
  if (parentKey !== null && parents.length === 0) {
    parents.push({ id: newId(), parent_id: parentKey, ...own })
    filled.push(stated.parent ?? '')
  }
  const known = new Set(held.aliases.map(({ alias }) => toneKey(alias ?? '')))
  const fresh = stated.aliases.filter((alias) => !known.has(toneKey(alias)))
  filled.push(...fresh)
  const aliases = fresh.map((alias) => ({ id: newId(), unit_id: unit.id ?? '', alias, search_key: fold(alias) }))
  return { filled, conflicts, after: { ...held, unit, codes, parents, aliases: [...held.aliases, ...aliases] } }
}
