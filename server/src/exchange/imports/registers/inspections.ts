import type { Store } from '../../../context.ts'
import type { InspectionKind } from '../../../inspections/rules/vocabulary.ts'
import type { Provenance, UnitKind } from '../../../units/rules/vocabulary.ts'
import type { KnownByName } from '../known-units.ts'
import type { ImportRow } from '../rules/import-row.ts'
import { day, flag, integer, slug, text, word, year } from '../rules/register-cells.ts'
import { listed, needed, optional, type SheetLine } from '../rules/register-sheet.ts'
import { A_KIND, kindOfWord } from '../rules/unit-columns.ts'
import { type Campaign, campaignsOnRecord } from './campaigns.ts'
import { inOrder, keptMisfit, sourced, together } from './checks.ts'
import { coded } from './coded.ts'
import { type Level, registerOf } from './register.ts'
import { nameOf, type World } from './world.ts'

const KIND = word<InspectionKind>({
  PLANNED: ['theo kế hoạch', 'kế hoạch'],
  SURPRISE: ['đột xuất'],
  FOLLOW_UP: ['phúc tra', 'kiểm tra khắc phục'],
})

/** One visit in a row, with the campaign and the group that it belongs to; a row without a unit states a group or a period alone. */
const SHEET = {
  campaign: needed(slug, 'Mã đợt kiểm tra', 'Mã đợt', 'campaign code', 'campaign'),
  owner: needed(text, 'Cơ quan kiểm tra', 'owner'),
  year: needed(year, 'Năm', 'year'),
  kind: needed(KIND, 'Hình thức', 'kind'),
  title: needed(text, 'Tên đợt kiểm tra', 'title'),
  inspector: optional(text, 'Đoàn kiểm tra', 'inspector'),
  follow_up_of: optional(slug, 'Phúc tra đợt', 'follow up of'),
  period_from: optional(day, 'Từ ngày', 'period from', 'from'),
  period_to: optional(day, 'Đến ngày', 'period to', 'to'),
  group: optional(text, 'Nhóm đơn vị', 'group'),
  group_kinds: listed('Loại đơn vị của nhóm', 'group kinds'),
  planned: optional(integer, 'Số đơn vị theo kế hoạch', 'planned'),
  unit: optional(text, 'Đơn vị được kiểm tra', 'unit'),
  visited_on: optional(day, 'Ngày kiểm tra', 'visited on'),
  place: optional(text, 'Nơi kiểm tra', 'place'),
  remote: optional(flag, 'Trực tuyến', 'remote'),
  source: optional(text, 'Nguồn', 'source'),
}
type VisitLine = SheetLine<typeof SHEET>

const CAMPAIGN: Level = {
  ...{ table: 'inspection_campaign', type: 'InspectionCampaign', making: 'GATHERED', key: ['slug'], at: 'campaign' },
  ...{ position: null, provenance: true, scope: true },
  parts: [
    { table: 'inspection_period', owner: 'campaign_id', key: ['from_on', 'to_on'], ordered: true, at: 'period_from' },
    { table: 'inspection_group', owner: 'campaign_id', key: ['title'], ordered: true, at: 'planned' },
    {
      ...{ table: 'inspection_visit', owner: 'campaign_id', key: ['unit_id', 'visited_on'], ordered: true, at: 'unit' },
      points: { column: 'group_position', to: 'inspection_group', by: 'title' },
    },
  ],
}

interface Looked {
  readonly campaigns: ReadonlyMap<string, Campaign>
  /** In which group of its campaign each unit is counted, on record and in the rows so far. */
  readonly counted: Map<string, Map<string, string | null>>
}
type Around = World & Looked

/** Campaigns with their periods, groups and visits. Visits may be added to a campaign that stands. */
export const INSPECTIONS = registerOf({
  ...{ sheet: SHEET, levels: [CAMPAIGN] },
  async lookups(db: Store, _: Provenance): Promise<Looked> {
    const campaigns = await campaignsOnRecord(db)
    const counted = [...campaigns.values()].map(
      ({ slug: code, visited }) => [code, new Map(visited.map(({ unitKey, group }) => [unitKey, group]))] as const,
    )
    return { campaigns, counted: new Map(counted) }
  },
  draft(row, line, world) {
    const owner = world.unit(row, 'owner', line.owner, `${line.year}-12-31`)
    sourced(row, line.source, world)
    together(row, ['period_from', line.period_from], ['period_to', line.period_to], WHOLE_PERIOD)
    inOrder(row, 'period_from', line.period_from, line.period_to, IN_ORDER)
    const other = world.campaigns.get(line.campaign)
    if (other !== undefined && other.provenance !== world.provenance) {
      row.fail('campaign', { code: 'PROVENANCE', expected: TAKEN, got: line.campaign })
    }
    const followed = line.follow_up_of === null ? null : coded(row, 'follow_up_of', line.follow_up_of, world.campaigns)
    const visits = visitsOf(row, line, world)
    if (owner === null || row.failures > 0) return null
    const { campaign, kind, title, inspector, source } = line
    const said = { slug: campaign, owner_id: owner.id, year: line.year, kind, title, inspector, source }
    const draft = {
      said: { ...said, follow_up_of_id: followed?.id ?? null },
      ...{ whenMade: { subject: nameOf(owner) }, unit: owner.id, parts: partsOf(line, visits) },
    }
    return { drafts: [draft], label: `${campaign}: ${title}`, shown: line.unit ?? line.group ?? title }
  },
})

