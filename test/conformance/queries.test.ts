// Long, since it says of each list of the graph whose rows it is asked by: one table, beside the one test that reads it.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { encodeId } from '../../server/src/shared/ids.ts'
import { answer, ask, countingStatements, graphSchema } from '../../server/src/testing/ask.ts'
import { type FieldArguments, noteTold } from '../../server/src/testing/every-field.ts'
import { sampleDatabase, type TestDatabase } from '../../server/src/testing/test-database.ts'
import { crowd } from '../support/crowd.ts'
import { type ListField, listFields, pathsFromNodes, rowsUnder, selectionOf } from './list-fields.ts'

/** The machine may be busy with other suites. */
vi.setConfig({ testTimeout: 240_000 })

const schema = graphSchema()
let database: TestDatabase
/** Ids of up to a hundred nodes by what they are asked for: a type, or a name of their own below. */
const ids = new Map<string, readonly string[]>()

beforeAll(async () => {
  database = await sampleDatabase()
  await crowd(database)
  for (const [name, sql] of Object.entries(KEYS)) {
    const rows = await database.fork().execute<{ key: string }[]>(sql)
    const [type = ''] = name.split(' ')
    const found = rows.map(({ key }) => encodeId(type, key))
    ids.set(name, found)
  }
  const { ranking } = await answer<{ ranking: { entries: { nodes: { id: string }[] } } }>(
    database,
    '{ ranking(framework: "876-BO", year: 2023) { entries(first: 100) { nodes { id } } } }',
  )
  ids.set(
    'RankingEntry printed',
    ranking.entries.nodes.map(({ id }) => id),
  )
})
afterAll(() => database?.close())

const COPY = "code like 'MH-SO-%'"
const ofCopies = (table: string) => `${table}.framework_id in (select id from framework where ${COPY})`

