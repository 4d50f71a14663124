import { sql } from 'kysely'
import type { Store } from '../../../context.ts'
import type { Provenance } from '../../../units/rules/vocabulary.ts'

export interface Campaign {
  readonly id: string
  readonly slug: string
  readonly year: number
  readonly ownerKey: string | null
  readonly provenance: Provenance
  /** The units that were visited, with the title of the group in which each is counted. */
  readonly visited: readonly { readonly unitKey: string; readonly group: string | null }[]
}

/** Every inspection campaign on record, by its code. */
export async function campaignsOnRecord(db: Store): Promise<ReadonlyMap<string, Campaign>> {
  const { rows } = await sql<Campaign>`
    select c.id, c.slug, c.year, c.owner_id as "ownerKey", c.provenance,
      (select coalesce(jsonb_agg(jsonb_build_object('unitKey', v.unit_id, 'group', g.title)), '[]')
        from inspection_visit v
        left join inspection_group g on g.campaign_id = v.campaign_id and g.position = v.group_position
        where v.campaign_id = c.id) as visited
    from inspection_campaign c`.execute(db)
  return new Map(rows.map((row) => [row.slug, row]))
}
