// Long, since one small world is told in it from its units to its values: what a test reads of it stands in one place.
import { fold } from '@par-atlas/schema/fold'
import type { AssessmentDraft, LeafDraft, StageReport } from '../assessment/assessment-draft.ts'
import type { LeafReport } from '../assessment/rules/leaf-score.ts'
import type { Stage } from '../assessment/rules/stages.ts'
import { storeAssessments } from '../assessment/store-assessments.ts'
import { write } from '../audit/write.ts'
import type { Database, Store } from '../database.ts'
import { Decimal } from '../shared/decimal.ts'
import { newId } from '../shared/ids.ts'
import { insertMany } from '../shared/insert-many.ts'
import type { UnitKind } from '../units/unit-vocabulary.ts'

/**
 * A small world for tests: a framework of 7 leaves and 2 adjustments in two versions, one province with three departments in a
 * block, and rounds for 2023 and 2024 (NHO-1) and 2025 (NHO-2). Everything is ILLUSTRATIVE; nothing is scored yet.
 */
export interface SmallRound {
  readonly province: string
  /** Sở An, Sở Bình, Sở Cường by their letters. */
  readonly units: Readonly<Record<'A' | 'B' | 'C', string>>
  /** A body below Sở An that bears the name of a lead: Sở Nội vụ. */
  readonly lead: string
  readonly block: string
  readonly frameworks: Readonly<Record<2023 | 2024 | 2025, string>>
  readonly rounds: Readonly<Record<2023 | 2024 | 2025, string>>
}

interface LeafCells {
  readonly part: string
  readonly max: number | null
  readonly rule: string
  readonly text?: string
  readonly figures?: string
  readonly none?: string
  readonly notApplicable?: string
  readonly lead?: string
  readonly cap?: number
}
interface NodeCells {
  readonly code: string
  readonly parent: string | null
  readonly level: 'AREA' | 'CRITERION' | 'COMPONENT' | 'ADJUSTMENT'
  readonly title: string
  readonly max?: number
  readonly cap?: number
  readonly leaf?: LeafCells
}

const SHARE = 'a=Hồ sơ đến hạn|Dossiers due|hồ sơ|dossiers;b=Hồ sơ đúng hạn|Dossiers on time|hồ sơ|dossiers'
const TASKS = 'a=Nhiệm vụ được giao|Tasks assigned;b=Nhiệm vụ hoàn thành|Tasks done;c=Nhiệm vụ quá hạn|Tasks overdue'

/** 10 points: area 1 has 5, area 2 has 5, of which 2 are a survey's and 1 is socio-economic; adjustments within 1 point. */
const NODES: readonly NodeCells[] = [
  { code: '1', parent: null, level: 'AREA', title: 'Chỉ đạo, điều hành', max: 5 },
  { code: '1.1', parent: '1', level: 'CRITERION', title: 'Thực hiện kế hoạch', max: 4 },
  {
    ...{ code: '1.1.1', parent: '1.1', level: 'COMPONENT', title: 'Ban hành kế hoạch' },
    leaf: { part: 'APPRAISED', max: 1, rule: 'YES_NO', lead: 'Sở Nội vụ', notApplicable: 'ZERO' },
  },
  {
    ...{ code: '1.1.2', parent: '1.1', level: 'COMPONENT', title: 'Giải quyết đúng hạn' },
    leaf: {
      ...{ part: 'APPRAISED', max: 3, rule: 'RATIO', text: 'floor=0.2;target=0.6', figures: SHARE, none: 'EXCLUDE' },
      lead: 'Văn phòng',
    },
  },
  {
    ...{ code: '1.2', parent: '1', level: 'CRITERION', title: 'Kỷ luật, kỷ cương' },
    leaf: {
      ...{
        part: 'APPRAISED',
        max: 1,
        rule: 'PER_OCCURRENCE',
        text: 'each=-0.25;unit=công chức bị kỷ luật|officials disciplined',
      },
      ...{ figures: 'n=Công chức bị kỷ luật|Officials disciplined', lead: 'Sở Nội vụ' },
    },
  },
  { code: '2', parent: null, level: 'AREA', title: 'Kết quả', max: 5 },
  {
    ...{ code: '2.1', parent: '2', level: 'CRITERION', title: 'Tuyên truyền' },
    leaf: {
      ...{ part: 'APPRAISED', max: 1, rule: 'OPTIONS', text: 'đủ|all:1;thiếu một|one missing:0.5;không|none:0' },
      lead: 'Sở Nội vụ',
    },
  },
  {
    ...{ code: '2.2', parent: '2', level: 'CRITERION', title: 'Mức độ hài lòng' },
    leaf: { part: 'CITIZEN_SURVEY', max: 2, rule: 'SURVEY', figures: 'percent=Chỉ số hài lòng|Satisfaction' },
  },
  {
    ...{ code: '2.3', parent: '2', level: 'CRITERION', title: 'Nhiệm vụ được giao' },
    leaf: {
      ...{ part: 'APPRAISED', max: 1, rule: 'FORMULA', none: 'FULL', figures: TASKS, lead: 'Văn phòng' },
      text: 'done=b/a;late=c/a;if late==0: 1*done;else: 1*(done-0.5*late)',
    },
  },
  {
    ...{ code: '2.4', parent: '2', level: 'CRITERION', title: 'Thu ngân sách tăng' },
    leaf: {
      part: 'SOCIO_ECONOMIC',
      max: 1,
      rule: 'STEPS',
      text: '>=5:1;>=3:0.5;else:0',
      figures: 'n=Mức tăng|Growth|%|%',
    },
  },
  { code: 'T', parent: null, level: 'ADJUSTMENT', title: 'Điểm thưởng, điểm trừ', cap: 1 },
  {
    ...{ code: 'T1', parent: 'T', level: 'ADJUSTMENT', title: 'Sáng kiến' },
    leaf: {
      part: 'ADJUSTMENT',
      max: null,
      cap: 1,
      rule: 'PER_OCCURRENCE',
      text: 'each=0.5;unit=sáng kiến|initiatives',
    },
  },
  {
    ...{ code: 'T2', parent: 'T', level: 'ADJUSTMENT', title: 'Vi phạm' },
    leaf: { part: 'ADJUSTMENT', max: null, cap: 1, rule: 'PER_OCCURRENCE', text: 'each=-0.5;unit=vi phạm|violations' },
  },
]

