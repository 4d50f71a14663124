import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { type DossierReport, toDossierReport } from './dossier.type.ts'
import type { DossierOverview } from './dossier-sums.type.ts'

/** The current reports of the unit itself for exactly the period, of the field asked for; of all fields first. */
export async function reportsOfPeriod(
  context: Context,
  { unitKey, asked }: DossierOverview,
): Promise<readonly DossierReport[]> {
  const db = await context.reader()
  const rows = await db
    .selectFrom('dossier_report')
    .selectAll()
    .where('unit_id', '=', unitKey)
    .where('period_from', '=', asked.from)
    .where('period_to', '=', asked.to)
    .where('superseded_at', 'is', null)
    .orderBy(sql`field collate "C" nulls first`)
    .orderBy('id')
    .execute()
  return rows.map(toDossierReport).filter(({ field }) => asked.field === null || field === asked.field)
}
