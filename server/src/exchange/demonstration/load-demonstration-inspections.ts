import { sql } from 'kysely'
import type { Store } from '../../context.ts'
import { newId } from '../../shared/ids.ts'
import { insertMany } from '../../shared/insert-many.ts'
import { readScopePaths } from '../../units/scope-paths.ts'
import type { Loader } from '../loading.ts'
import {
  type DraftFinding,
  type DraftVisit,
  findingsOf,
  followUpOf,
  INSPECTED_GROUPS,
  type InspectedBody,
  needsFollowUp,
  plannedVisits,
  surprisePeriods,
  surpriseVisits,
} from './rules/inspection-campaigns.ts'
import { PLAN_YEARS } from './rules/plan-tasks.ts'

const PROVINCE = 'tinh-minh-hoa-07'
const FRAMEWORKS = { DEPARTMENT: 'MH-SO', VERTICAL_AGENCY: 'MH-NGANH', COMMUNE: 'MH-XA' } as const

interface Body extends InspectedBody {
  readonly key: string
  readonly leaves: readonly { readonly key: string; readonly title: string }[]
}

interface Found extends DraftFinding {
  readonly id: string
  readonly followed: string | null
}

interface CampaignDraft {
  readonly id: string
  readonly year: number
  readonly kind: 'PLANNED' | 'SURPRISE' | 'FOLLOW_UP'
  readonly title: string
  readonly followed: string | null
  readonly periods: readonly { readonly name: string | null; readonly fromOn: string; readonly toOn: string }[]
  readonly focus: readonly string[]
  readonly visits: readonly DraftVisit[]
  readonly findings: readonly Found[]
}

/** Inspections of the demonstration province in two years: by plan, by surprise, and of what was remedied since the year before. */
export const demonstrationInspections: Loader = {
  name: 'inspections of a demonstration province',
  async load({ db, record }) {
    const bodies = await bodiesIn(db)
    const owner = await db.selectFrom('unit').select('id').where('slug', '=', PROVINCE).executeTakeFirstOrThrow()
    const path = (await readScopePaths(db, [owner.id])).get(owner.id)?.path ?? '/'
    const campaigns = draftCampaigns(bodies)
    await storeCampaigns(db, campaigns, { owner: owner.id, path })
    await storeFindings(db, campaigns, path)
    record({ subjectType: 'InspectionCampaign', subjectId: null, after: { campaigns: campaigns.length } })
  },
}

/** Departments, vertical agencies and communes, with the appraised leaves of the frameworks by which they are scored. */
async function bodiesIn(db: Store): Promise<readonly Body[]> {
  const { rows: leaves } = await sql<{ key: string; title: string; framework: string }>`
    select c.id as key, c.title, f.code as framework from criterion c join framework f on f.id = c.framework_id
    where f.provenance = 'ILLUSTRATIVE' and c.leaf and c.part = 'APPRAISED' order by f.code, c.position`.execute(db)
  const { rows } = await sql<Omit<Body, 'leaves'>>`
    select u.id as key, u.slug, u.kind, n.name
    from unit u
    join unit_name n on n.unit_id = u.id and n.valid_to is null
    join unit_parent p on p.unit_id = u.id and p.valid_to is null
    join unit above on above.id = p.parent_id and above.slug = ${PROVINCE}
    where u.provenance = 'ILLUSTRATIVE' and u.kind in ('DEPARTMENT', 'VERTICAL_AGENCY', 'COMMUNE')
    order by u.slug collate "C"`.execute(db)
  return rows.map((body) => ({
    ...body,
    leaves: leaves.filter(({ framework }) => framework === FRAMEWORKS[body.kind]),
  }))
}

function draftCampaigns(bodies: readonly Body[]): readonly CampaignDraft[] {
  const planned = PLAN_YEARS.map((year) => plannedCampaign(year, bodies))
  const again = planned.flatMap((before, index) => {
    const year = PLAN_YEARS[index + 1]
    return year === undefined ? [] : [followUpCampaign(year, before)]
  })
  const later = again.flatMap(({ findings }) => findings)
  return [
    ...planned.map((campaign) => ({ ...campaign, findings: campaign.findings.map((each) => settled(each, later)) })),
    ...PLAN_YEARS.map((year) => surpriseCampaign(year, bodies)),
    ...again,
  ]
}

/** An open finding that is seen to be remedied a year later is closed on that day. */
function settled(finding: Found, later: readonly Found[]): Found {
  const seen = later.find(({ followed }) => followed === finding.id)
  if (seen?.state !== 'CLOSED_REMEDIED' || finding.closedOn !== null) return finding
  return { ...finding, state: seen.state, remedy: seen.remedy, closedOn: seen.foundOn }
}

const found = (visits: readonly DraftVisit[]): readonly Found[] =>
  visits.flatMap(findingsOf).map((finding) => ({ ...finding, id: newId(), followed: null }))

function plannedCampaign(year: number, bodies: readonly Body[]): CampaignDraft {
  const visits = plannedVisits(year, bodies)
  return {
    ...{ id: newId(), year, kind: 'PLANNED', followed: null, visits, findings: found(visits) },
    title: `Kiểm tra công tác cải cách hành chính năm ${year} theo kế hoạch (minh họa)`,
    periods: [{ name: null, fromOn: `${year}-04-01`, toOn: `${year}-12-31` }],
    focus: ['Chỉ đạo, điều hành cải cách hành chính', 'Giải quyết thủ tục hành chính', 'Chuyển đổi số'],
  }
}