/** XS from 80 with no area below 50 and no disciplined head, T from 65, K from 50, TB from 0. */
const BANDS = [
  ['XS', 'Xuất sắc', 'Excellent', '80', '50', 'HEAD_DISCIPLINED: người đứng đầu bị kỷ luật|the head was disciplined'],
  ['T', 'Tốt', 'Good', '65', null, null],
  ['K', 'Khá', 'Fair', '50', null, null],
  ['TB', 'Trung bình', 'Average', '0', null, null],
] as const

const storeOf = (database: Database): Store => database.fork().getKysely() as unknown as Store

/** Puts the small world into an empty store. */
export async function smallRound(database: Database): Promise<SmallRound> {
  const db = storeOf(database)
  const province = await insertUnit(db, 'Tỉnh Nhỏ', 'PROVINCE', null)
  const units = {
    A: await insertUnit(db, 'Sở An', 'DEPARTMENT', province),
    B: await insertUnit(db, 'Sở Bình', 'DEPARTMENT', province),
    C: await insertUnit(db, 'Sở Cường', 'DEPARTMENT', province),
  }
  const lead = await insertUnit(db, 'Sở Nội vụ', 'PUBLIC_SERVICE_UNIT', units.A)
  const block = newId()
  await insertMany(db, 'block', [
    {
      id: block,
      owner_id: province,
      code: 'NHO',
      name: 'Khối nhỏ',
      unit_kinds: ['DEPARTMENT'],
      provenance: 'ILLUSTRATIVE',
    },
  ])
  await insertMany(
    db,
    'block_membership',
    [2023, 2024, 2025].flatMap((year) =>
      Object.values(units).map((unit_id) => ({ block_id: block, year, unit_id, ranked: true })),
    ),
  )
  const [first, second] = [
    await insertFramework(db, 'NHO-1', 2023, 2024),
    await insertFramework(db, 'NHO-2', 2025, null),
  ]
  await linkVersions(db, first.ids, second.ids)
  const frameworks = { 2023: first.id, 2024: first.id, 2025: second.id }
  const rounds = { 2023: newId(), 2024: newId(), 2025: newId() }
  await insertMany(
    db,
    'round',
    ([2023, 2024, 2025] as const).map((year) => ({
      ...{ id: rounds[year], owner_id: province, framework_id: frameworks[year], block_id: block, year },
    })),
  )
  return { province, units, lead, block, frameworks, rounds }
}

async function insertUnit(db: Store, name: string, kind: UnitKind, parent: string | null): Promise<string> {
  const id = newId()
  const slug = fold(name).replaceAll(' ', '-')
  await insertMany(db, 'unit', [{ id, slug, kind, provenance: 'ILLUSTRATIVE' }])
  await insertMany(db, 'unit_name', [{ id: newId(), unit_id: id, name, short_name: name, search_key: fold(name) }])
  if (parent !== null) await insertMany(db, 'unit_parent', [{ id: newId(), unit_id: id, parent_id: parent }])
  return id
}

async function insertFramework(db: Store, code: string, first: number, last: number | null) {
  const id = newId()
  const ids = new Map(NODES.map((node) => [node.code, newId()]))
  await insertMany(db, 'framework', [
    {
      ...{ id, code, index_name: 'PAR INDEX', name: `Bộ tiêu chí ${code}`, unit_kinds: ['DEPARTMENT'], state: 'DRAFT' },
      ...{ first_year: first, last_year: last, provenance: 'ILLUSTRATIVE', max_points: '10' },
      ...{ rounding_mode: 'HALF_UP', rounding_places: 2 },
    },
  ])
  await insertMany(
    db,
    'framework_part',
    [
      ['APPRAISED', '7'],
      ['CITIZEN_SURVEY', '2'],
      ['SOCIO_ECONOMIC', '1'],
    ].map(([part, max_points], position) => ({ framework_id: id, part, position, max_points })) as never,
  )
  await insertMany(
    db,
    'band',
    BANDS.map(([band, name, name_en, from_percent, floor_percent, condition]) => ({
      ...{ id: newId(), framework_id: id, code: band, name, name_en, from_percent, floor_percent, condition },
    })),
  )
  await insertMany(
    db,
    'criterion',
    NODES.map((node, index) => criterionRow(node, index, id, ids)),
  )
  await db.updateTable('framework').set({ state: 'FROZEN' }).where('id', '=', id).execute()
  return { id, ids }
}

