import { type Insertable, sql } from 'kysely'
import type { Store, Tables } from '../../context.ts'
import type { RuleKind } from '../../framework/rules/terms.ts'
import { newId } from '../../shared/ids.ts'
import { insertMany } from '../../shared/insert-many.ts'
import type { Loader } from '../loading.ts'
import { instantsOf } from './rules/calendar.ts'
import { causeOf, remedyOf } from './rules/causes.ts'
import { chanceOf } from './rules/chance.ts'

/** Of the losses of other units, this share has been taken up; of those of the shown province and its bodies, nearly all. */
const TAKEN_UP = { shown: 0.92, others: 0.12 } as const
const SHOWN = 'tinh-minh-hoa-07'

/** What became of lost points: who answers for them, why they were lost, and whether they came back a year later. */
export const demonstrationDeductions: Loader = {
  name: 'deductions of the demonstration',
  async load({ db, record }) {
    const losses = await appraisedLosses(db)
    const later = new Map(losses.map((loss) => [nameOf(loss, loss.year), loss]))
    const years = new Map(losses.map((loss) => [`${loss.slug} ${loss.year}`, true]))
    const taken = losses.filter((loss) =>
      chanceOf('taken up', loss.slug, loss.title, loss.year).happens(
        loss.slug.endsWith(SHOWN) ? TAKEN_UP.shown : TAKEN_UP.others,
      ),
    )
    const rows = taken.map((loss) => {
      const known = years.has(`${loss.slug} ${loss.year + 1}`)
      const next = known ? (later.get(nameOf(loss, loss.year + 1)) ?? null) : null
      return deductionRow(loss, known ? Number(next?.lost ?? 0) : null)
    })
    const named = await namedBySource(db)
    await insertMany(db, 'deduction', rows)
    await insertMany(db, 'deduction', [named])
    record({ subjectType: 'Deduction', subjectId: null, after: { deductions: rows.length + 1 } })
  },
}

/** A loss that a notice names in words of its own, without saying on which criterion. */
const NAMED = {
  ...{ slug: 'tinh-minh-hoa-12', year: 2023, points: '0.5' },
  text: 'Bị trừ 0,5 điểm do gửi báo cáo chuyên đề chậm.',
  source: 'Thông báo minh họa số 05/TB-MINH-HOA',
} as const

async function namedBySource(db: Store): Promise<Insertable<Tables['deduction']>> {
  const { slug, year, points, text, source } = NAMED
  const unit = await db.selectFrom('unit').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  return {
    ...{ year, id: newId(), unit_id: unit.id, part: 'APPRAISED', points, text, source, state: 'OPEN' },
    scope_path: `/${unit.id}/`,
    published_at: instantsOf(year).published,
  }
}

interface Loss {
  readonly year: number
  readonly scoreKey: string
  readonly unitKey: string
  readonly slug: string
  readonly criterionKey: string
  readonly title: string
  readonly rule: RuleKind
  readonly part: string
  readonly lost: string
  readonly scope: string
  readonly publishedAt: string | null
  /** The body of the unit, or of the province that it stands in, that bears the lead's words; null where none does. */
  readonly ownerKey: string | null
}

const nameOf = ({ slug, title }: Loss, year: number): string => `${slug} ${year} ${title}`

/** Every appraised leaf of the demonstration that lost points, with who answers for it. */
async function appraisedLosses(db: Store): Promise<readonly Loss[]> {
  const { rows } = await sql<Loss>`
    select s.year, s.id as "scoreKey", a.unit_id as "unitKey", u.slug, s.criterion_id as "criterionKey", c.title,
      c.rule ->> 'kind' as rule, s.part, s.lost::text as lost, s.scope_path as scope, s.published_at::text as "publishedAt",
      owner.unit_id as "ownerKey"
    from score s
    join assessment a on a.year = s.year and a.id = s.assessment_id and a.provenance = 'ILLUSTRATIVE'
    join unit u on u.id = a.unit_id
    join criterion c on c.id = s.criterion_id
    left join (
      select p.parent_id, alias.alias, p.unit_id from unit_parent p join unit_alias alias on alias.unit_id = p.unit_id
    ) owner on owner.parent_id = a.unit_id and owner.alias = c.lead
    where s.part = 'APPRAISED' and s.lost > 0
    order by s.year, u.slug, c.position`.execute(db)
  return rows
}

function deductionRow(loss: Loss, later: number | null): Insertable<Tables['deduction']> {
  const { year, slug, title, rule, ownerKey } = loss
  const lost = Number(loss.lost)
  const { code, words } = causeOf(rule, [slug, title])
  const { state, verified } = remedyOf(lost, later, [slug, title, year])
  const mended = state === 'REMEDIED' && later !== null
  return {
    year,
    id: newId(),
    unit_id: loss.unitKey,
    score_id: loss.scoreKey,
    owner_id: ownerKey,
    cause_code: code,
    cause: words,
    state,
    recoverable_by: state === 'NOT_REMEDIED' ? null : `${year + 1}-${rule === 'FORMULA' ? '09-30' : '10-31'}`,
    verified_at: verified ? `${year + 1}-12-18T09:30:00+07:00` : null,
    recovered_in: mended ? year + 1 : null,
    recovered_points: mended ? (lost - later).toFixed(6) : null,
    scope_path: loss.scope,
    published_at: loss.publishedAt,
  }
}