function partsOf(line: VisitLine, visits: readonly KnownByName[]) {
  const { period_from: from, period_to: to, group, planned, visited_on, place } = line
  return {
    inspection_period: from === null || to === null ? [] : [{ from_on: from, to_on: to }],
    inspection_group: group === null ? [] : [{ title: group, planned }],
    inspection_visit: visits.map(({ id }) => ({
      ...{ group_position: group, unit_id: id, visited_on, place, remote: line.remote ?? false },
    })),
  }
}

/** The unit that a row says was visited, none where it states a group alone; it belongs to the kinds of its group, and to no other group. */
function visitsOf(row: ImportRow, line: VisitLine, world: Around): readonly KnownByName[] {
  if (line.group === null && (line.planned !== null || line.group_kinds.length > 0)) {
    row.fail('group', { code: 'REQUIRED', expected: A_GROUP })
  }
  if (line.unit === null) {
    if (line.visited_on !== null || line.place !== null) row.fail('unit', { code: 'REQUIRED', expected: A_UNIT })
    return []
  }
  const unit = world.unit(row, 'unit', line.unit, line.visited_on ?? `${line.year}-12-31`)
  withinPeriod(row, line)
  if (unit === null) return []
  if (line.group !== null) inGroup(row, line, unit, line.group)
  countIn(row, line, unit, world)
  return [unit]
}

function withinPeriod(row: ImportRow, { visited_on: on, period_from: from, period_to: to }: VisitLine): void {
  if (on === null || from === null || to === null || (from <= on && on <= to)) return
  row.fail('visited_on', { code: 'DAY', expected: WITHIN, got: row.optional('visited_on') })
}

function inGroup(row: ImportRow, line: VisitLine, unit: KnownByName, group: string): void {
  const kinds: UnitKind[] = []
  for (const said of line.group_kinds) {
    const kind = kindOfWord(said)
    if (kind === null) row.fail('group_kinds', { code: 'WORD', expected: A_KIND, got: said })
    else kinds.push(kind)
  }
  const ofTitle = line.group_kinds.length > 0 ? null : kindOfWord(group)
  if (ofTitle !== null) kinds.push(ofTitle)
  if (kinds.length === 0) row.fail('group_kinds', { code: 'REQUIRED', expected: KINDS })
  else if (!kinds.includes(unit.kind)) {
    row.fail('unit', { code: 'UNIT_NOT_HERE', expected: ofGroup(group), got: line.unit })
  }
}

/** A unit is counted in one group of its campaign; more units than a group plans are kept, and told. */
function countIn(row: ImportRow, line: VisitLine, unit: KnownByName, { counted }: Looked): void {
  const own = counted.get(line.campaign) ?? new Map<string, string | null>()
  counted.set(line.campaign, own)
  const before = own.get(unit.id)
  if (before !== undefined && before !== line.group) {
    row.fail('group', { code: 'CONFLICT', expected: inOther(before), got: line.group })
    return
  }
  own.set(unit.id, line.group)
  const units = [...own.values()].filter((group) => group === line.group).length
  if (line.group === null || line.planned === null || units <= line.planned || before !== undefined) return
  keptMisfit(row, 'planned', moreThan(line.group, units, line.planned))
}

const WHOLE_PERIOD = { vi: 'cần cả ngày đầu và ngày cuối', en: 'expected both the first day and the last' }
const IN_ORDER = { vi: 'cần ngày đầu không sau ngày cuối', en: 'expected a first day that is not after the last' }
const TAKEN = {
  vi: 'cần mã khác: đợt mang mã này không cùng loại thật hay minh họa',
  en: 'expected another code: the campaign that bears it is real where this is invented, or the reverse',
}
const A_GROUP = { vi: 'cần tên nhóm đơn vị', en: 'expected the group that this is said of' }
const A_UNIT = { vi: 'cần đơn vị được kiểm tra', en: 'expected the unit that was visited' }
const WITHIN = { vi: 'cần ngày trong thời gian của đợt', en: 'expected a day within the period of the campaign' }
const KINDS = {
  vi: 'cần loại đơn vị của nhóm, để biết đơn vị nào nằm ngoài nhóm',
  en: 'expected the kinds of unit of the group, so that one from outside is told',
}
const ofGroup = (group: string) => ({
  vi: `cần đơn vị thuộc nhóm “${group}”`,
  en: `expected a unit of the group “${group}”`,
})
const inOther = (group: string | null) => ({
  vi: `cần một nhóm cho mỗi đơn vị: đơn vị này đã tính ở ${group === null ? 'ngoài các nhóm' : `“${group}”`}`,
  en: `expected one group for each unit: this one is counted ${group === null ? 'outside the groups' : `in “${group}”`}`,
})
const moreThan = (group: string, units: number, planned: number) => ({
  vi: `${group}: đã kiểm tra ${units} đơn vị, nhiều hơn ${planned} theo kế hoạch; số vẫn được giữ`,
  en: `${group}: ${units} units inspected, more than the ${planned} planned; the numbers are kept`,
})
