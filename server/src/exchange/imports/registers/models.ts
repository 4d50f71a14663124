import { fold } from '@par-atlas/schema/fold'
import type { Store } from '../../../context.ts'
import type { ModelState } from '../../../models/model-vocabulary.ts'
import { modelSlug } from '../../../models/rules/model-slug.ts'
import type { ImportRow } from '../rules/import-row.ts'
import { day, short, text, word, year } from '../rules/register-cells.ts'
import { listed, needed, optional, type SheetLine } from '../rules/register-sheet.ts'
import { inOrder, sourced } from './checks.ts'
import { DOCUMENT, DOCUMENT_COLUMNS, documentDraft } from './document-level.ts'
import { ABOVE, type Level, registerOf } from './register.ts'
import type { World } from './world.ts'

const STATE = word<ModelState>({
  PROPOSED: ['đề xuất'],
  TRIAL: ['thí điểm'],
  RECOGNISED: ['được công nhận', 'công nhận', 'được ghi nhận'],
  REPLICATED: ['nhân rộng'],
  ENDED: ['kết thúc'],
})

/** One model or initiative in a row. */
const SHEET = {
  name: needed(short(500), 'Tên mô hình', 'name', 'model'),
  year: needed(year, 'Năm', 'year'),
  state: needed(STATE, 'Trạng thái', 'state'),
  originators: listed('Đơn vị khởi xướng', 'originators'),
  adopters: listed('Đơn vị áp dụng', 'adopters'),
  together: listed('Đơn vị được nêu chung', 'named together'),
  criteria: listed('Mã tiêu chí', 'criteria'),
  problem: optional(text, 'Vấn đề', 'problem'),
  before: optional(text, 'Trước khi áp dụng', 'before'),
  after: optional(text, 'Sau khi áp dụng', 'after'),
  result: optional(text, 'Kết quả', 'result'),
  contact: optional(text, 'Đầu mối', 'contact'),
  started_on: optional(day, 'Bắt đầu', 'started on'),
  ended_on: optional(day, 'Kết thúc', 'ended on'),
  ...DOCUMENT_COLUMNS,
  source: optional(text, 'Nguồn', 'source'),
  note: optional(text, 'Ghi chú', 'note'),
}
type ModelLine = SheetLine<typeof SHEET>

const MODEL: Level = {
  ...{
    table: 'model',
    type: 'Model',
    making: 'ROW',
    key: ['name', 'year'],
    at: 'name',
    cells: { document_id: 'number' },
  },
  ...{ position: { within: null }, provenance: true, scope: true },
  parts: [
    { table: 'model_unit', owner: 'model_id', key: ['unit_id'], ordered: false, at: 'originators' },
    { table: 'model_criterion', owner: 'model_id', key: ['criterion_id'], ordered: false, at: 'criteria' },
  ],
}

/** Models and initiatives with the units that run them and the criteria that they serve. */
export const MODELS = registerOf({
  ...{ sheet: SHEET, levels: [DOCUMENT, MODEL] },
  async lookups(db: Store) {
    const rows = await db.selectFrom('model').select('slug').execute()
    return { slugs: new Set(rows.map(({ slug }) => slug)) }
  },
  draft(row, line, world) {
    inOrder(row, 'started_on', line.started_on, line.ended_on, IN_ORDER)
    sourced(row, line.source, world)
    if (line.originators.length + line.adopters.length + line.together.length === 0) {
      row.fail('originators', { code: 'NOTHING_STATED', expected: A_UNIT })
    }
    const document = documentDraft(row, line)
    const units = unitsOf(row, line, world)
    const criteria = criteriaOf(row, line, world)
    const { name, state, problem, before, after, result, contact, started_on, ended_on, source, note } = line
    const days = { started_on, ended_on }
    const said = { name, year: line.year, state, problem, before, after, result, contact, ...days, source, note }
    const model = {
      said: { ...said, document_id: document === null ? null : ABOVE } as const,
      ...{ whenMade: { search_key: fold(name), slug: modelSlug(name, world.slugs) }, unit: units[0]?.unit_id ?? null },
      parts: { model_unit: units, model_criterion: criteria.map((criterion_id) => ({ criterion_id })) },
    }
    return { drafts: [document, model], label: `${name} (${line.year})`, shown: line.result ?? line.problem ?? name }
  },
})

const ROLES = [
  ['originators', 'ORIGINATOR'],
  ['adopters', 'ADOPTER'],
  ['together', 'NAMED_TOGETHER'],
] as const

/** Who a unit is to the model; a unit is one thing alone. */
function unitsOf(row: ImportRow, line: ModelLine, world: World) {
  const units: { readonly unit_id: string; readonly role: string; readonly since: string | null }[] = []
  for (const [key, role] of ROLES) {
    for (const unit of world.units(row, key, line[key], lastDay(line))) {
      if (units.some(({ unit_id }) => unit_id === unit)) row.fail(key, { code: 'DUPLICATE', expected: ONE_ROLE })
      units.push({ unit_id: unit, role, since: role === 'ORIGINATOR' ? line.started_on : null })
    }
  }
  return units
}

/** Criteria of the framework that scores the first unit that the row names. */
function criteriaOf(row: ImportRow, line: ModelLine, world: World): readonly string[] {
  const named = ROLES.flatMap(([key]) => line[key].map((name) => [key, name] as const))
  const [first] = named
  if (line.criteria.length === 0 || first === undefined || row.failures > 0) return []
  const unit = world.unit(row, first[0], first[1], lastDay(line))
  return unit === null ? [] : world.criteria(row, 'criteria', line.criteria, unit, line.year)
}

const lastDay = ({ year: of }: ModelLine): string => `${of}-12-31`

const IN_ORDER = { vi: 'cần ngày bắt đầu không sau ngày kết thúc', en: 'expected a start that is not after the end' }
const A_UNIT = { vi: 'cần ít nhất một đơn vị', en: 'expected at least one unit' }
const ONE_ROLE = { vi: 'cần mỗi đơn vị một vai', en: 'expected each unit in one role' }