const KEYS: Readonly<Record<string, string>> = {
  Assessment: `select id::text as key from assessment where ${ofCopies('assessment')} order by id limit 100`,
  Block: `select id::text as key from block where ${COPY} order by id limit 100`,
  Criterion: `select id::text as key from criterion where ${ofCopies('criterion')} and code = '3' order by id limit 100`,
  'Criterion leaf': `select id::text as key from criterion where ${ofCopies('criterion')} and leaf and rule ->> 'kind' in ('RATIO', 'STEPS') order by id limit 100`,
  'Criterion commune area': `select id::text as key from criterion where framework_id = (select id from framework where code = 'MH-XA') and code = '3'`,
  // The area at which most units are bound by something.
  'Criterion directed area': `with recursive up (id, item) as (select criterion_id, item_id from directive_item_criterion
    union all select c.parent_id, up.item from criterion c join up on c.id = up.id where c.parent_id is not null)
    select up.id::text as key from up join criterion c on c.id = up.id and c.level = 'AREA' join directive_item_unit b on b.item_id = up.item
    group by up.id order by count(distinct b.unit_id) desc, count(*) desc, up.id limit 1`,
  'Unit bound': `select distinct b.unit_id::text as key from directive_item_unit b
    join directive_item_criterion c on c.item_id = b.item_id order by 1 limit 100`,
  'Criterion modelled': 'select distinct criterion_id::text as key from model_criterion order by 1 limit 100',
  'Criterion directed': 'select distinct criterion_id::text as key from directive_item_criterion order by 1 limit 100',
  'Deduction tasked': `select distinct s.id::text as key from score s join assessment a on a.year = s.year and a.id = s.assessment_id
    join unit u on u.id = a.unit_id and u.kind = 'COMMUNE' join plan p on p.unit_id = a.unit_id and p.year = a.year join task t on t.plan_id = p.id
    join task_criterion served on served.task_id = t.id and served.criterion_id = s.criterion_id where s.lost > 0 order by 1 limit 100`,
  'Deduction found': `select distinct s.id::text as key from score s join assessment a on a.year = s.year and a.id = s.assessment_id
    join unit u on u.id = a.unit_id and u.kind = 'COMMUNE' join finding_unit about on about.unit_id = a.unit_id join finding f on f.id = about.finding_id and f.criterion_id = s.criterion_id
    where s.lost > 0 order by 1 limit 100`,
  'Deduction directed': `select distinct s.id::text as key from score s join assessment a on a.year = s.year and a.id = s.assessment_id
    join directive d on d.owner_id = a.unit_id join directive_item i on i.directive_id = d.id
    join directive_item_criterion served on served.item_id = i.id and served.criterion_id = s.criterion_id
    where s.lost > 0 and s.year = 2024 order by 1 limit 100`,
  'Finding lost': `select distinct f.id::text as key from finding f join finding_unit about on about.finding_id = f.id
    join assessment a on a.unit_id = about.unit_id join score s on s.year = a.year and s.assessment_id = a.id and s.criterion_id = f.criterion_id
    where s.lost > 0 order by 1 limit 100`,
  'Unit commune': `select id::text as key from unit where kind = 'COMMUNE' and provenance = 'ILLUSTRATIVE' order by slug limit 100`,
  Finding: `select f.id::text as key from finding f join inspection_campaign c on c.id = f.campaign_id
    where c.slug ~ '^minh-hoa-07-2026-khac-phuc-[0-9]+$' order by f.id limit 100`,
  'Finding followed': `select distinct follow_up_of_id::text as key from finding where slug ~ '^minh-hoa-07-2026-khac-phuc-[0-9]+-[0-9]+$' order by 1 limit 100`,
  InspectionCampaign: `select id::text as key from inspection_campaign where slug ~ '^minh-hoa-07-2026-khac-phuc-[0-9]+$' order by id limit 100`,
  'InspectionCampaign followed': `select id::text as key from inspection_campaign where slug ~ '^minh-hoa-07-2025-ke-hoach-[0-9]+$' order by id limit 100`,
  'Unit inspected': `select distinct unit_id::text as key from finding_unit order by 1 limit 100`,
  Framework: `select id::text as key from framework where ${COPY} order by id limit 100`,
  Import: 'select id::text as key from data_import order by id limit 100',
  Directive: `select id::text as key from directive where provenance = 'ILLUSTRATIVE' order by id limit 100`,
  DirectiveItem: `select distinct c.item_id::text as key from directive_item_criterion c join directive_item i on i.id = c.item_id
    join directive d on d.id = i.directive_id where d.provenance = 'ILLUSTRATIVE' order by 1 limit 100`,
  Model: `select id::text as key from model where provenance = 'ILLUSTRATIVE' order by id limit 100`,
  // Those given to communes first: a commune has facts that a department has not, and the few must hold both as the many do.
  Procedure: `select d.procedure_id::text as key from procedure_delegation d join unit u on u.id = d.to_id
    group by 1 order by bool_or(u.kind = 'COMMUNE') desc, 1 limit 100`,
  'Procedure posted wrongly': `select g.procedure_id::text as key from procedure_posting g join procedure p on p.id = g.procedure_id
    where g.posted = (p.expired_on is not null) order by 1 limit 100`,
  Simplification: `select id::text as key from simplification where provenance = 'ILLUSTRATIVE' order by id limit 100`,
  'Unit directed': 'select distinct unit_id::text as key from directive_item_unit order by 1 limit 100',
  'Unit modelled': `select distinct unit_id::text as key from model_unit where role <> 'NAMED_TOGETHER' order by 1 limit 100`,
  'Unit pledged': `select distinct unit_id::text as key from pledge where provenance = 'ILLUSTRATIVE' order by 1 limit 100`,
  'Unit posting': 'select distinct unit_id::text as key from procedure_posting order by 1 limit 100',
  DossierReport: `select id::text as key from dossier_report where provenance = 'ILLUSTRATIVE' order by id limit 100`,
  'DossierReport misfit':
    'select id::text as key from dossier_report where suspended > 0 or received > 0 order by id limit 500',
  'Unit reported': `select unit_id::text as key from dossier_report where provenance = 'OFFICIAL' limit 1`,
  'Unit reporting': `select distinct unit_id::text as key from dossier_report where provenance = 'ILLUSTRATIVE' order by 1 limit 100`,
  'Unit province': `select id::text as key from unit where provenance = 'ILLUSTRATIVE' order by slug <> 'tinh-minh-hoa-07', slug limit 100`,
  Plan: `select id::text as key from plan where provenance = 'ILLUSTRATIVE' order by id limit 100`,
  'Plan reported': 'select plan_id::text as key from plan_report order by plan_id limit 100',
  Task: `select t.id::text as key from task t join task_phase p on p.task_id = t.id and p.position = 0 order by t.id limit 100`,
  'Task joint': 'select task_id::text as key from task_joint order by task_id limit 100',
  'Task extended': 'select task_id::text as key from task_extension order by task_id limit 100',
  'Criterion tasked': `select id::text as key from criterion where framework_id = (select id from framework where code = 'MH-TINH-2')
    and level <> 'AREA' order by position limit 100`,
  'Unit planning': `select distinct unit_id::text as key from plan where provenance = 'ILLUSTRATIVE' order by 1 limit 100`,
  'Unit leading': 'select distinct lead_id::text as key from task where lead_id is not null order by 1 limit 100',
  PublishedFigure: `select id::text as key from published_figure where index_name = 'PAR INDEX' and year = 2023 and part is null order by position limit 100`,
  'PublishedFigure contradicted': `select id::text as key from published_figure f where exists (select from published_figure o
    where o.id <> f.id and (o.unit_id, o.index_name, o.year, o.measure) = (f.unit_id, f.index_name, f.year, f.measure)) order by position limit 100`,
  Ranking: `select concat(framework_id, ':', year, ':', block_id, ':-:-:-:FINAL') as key from round where ${ofCopies('round')} order by id limit 100`,
  RankingEntry: `select concat(framework_id, ':', year, ':', block_id, ':-:-:-:FINAL:', unit_id) as key from assessment
    where ${ofCopies('assessment')} order by id limit 100`,
  'RankingEntry ward': `select concat(a.framework_id, ':', a.year, ':', a.block_id, ':-:-:-:FINAL:', a.unit_id) as key from assessment a
    join block b on b.id = a.block_id where b.code = 'MH-PHUONG' order by a.id limit 100`,
  Round: `select id::text as key from round where ${ofCopies('round')} order by id limit 100`,
  Score: `select s.id::text as key from score s join criterion c on c.id = s.criterion_id join explanation e on e.score_id = s.id and e.year = s.year
    where ${ofCopies('c')} order by s.id limit 100`,
  Unit: `select id::text as key from unit where kind = 'PROVINCE' and provenance = 'OFFICIAL' order by id limit 100`,
  'Unit scored': `select id::text as key from unit where kind = 'PROVINCE' and provenance = 'ILLUSTRATIVE' order by slug limit 61`,
}