function surpriseCampaign(year: number, bodies: readonly Body[]): CampaignDraft {
  const visits = surpriseVisits(year, bodies)
  return {
    ...{ id: newId(), year, kind: 'SURPRISE', followed: null, visits, findings: found(visits) },
    title: `Kiểm tra đột xuất kỷ luật, kỷ cương hành chính năm ${year} (minh họa)`,
    periods: surprisePeriods(year),
    focus: ['Chấp hành kỷ luật làm việc', 'Văn hóa công sở', 'Tiếp nhận và trả kết quả tại Bộ phận Một cửa'],
  }
}

function followUpCampaign(year: number, before: CampaignDraft): CampaignDraft {
  const again = before.findings
    .filter(needsFollowUp)
    .map((earlier) => ({ ...followUpOf(earlier, year), followed: earlier.id }))
  const visits = new Map(again.map(({ visit }) => [visit.body.slug, visit]))
  return {
    ...{ id: newId(), year, kind: 'FOLLOW_UP', followed: before.id, visits: [...visits.values()] },
    findings: again.map(({ finding, followed }) => ({ ...finding, id: newId(), followed })),
    title: `Kiểm tra kết quả khắc phục theo kết quả kiểm tra năm ${before.year} (minh họa)`,
    periods: [{ name: null, fromOn: `${year}-03-01`, toOn: `${year}-05-31` }],
    focus: ['Kết quả khắc phục các tồn tại của năm trước'],
  }
}

async function storeCampaigns(
  db: Store,
  campaigns: readonly CampaignDraft[],
  { owner, path }: { readonly owner: string; readonly path: string },
): Promise<void> {
  const rows = campaigns.map(({ id, year, kind, title, followed }) => ({
    ...{
      id,
      slug: slugOf({ year, kind }),
      owner_id: owner,
      subject: 'Tỉnh Minh họa 07',
      inspector: 'Đoàn kiểm tra cải cách hành chính của tỉnh (minh họa)',
    },
    ...{ year, kind, title, follow_up_of_id: followed, provenance: 'ILLUSTRATIVE' as const, scope_path: path },
  }))
  await insertMany(db, 'inspection_campaign', rows)
  const of = <R>(rowsOf: (campaign: CampaignDraft) => readonly R[]) =>
    campaigns.flatMap((campaign) =>
      rowsOf(campaign).map((row, position) => ({ campaign_id: campaign.id, position, ...row })),
    )
  await insertMany(
    db,
    'inspection_period',
    of(({ periods }) => periods.map(periodRow)),
  )
  await insertMany(db, 'inspection_group', of(groupRows))
  await insertMany(
    db,
    'inspection_note',
    of(({ focus }) => focus.map((text) => ({ kind: 'FOCUS' as const, text }))),
  )
  await insertMany(
    db,
    'inspection_visit',
    of(({ visits }) => visits.map(visitRow)),
  )
}

const KIND_SLUGS = { PLANNED: 'ke-hoach', SURPRISE: 'dot-xuat', FOLLOW_UP: 'khac-phuc' } as const

const slugOf = ({ year, kind }: Pick<CampaignDraft, 'year' | 'kind'>): string =>
  `minh-hoa-07-${year}-${KIND_SLUGS[kind]}`

const periodRow = ({ name, fromOn, toOn }: CampaignDraft['periods'][number]) => ({ name, from_on: fromOn, to_on: toOn })

const groupRows = ({ kind, visits }: CampaignDraft) =>
  INSPECTED_GROUPS.map((group) => ({
    title: group.title,
    planned: kind === 'PLANNED' ? group.planned : kind === 'SURPRISE' ? null : unitsOf(visits, group.kind),
  }))

const unitsOf = (visits: readonly DraftVisit[], kind: InspectedBody['kind']): number =>
  new Set(visits.filter(({ body }) => body.kind === kind).map(({ body }) => body.slug)).size

const visitRow = ({ body, visitedOn, place, remote }: DraftVisit) => ({
  group_position: INSPECTED_GROUPS.findIndex(({ kind }) => kind === body.kind),
  unit_id: (body as Body).key,
  visited_on: visitedOn,
  place,
  remote,
})

async function storeFindings(db: Store, campaigns: readonly CampaignDraft[], path: string): Promise<void> {
  const rows = campaigns.flatMap((campaign) =>
    campaign.findings.map((finding, position) => findingRow(finding, { campaign, position, path })),
  )
  await insertMany(db, 'finding', rows)
  await insertMany(
    db,
    'finding_unit',
    rows.map(({ id, owner_id }) => ({ finding_id: id, unit_id: owner_id, position: 0 })),
  )
}

function findingRow(
  finding: Found,
  { campaign, position, path }: { campaign: CampaignDraft; position: number; path: string },
) {
  const body = finding.body as Body
  return {
    ...{ id: finding.id, slug: `${slugOf(campaign)}-${position + 1}`, campaign_id: campaign.id, position },
    ...{ text: finding.text, cause: finding.cause },
    ...{ recommendation: finding.recommendation, remedy: finding.remedy, owner_id: body.key },
    criterion_id: body.leaves[finding.leaf]?.key ?? null,
    ...{ state: finding.state, found_on: finding.foundOn, due_on: finding.dueOn, closed_on: finding.closedOn },
    ...{ follow_up_of_id: finding.followed, scope_path: path },
  }
}