function criterionRow(node: NodeCells, index: number, framework: string, ids: ReadonlyMap<string, string>) {
  const { code, parent, level, title, leaf } = node
  const most = leaf ? leaf.max : (node.max ?? null)
  return {
    id: ids.get(code) ?? '',
    framework_id: framework,
    parent_id: parent === null ? null : (ids.get(parent) ?? null),
    ...{ code, level, title, position: index + 1, leaf: leaf !== undefined, title_en: `${title} (en)` },
    ...{ lead: leaf?.lead ?? null, part: leaf?.part ?? null, max_points: most?.toString() ?? null },
    cap: (leaf?.cap ?? node.cap)?.toString() ?? null,
    rule: leaf ? { kind: leaf.rule, text: leaf.text ?? '', figures: leaf.figures ?? '' } : null,
    ...{ not_applicable: leaf?.notApplicable ?? null, when_none: leaf?.none ?? null },
  } as never
}

/** Every criterion answers whole to the one of its number, but 2.1, which answers in part. */
async function linkVersions(db: Store, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  for (const [code, from] of before) {
    const coverage = code === '2.1' ? 'PARTIAL' : 'FULL'
    await db
      .insertInto('criterion_link' as never)
      .values({ from_id: from, to_id: after.get(code) ?? '', coverage } as never)
      .execute()
  }
}

/** A report of figures by name, as a rule of the small framework asks for them. */
export const reported = (figures: Readonly<Record<string, string | number>>): LeafReport => ({
  state: 'REPORTED',
  figures: Object.entries(figures).map(([name, value]) => ({ name, value: new Decimal(value) })),
})

const AT: Readonly<Record<Stage, string>> = {
  SELF: '-12-15T08:00:00+07:00',
  APPRAISAL_1: '-12-20T08:00:00+07:00',
  APPRAISAL_2: '-12-28T08:00:00+07:00',
  FINAL: '-12-30T08:00:00+07:00',
}

/** A leaf's reports by stage. */
export function leaf(code: string, year: number, reports: Partial<Record<Stage, LeafReport>>): LeafDraft {
  const stages = Object.entries(reports) as [Stage, LeafReport][]
  const given = stages.map(([stage, report]): [Stage, StageReport] => [stage, { report, at: `${year}${AT[stage]}` }])
  return { code, stages: Object.fromEntries(given) }
}

/** A full assessment of a good unit: 1 + 3 + 0,75 + 0,5 + 1,62 + 0,9 + 0,5 = 8,27 of 10, and 0,5 more as bonus; each leaf may be replaced. */
export function smallDraft(
  world: SmallRound,
  unit: keyof SmallRound['units'],
  year: 2023 | 2024 | 2025,
  replaced: Readonly<Record<string, Partial<Record<Stage, LeafReport>>>> = {},
): AssessmentDraft {
  const twice = (report: LeafReport) => ({ SELF: report, APPRAISAL_1: report })
  const usual: Readonly<Record<string, Partial<Record<Stage, LeafReport>>>> = {
    '1.1.1': twice(reported({ met: 1 })),
    '1.1.2': { SELF: reported({ a: 1000, b: 900 }), APPRAISAL_1: reported({ a: 1000, b: 600 }) },
    '1.2': { SELF: reported({ n: 0 }), APPRAISAL_1: reported({ n: 1 }) },
    '2.1': twice(reported({ choice: 2 })),
    '2.2': { FINAL: reported({ percent: 81 }) },
    '2.3': twice(reported({ a: 10, b: 9, c: 0 })),
    '2.4': { FINAL: reported({ n: 3 }) },
    T1: twice(reported({ n: 1 })),
    T2: twice(reported({ n: 0 })),
  }
  return {
    ...{ id: newId(), unitKey: world.units[unit], year, roundKey: world.rounds[year] },
    ...{ frameworkKey: world.frameworks[year], blockKey: world.block, state: 'PUBLISHED', provenance: 'ILLUSTRATIVE' },
    publishedAt: `${year + 1}-04-01T08:00:00+07:00`,
    conditions: [],
    leaves: Object.entries({ ...usual, ...replaced }).map(([code, reports]) => leaf(code, year, reports)),
  }
}

/** Stores drafts as an import does, in one act. */
export const storeSmall = (database: Database, drafts: readonly AssessmentDraft[]): Promise<void> =>
  write(database, { kind: 'IMPORT', name: 'Kiểm thử' }, 'import assessments', (writing) =>
    storeAssessments(writing, drafts),
  )