/** Whose lists hold something, where not those of any node of the type. */
const OWNERS: Readonly<Record<string, string>> = {
  'Criterion.models': 'Criterion modelled',
  'Criterion.directiveItems': 'Criterion directed',
  'Deduction.tasks': 'Deduction tasked',
  'Deduction.findings': 'Deduction found',
  'Deduction.directiveItems': 'Deduction directed',
  'Finding.deductions': 'Finding lost',
  'HeadFactGroup.facts': 'Unit commune',
  'Finding.followUps': 'Finding followed',
  'InspectionCampaign.followUps': 'InspectionCampaign followed',
  'Unit.findings': 'Unit inspected',
  'Unit.assessments': 'Unit scored',
  'Unit.history': 'Unit scored',
  'Unit.standings': 'Unit scored',
  'Unit.blocks': 'Unit scored',
  'Unit.directiveItems': 'Unit directed',
  'Unit.openDirectiveItems': 'Unit directed',
  'Unit.models': 'Unit modelled',
  'Unit.pledges': 'Unit pledged',
  'Unit.wrongPostings': 'Unit posting',
  'Procedure.wrongPostings': 'Procedure posted wrongly',
  'Unit.dossierReports': 'Unit reporting',
  'DossierReport.misfits': 'DossierReport misfit',
  'Unit.plans': 'Unit planning',
  'Unit.leadTasks': 'Unit leading',
  'Criterion.tasks': 'Criterion tasked',
  'Plan.reports': 'Plan reported',
  'Task.joint': 'Task joint',
  'Task.extensions': 'Task extended',
  'ScoringRule.variables': 'Criterion leaf',
  'ScoringRule.parameters': 'Criterion leaf',
  'RankingEntry.misfits': 'RankingEntry printed',
  'NextBand.areas': 'RankingEntry ward',
  'PublishedFigure.contradicts': 'PublishedFigure contradicted',
}

const GIVEN: FieldArguments = {
  'Block.units': 'year: 2025',
  'Framework.criterion': 'code: "3"',
  'Assessment.score': 'criterion: "3.3.1"',
  'Criterion.counterparts': 'framework: "MH-SO"',
  'Unit.openDirectiveItems': 'first: 100',
}

