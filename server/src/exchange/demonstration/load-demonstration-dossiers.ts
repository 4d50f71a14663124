import { sql } from 'kysely'
import type { Store } from '../../context.ts'
import { writeFigures } from '../../dossiers/figure-columns.ts'
import { newId } from '../../shared/ids.ts'
import { insertMany } from '../../shared/insert-many.ts'
import { readScopePaths } from '../../units/scope-paths.ts'
import type { Loader } from '../loading.ts'
import {
  DOSSIER_MONTHS,
  type DossierHandler,
  fieldsOf,
  type PlannedReport,
  planDossiers,
} from './rules/plan-dossiers.ts'
import { planLateDossiers } from './rules/plan-late-dossiers.ts'

const PROVINCE = 'tinh-minh-hoa-07'

interface StoredHandler extends DossierHandler {
  readonly key: string
}

interface Reported {
  readonly handler: StoredHandler
  readonly path: string
  /** What codes of its dossiers begin with. */
  readonly prefix: string
  readonly report: PlannedReport
}

/** Monthly reports of the departments and communes of the demonstration province, and the late dossiers of the last month told. */
export const demonstrationDossiers: Loader = {
  name: 'dossiers of a demonstration province',
  async load({ db, record }) {
    const handlers = await handlersIn(db)
    const paths = await readScopePaths(
      db,
      handlers.map(({ key }) => key),
    )
    const reported = handlers.flatMap((handler, place) =>
      fieldsOf(handler).flatMap((field, number) =>
        planDossiers(handler, field).map((report) => ({
          ...{ handler, report, path: paths.get(handler.key)?.path ?? '/' },
          prefix: `MH07.${String(place + 1).padStart(3, '0')}.${number + 1}`,
        })),
      ),
    )
    await insertMany(db, 'dossier_report', reported.map(reportRow))
    const last = DOSSIER_MONTHS.at(-1)
    const cases = reported.filter(({ report }) => report.to === last?.to).flatMap(caseRows)
    await insertMany(db, 'dossier_case', cases)
    const after = { reports: reported.length, cases: cases.length }
    record({ subjectType: 'DossierReport', subjectId: null, after })
  },
}

async function handlersIn(db: Store): Promise<readonly StoredHandler[]> {
  const { rows } = await sql<StoredHandler>`
    select u.id as key, u.slug, u.kind, n.name, coalesce(u.valid_from, '0001-01-01') as since
    from unit u
    join unit_name n on n.unit_id = u.id and n.valid_to is null
    where u.provenance = 'ILLUSTRATIVE' and u.kind in ('DEPARTMENT', 'COMMUNE') and u.id in (
      select p.unit_id from unit_parent p join unit above on above.id = p.parent_id
      where above.slug = ${PROVINCE} and p.valid_to is null
    )
    order by u.slug collate "C"`.execute(db)
  return rows
}

const reportRow = ({ handler, path, report }: Reported) => ({
  ...{ id: newId(), unit_id: handler.key, field: report.field, period_from: report.from, period_to: report.to },
  ...writeFigures(report.figures),
  ...{ provenance: 'ILLUSTRATIVE' as const, scope_path: path, source: 'Báo cáo tháng minh họa' },
})

function caseRows({ handler, path, prefix, report }: Reported) {
  return planLateDossiers(handler, prefix, report).map(({ apology, ...late }) => ({
    ...{ id: newId(), unit_id: handler.key, field: late.field, code: late.code },
    ...{ received_on: late.receivedOn, due_on: late.dueOn, resolved_on: late.resolvedOn, cause: late.cause },
    apology: apology === null ? ('MISSING' as const) : ('ISSUED' as const),
    ...{ apology_number: apology?.number ?? null, apology_on: apology?.on ?? null },
    ...{ provenance: 'ILLUSTRATIVE' as const, scope_path: path },
  }))
}
