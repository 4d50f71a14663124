import { sql } from 'kysely'
import type { Store } from '../../../context.ts'
import type { FindingState } from '../../../inspections/rules/vocabulary.ts'
import type { ImportRow } from '../rules/import-row.ts'
import { day, short, slug, text, word } from '../rules/register-cells.ts'
import { listed, needed, optional, type SheetLine } from '../rules/register-sheet.ts'
import { type Campaign, campaignsOnRecord } from './campaigns.ts'
import { inOrder, sourced } from './checks.ts'
import { coded } from './coded.ts'
import { type Level, registerOf } from './register.ts'
import type { World } from './world.ts'

const STATE = word<FindingState>({
  OPEN: ['chưa khắc phục', 'đang mở'],
  REMEDY_PROPOSED: ['đã báo cáo khắc phục', 'chờ xác nhận'],
  CLOSED_REMEDIED: ['đã khắc phục'],
  CLOSED_NOT_REMEDIED: ['kết thúc, không khắc phục', 'không khắc phục'],
})

/** One finding of a campaign that is on record in a row. */
const SHEET = {
  campaign: needed(slug, 'Mã đợt kiểm tra', 'Mã đợt', 'campaign code', 'campaign'),
  code: needed(slug, 'Mã tồn tại', 'Mã kết luận', 'finding code', 'code'),
  text: needed(text, 'Tồn tại, hạn chế', 'Nội dung', 'text'),
  units: listed('Đơn vị', 'units', 'unit'),
  cause: optional(text, 'Nguyên nhân', 'cause'),
  recommendation: optional(text, 'Kiến nghị', 'recommendation'),
  owner: optional(text, 'Đơn vị khắc phục', 'owner'),
  criterion: optional(short(100), 'Mã tiêu chí', 'criterion'),
  state: optional(STATE, 'Trạng thái', 'state'),
  remedy: optional(text, 'Kết quả khắc phục', 'remedy'),
  found_on: optional(day, 'Ngày kết luận', 'found on'),
  due_on: optional(day, 'Hạn khắc phục', 'due on'),
  closed_on: optional(day, 'Ngày kết thúc', 'closed on'),
  follow_up_of: optional(slug, 'Phúc tra của', 'follow up of'),
  source: optional(text, 'Nguồn', 'source'),
}
type FindingLine = SheetLine<typeof SHEET>

const FINDING: Level = {
  ...{ table: 'finding', type: 'Finding', making: 'ROW', key: ['slug'], at: 'code' },
  ...{ position: { within: 'campaign_id' }, provenance: false, scope: true },
  parts: [{ table: 'finding_unit', owner: 'finding_id', key: ['unit_id'], ordered: true, at: 'units' }],
}

interface Looked {
  readonly campaigns: ReadonlyMap<string, Campaign>
  readonly findings: ReadonlyMap<string, { readonly id: string }>
}
type Around = World & Looked

/** Findings of inspections: about units that were visited, by a criterion that scores whoever is to mend it. */
export const FINDINGS = registerOf({
  ...{ sheet: SHEET, levels: [FINDING] },
  async lookups(db: Store): Promise<Looked> {
    const { rows } = await sql<{ id: string; slug: string }>`select id, slug from finding`.execute(db)
    return { campaigns: await campaignsOnRecord(db), findings: new Map(rows.map((row) => [row.slug, row])) }
  },
  draft(row, line, world) {
    checkDays(row, line)
    sourced(row, line.source, world)
    const campaign = coded(row, 'campaign', line.campaign, world.campaigns)
    if (campaign === null) return null
    if (campaign.provenance !== world.provenance) {
      return row.fail('campaign', { code: 'PROVENANCE', expected: OTHER_WORLD, got: line.campaign })
    }
    const on = line.found_on ?? `${campaign.year}-12-31`
    const units = world.units(row, 'units', line.units, on)
    visitedOnly(row, line, units, campaign)
    const owner = line.owner === null ? null : world.unit(row, 'owner', line.owner, on)
    const followed = line.follow_up_of === null ? null : coded(row, 'follow_up_of', line.follow_up_of, world.findings)
    const finding = {
      said: {
        ...{ ...saidOf(row, line), campaign_id: campaign.id, owner_id: owner?.id ?? null },
        ...{ criterion_id: criterionOf(row, line, world, campaign), follow_up_of_id: followed?.id ?? null },
      },
      ...{ whenMade: { state: 'OPEN' }, unit: campaign.ownerKey },
      parts: { finding_unit: units.map((unit_id) => ({ unit_id })) },
    }
    return { drafts: [finding], label: `${line.campaign}, ${line.code}`, shown: line.text }
  },
})

const saidOf = (row: ImportRow, line: FindingLine) => ({
  ...{ slug: `${line.campaign}-${line.code}`, text: line.text, cause: line.cause, recommendation: line.recommendation },
  ...{ state: line.state ?? (row.has('state') ? 'OPEN' : null), remedy: line.remedy, source: line.source },
  ...{ found_on: line.found_on, due_on: line.due_on, closed_on: line.closed_on },
})

function checkDays(row: ImportRow, line: FindingLine): void {
  inOrder(row, 'due_on', line.found_on, line.due_on, AFTER_FOUND)
  inOrder(row, 'closed_on', line.found_on, line.closed_on, AFTER_FOUND)
  const closed = line.state === 'CLOSED_REMEDIED' || line.state === 'CLOSED_NOT_REMEDIED'
  if (line.closed_on !== null && !closed) {
    row.fail('state', { code: 'CONFLICT', expected: CLOSED, got: row.optional('state') })
  }
}

/** Where the visits of a campaign are on record, nothing was found at a unit that it did not visit. */
function visitedOnly(row: ImportRow, line: FindingLine, units: readonly string[], { visited }: Campaign): void {
  if (visited.length === 0) return
  const met = new Set(visited.map(({ unitKey }) => unitKey))
  for (const [at, unit] of units.entries()) {
    if (!met.has(unit)) row.fail('units', { code: 'UNIT_NOT_HERE', expected: VISITED, got: line.units[at] ?? null })
  }
}

/** The criterion that a finding is by, in the framework of whoever is to mend it, else of the first unit that it is about. */
function criterionOf(row: ImportRow, line: FindingLine, world: Around, { year }: Campaign): string | null {
  if (line.criterion === null) return null
  const [first = null] = line.units
  const [key, name] = line.owner === null ? ['units', first] : ['owner', line.owner]
  if (name === null) return row.fail('owner', { code: 'REQUIRED', expected: WHOSE })
  if (row.failures > 0) return null
  const unit = world.unit(row, key, name, line.found_on ?? `${year}-12-31`)
  return unit === null ? null : (world.criteria(row, 'criterion', [line.criterion], unit, year)[0] ?? null)
}

const OTHER_WORLD = {
  vi: 'cần một đợt cùng loại thật hay minh họa',
  en: 'expected a campaign that is real as the findings are, or invented as they are',
}
const AFTER_FOUND = {
  vi: 'cần ngày không trước ngày kết luận',
  en: 'expected a day that is not before the finding itself',
}
const CLOSED = {
  vi: 'cần trạng thái đã kết thúc, vì dòng này nêu ngày kết thúc',
  en: 'expected a closed state, for the row states when it was closed',
}
const VISITED = { vi: 'cần đơn vị mà đợt này đã kiểm tra', en: 'expected a unit that the campaign visited' }
const WHOSE = {
  vi: 'cần đơn vị, để biết tiêu chí thuộc bộ nào',
  en: 'expected a unit, so that it is known of which framework the criterion is',
}