/** A document that asks a list of some owners, or of so many rows. */
type Document = (list: ListField, owners: readonly string[]) => string

const quoted = (some: readonly string[]) => `[${some.map((id) => `"${id}"`)}]`
const compared =
  (fields: string): Document =>
  (_, units) =>
    `{ comparison(framework: "MH-TINH-2", year: 2024, leavesOnly: true, units: ${quoted(units)}) { __typename ${fields} } }`

/** What became of the dossiers of a province and of all below it: in five months, or in all that are told. */
const overviewed =
  (inside: (many: boolean) => string): Document =>
  (_, [province = '', ...others]) => {
    const many = others.length > 5
    return `{ dossierOverview(unit: "${province}", from: "2025-01-01", to: "${many ? '2026-10-31' : '2025-05-31'}") {
      __typename ${inside(many)} } }`
  }
const SUMMED = '__typename field periodFrom received misfits { rule message }'

/** What is tied to one area, named by a key of its own, at each of some units. */
const tied =
  (area: string): Document =>
  (list, units) =>
    `{ nodes(ids: ${quoted(units)}) { ... on Unit { __typename ties(criterion: "${ids.get(area)?.[0] ?? ''}", year: 2025) {
      __typename ${selectionOf(list, GIVEN)} } } } }`

/** Models that fit the weak leaves of some units. */
const fitted: Document = (_, units) =>
  `{ nodes(ids: ${quoted(units)}) { ... on Unit { __typename modelFits(year: 2025) { __typename deduction { points unit { name } } models { name } } } } }`

/** Lists that are reached otherwise than from a node, or from the root: from what, and how. */
const REACHED: Readonly<Record<string, readonly [string, Document]>> = {
  'Comparison.rows': ['Unit scored', compared('rows { criterion { code } cells { points } }')],
  'Comparison.totals': ['Unit scored', compared('totals { unit { name } points }')],
  'Comparison.units': ['Unit scored', compared('units { name codes { code } names { name } }')],
  'ComparisonRow.cells': ['Unit scored', compared('rows { __typename cells { unit { name } points state } }')],
  // One answer holds the whole list: a version beside itself, and beside the one after it.
  'FrameworkDiff.changes': [
    'Framework',
    (list, { length }) =>
      `{ frameworkDiff(from: "${length > 5 ? 'MH-TINH-1' : 'MH-SO'}", to: "${length > 5 ? 'MH-TINH-2' : 'MH-SO-1'}") { __typename ${selectionOf(list, GIVEN)} } }`,
  ],
  ...Object.fromEntries(
    ['tasks', 'findings', 'models'].map((name) => [
      `UnitTies.${name}`,
      ['Unit commune', tied('Criterion commune area')],
    ]),
  ),
  'Unit.modelFits': ['Unit commune', fitted],
  'ModelFit.models': ['Unit commune', fitted],
  'Query.unitsWithoutModel': [
    'Unit province',
    (_, [province = '', ...others]) =>
      `{ unitsWithoutModel(within: "${province}", year: 2025, kind: COMMUNE, first: ${others.length > 5 ? 100 : 5}) { nodes { name } } }`,
  ],
  'UnitTies.directiveItems': ['Unit bound', tied('Criterion directed area')],
  'DossierOverview.months': ['Unit province', overviewed(() => `months { ${SUMMED} }`)],
  'DossierOverview.fields': ['Unit province', overviewed(() => `fields { ${SUMMED} }`)],
  'DossierOverview.reports': [
    'Unit reported',
    (_, [unit = '']) =>
      `{ dossierOverview(unit: "${unit}", from: "2022-01-01", to: "2022-09-30") { __typename reports { periodFrom misfits { rule } } } }`,
  ],
  'Query.dossierCoverage': [
    'Unit reported',
    () => '{ dossierCoverage(provenance: ILLUSTRATIVE) { unit { name } reports monthlyReports } }',
  ],
  'DossierOverview.units': [
    'Unit province',
    overviewed(
      (many) => `units(first: ${many ? 100 : 5}) { nodes { unit { name } sum { ${SUMMED} } months { received } } }`,
    ),
  ],
  'DossierSum.misfits': ['Unit province', overviewed(() => `months { ${SUMMED} }`)],
  'DossierUnitSum.months': [
    'Unit province',
    overviewed((many) => `units(first: ${many ? 100 : 5}) { nodes { __typename months { ${SUMMED} } } }`),
  ],
  'Query.nodes': [
    'Criterion',
    (_, owners) => `{ nodes(ids: ${quoted(owners)}) { ... on Criterion { code framework { code } parent { code } } } }`,
  ],
  'Ranking.entries': [
    'Unit',
    (list, { length }) =>
      `{ ranking(framework: "MH-XA", year: 2025) { ${selectionOf(list, { [list.name]: `first: ${length > 5 ? 500 : 5}` })} } }`,
  ],
}

