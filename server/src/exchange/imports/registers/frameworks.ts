import { sql } from 'kysely'
import type { Store } from '../../../context.ts'
import type { Provenance, UnitKind } from '../../../units/rules/vocabulary.ts'

export interface RegisterFramework {
  readonly id: string
  readonly code: string
  readonly unitKinds: readonly UnitKind[]
  readonly firstYear: number
  readonly lastYear: number | null
  /** Keys of criteria by their code. */
  readonly criteria: Readonly<Record<string, string>>
  /** Units that a round by this framework scores. */
  readonly scored: readonly string[]
}

/** The frameworks of one provenance, with their criteria and whom they score. */
export async function registerFrameworks(db: Store, provenance: Provenance): Promise<readonly RegisterFramework[]> {
  const { rows } = await sql<RegisterFramework>`
    select f.id, f.code, f.unit_kinds as "unitKinds", f.first_year as "firstYear", f.last_year as "lastYear",
      (select coalesce(jsonb_object_agg(c.code, c.id), '{}') from criterion c where c.framework_id = f.id) as criteria,
      (select coalesce(jsonb_agg(distinct m.unit_id), '[]') from round r join block_membership m on m.block_id = r.block_id
        where r.framework_id = f.id) as scored
    from framework f where f.provenance = ${provenance} order by f.first_year desc, f.code`.execute(db)
  return rows
}

/** The frameworks by which a unit is scored in a year: those whose rounds name it, else all that are for its kind and year. */
export function frameworksOf(
  all: readonly RegisterFramework[],
  unit: { readonly id: string; readonly kind: UnitKind },
  year: number,
): readonly RegisterFramework[] {
  const fitting = all.filter(
    ({ unitKinds, firstYear, lastYear }) =>
      unitKinds.includes(unit.kind) && firstYear <= year && (lastYear === null || year <= lastYear),
  )
  const scoring = fitting.filter(({ scored }) => scored.includes(unit.id))
  return scoring.length > 0 ? scoring : fitting
}
