import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Provenance } from '../units/unit-vocabulary.ts'
import type { DossierCoverage } from './dossier-sums.type.ts'

/** Units at the top of their tree of which reports are on record, the one with the latest report first. */
export async function dossierCoverage(context: Context, provenance: Provenance): Promise<DossierCoverage[]> {
  const { rows } = await sql<DossierCoverage>`
    select split_part(scope_path, '/', 2) as "unitKey", min(period_from) as "periodFrom", max(period_to) as "periodTo",
      count(*)::integer as reports,
      (count(*) filter (where period_to < period_from + interval '1 month'))::integer as "monthlyReports"
    from dossier_report where superseded_at is null and provenance = ${provenance}
    group by 1 order by max(period_to) desc, 1`.execute(await context.reader())
  return rows
}