/** How a root list is asked for the demonstration, of which there is more. */
const ASKED: Readonly<Record<string, string>> = {
  // Of a year for which no register tells anything: of a later one, some are tied to findings and the first five are not.
  'Query.deductions': 'filter: { provenance: ILLUSTRATIVE, year: 2022 }',
  'Query.inspectionCampaigns': 'provenance: ILLUSTRATIVE',
  // Of one year, whose findings follow nothing up: those of the next would bring in, further down, what the first five lack.
  'Query.findings': 'provenance: ILLUSTRATIVE, year: 2025',
  'Query.units': 'filter: { provenance: ILLUSTRATIVE }',
  'Query.tasks': 'filter: { provenance: ILLUSTRATIVE }',
  'Query.models': 'filter: { provenance: ILLUSTRATIVE }',
  'Query.dossierReports': 'filter: { provenance: ILLUSTRATIVE }',
  'Query.dossierCases': 'filter: { provenance: ILLUSTRATIVE }',
  ...Object.fromEntries(
    [
      'plans',
      'rounds',
      'frameworks',
      'editions',
      'rankings',
      'blocks',
      'directives',
      'pledges',
      'procedures',
      'simplifications',
    ].map((name) => [`Query.${name}`, 'provenance: ILLUSTRATIVE']),
  ),
}

function questionOf(list: ListField): readonly [string, Document] {
  const reached = REACHED[list.name]
  if (reached !== undefined) return reached
  if (list.owner === schema.getQueryType()) {
    const page: Document = (_, { length }) =>
      `{ ${selectionOf(list, { [list.name]: `first: ${length} ${ASKED[list.name] ?? ''}` })} }`
    return ['Criterion', page]
  }
  const path = pathsFromNodes(schema, GIVEN).get(list.owner.name)
  if (path === undefined) throw new Error(`Nobody says how ${list.name} is reached`)
  const inside = `{ __typename ${selectionOf(list, GIVEN)} }`
  const selection = path.fields.toReversed().reduce((below, field) => `{ __typename ${field} ${below} }`, inside)
  const below: Document = (_, owners) => `{ nodes(ids: ${quoted(owners)}) { ... on ${path.node} ${selection} } }`
  return [OWNERS[list.name] ?? path.node, below]
}

interface Asked {
  readonly rows: number
  readonly statements: number
  /** What is told of each owner. */
  readonly told: readonly ReadonlySet<string>[]
}

/** One question on data just changed, so that nothing is at hand from an earlier one. */
async function asked(list: ListField, owners: readonly string[]): Promise<Asked> {
  await database.fork().execute('update data_version set version = version + 1')
  const owner = list.owner === schema.getQueryType() ? '' : list.owner.name
  let found: Pick<Asked, 'rows' | 'told'> = { rows: 0, told: [] }
  const statements = await countingStatements(database, async () => {
    const document = questionOf(list)[1](list, owners)
    const { data, errors } = await ask<{ nodes?: unknown[] }>(database, document, {}, { mayImport: true })
    expect(errors, list.name).toEqual([])
    const told = (data?.nodes ?? []).map((node) => {
      const names = new Set<string>()
      noteTold(node, names)
      return names
    })
    found = { rows: rowsUnder(data, owner, list.field.name), told }
  })
  return { ...found, statements: statements.length }
}

