import { fold } from '@par-atlas/schema/fold'
import { sql } from 'kysely'
import type { Store } from '../context.ts'
import type { KnownUnit } from '../units/rules/figure-unit.ts'
import type { UnitDraft } from './store-units.ts'

/** A unit on record, as `findFigureUnit` takes it, with its readable key. */
export interface DirectoryUnit extends KnownUnit {
  readonly slug: string
}

type Facts = Pick<UnitDraft, 'id' | 'slug' | 'kind' | 'validFrom' | 'validTo' | 'names' | 'aliases' | 'parents'>

/** A unit with its names folded, for finding it by the words of a source. */
export function directoryUnit({ names, aliases, ...unit }: Facts): DirectoryUnit {
  return {
    ...unit,
    names: names.map(({ name, shortName, validFrom, validTo }) => ({
      keys: [fold(name), fold(shortName)],
      validFrom,
      validTo,
    })),
    aliasKeys: aliases.map(fold),
  }
}

/** Every real unit on record with its dated names and parents: what a loader resolves the words of a source against. */
export async function unitDirectory(db: Store): Promise<DirectoryUnit[]> {
  const { rows } = await sql<Facts>`
    select
      u.id, u.slug, u.kind, u.valid_from as "validFrom", u.valid_to as "validTo",
      (select coalesce(jsonb_agg(jsonb_build_object(
        'name', n.name, 'shortName', n.short_name, 'validFrom', n.valid_from, 'validTo', n.valid_to)), '[]')
        from unit_name n where n.unit_id = u.id) as names,
      (select coalesce(jsonb_agg(a.alias), '[]') from unit_alias a where a.unit_id = u.id) as aliases,
      (select coalesce(jsonb_agg(jsonb_build_object(
        'parentId', p.parent_id, 'validFrom', p.valid_from, 'validTo', p.valid_to)), '[]')
        from unit_parent p where p.unit_id = u.id) as parents
    from unit u where u.provenance = 'OFFICIAL'`.execute(db)
  return rows.map(directoryUnit)
}
