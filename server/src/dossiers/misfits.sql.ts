import { type RawBuilder, sql } from 'kysely'
import { COLUMNS } from './figure-columns.ts'
import { SHARES } from './rules/dossier-figures.ts'

const INTAKE = sql`(case report.received_basis when 'TO_HANDLE' then report.received
  when 'RECEIVED_IN_PERIOD' then report.carried_over + report.received end)`
const BECAME = sql`(report.resolved + report.open + coalesce(report.returned, 0))`
const MOST = sql`coalesce(${INTAKE}, case when report.received_basis = 'RECEIVED_IN_PERIOD' then report.received end)`

const conditions = [
  sql`report.received <> report.received_online + report.received_direct`,
  sql`report.resolved <> report.resolved_early + report.resolved_on_time + report.resolved_late`,
  sql`report.open <> report.open_in_time + report.open_overdue`,
  sql`(coalesce(${INTAKE}, report.received) > ${BECAME} and report.returned is not null)`,
  sql`${BECAME} > ${INTAKE}`,
  sql`report.resolved > ${MOST}`,
  sql`report.suspended > report.open`,
  ...SHARES.map(([part, whole]) => sql`report.${sql.ref(COLUMNS[part])} > report.${sql.ref(COLUMNS[whole])}`),
]

/** Whether `dossierMisfits` finds anything in a row of `dossier_report report`, in the words of the store; a test holds the two together. */
export const hasMisfit: RawBuilder<boolean> = sql<boolean>`coalesce(${sql.join(
  conditions.map((condition) => sql`coalesce(${condition}, false)`),
  sql` or `,
)}, false)`