/** Five of the owners that tell between them as much as possible of what all of them tell. */
function fiveOf(owners: readonly string[], told: Asked['told']): readonly string[] {
  const chosen = new Set<number>()
  const known = new Set<string>()
  for (let turn = 0; turn < 5; turn += 1) {
    const more = (at: number) => (chosen.has(at) ? -1 : [...(told[at] ?? [])].filter((name) => !known.has(name)).length)
    const best = owners.reduce((at, _, other) => (more(other) > more(at) ? other : at), chosen.has(0) ? 1 : 0)
    chosen.add(best)
    for (const name of told[best] ?? []) known.add(name)
  }
  return [...chosen].toSorted((a, b) => a - b).map((at) => owners[at] ?? '')
}

/**
 * Five owners for which as many statements are sent as for all, where there are such: whom a rare kind of unit belongs to is seen from no
 * name of a field. Else the first five.
 */
async function fewOf(
  list: ListField,
  all: readonly string[],
  five: readonly string[],
  statements: number,
): Promise<Asked> {
  const others = Array.from({ length: Math.floor(all.length / 5) }, (_, at) => all.slice(5 * at, 5 * at + 5))
  const first = await asked(list, five)
  if (first.statements === statements || list.owner === schema.getQueryType()) return first
  for (const each of others) {
    const other = await asked(list, each)
    if (other.statements === statements && other.rows > 0) return other
  }
  return first
}

/** Lists whose rows name each other, so that answers grow with their square: of so many owners, which are hundreds of rows. */
const HEAVY: Readonly<Record<string, number>> = {
  'Framework.criteria': 20,
  'Assessment.scores': 10,
  'Assessment.tree': 30,
}

/** Lists of which the sources hold fewer rows than a hundred, and how many they hold at least. */
const FEWER: Readonly<Record<string, number>> = {
  ...{ 'Unit.names': 80, 'Unit.codes': 80, 'Unit.children': 15, 'Unit.changes': 70, 'Unit.predecessors': 50 },
  ...{
    'Unit.successors': 50,
    'PublishedFigure.contradicts': 8,
    'PublishedFigure.misfits': 8,
    'RankingEntry.misfits': 8,
    'NextBand.areas': 20,
  },
  ...{
    'DossierReport.misfits': 1,
    'DossierOverview.months': 20,
    'DossierOverview.fields': 50,
    'DossierSum.misfits': 5,
  },
  ...{ 'DossierOverview.reports': 1, 'Query.dossierCoverage': 1 },
  ...{ 'Criterion.models': 60, 'Deduction.findings': 15, 'UnitTies.findings': 20, 'UnitTies.models': 60 },
  ...{ 'Framework.surveys': 20, 'Model.effects': 60, 'ModelFit.models': 60, 'Query.unitsWithoutModel': 60 },
  ...{ 'Unit.pledges': 60, 'Plan.reports': 1, 'Task.joint': 20, 'Task.extensions': 40 },
  ...{ 'Comparison.rows': 90, 'Comparison.units': 60, 'Comparison.totals': 60, 'FrameworkDiff.changes': 25 },
}

/** Lists that one answer holds whole, whatever else it holds. */
const WHOLE = [
  'Plan.reports',
  'Comparison.rows',
  'DossierReport.misfits',
  'DossierOverview.reports',
  'Query.dossierCoverage',
]

it('lists are found in the schema, those inside others too', () => {
  const names = listFields(schema).map(({ name }) => name)
  expect(names.length).toBeGreaterThan(55)
  expect(names).toEqual(
    expect.arrayContaining(['Query.units', 'Unit.changes', 'UnitChange.from', 'ImportReport.errors']),
  )
})

describe('as many statements are sent for a list of hundreds as for that of five', () => {
  it.each(listFields(schema))('$name', async (list) => {
    const all = (ids.get(questionOf(list)[0]) ?? []).slice(0, HEAVY[list.name] ?? 100)
    // The rules of a frozen framework are read once for the life of the process.
    const { told } = await asked(list, all)
    const many = await asked(list, all)
    const few = await fewOf(list, all, fiveOf(all, told), many.statements)
    expect(few.rows).toBeGreaterThan(0)
    expect(many.rows).toBeGreaterThanOrEqual(FEWER[list.name] ?? 100)
    if (!WHOLE.includes(list.name)) expect(many.rows).toBeGreaterThan(few.rows)
    // Of units that name each other, more of those that are named stand among a hundred than among five: fewer waves, never more.
    if (/^Unit|\.contradicts$/.test(list.name)) expect(many.statements).toBeLessThanOrEqual(few.statements)
    else expect(many.statements).toBe(few.statements)
  })
})
