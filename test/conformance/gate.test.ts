import * as documents from '@par-atlas/schema/documents'
import { samples } from '@par-atlas/schema/samples'
import { type DocumentNode, execute, type GraphQLError, Kind, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createContext } from '../../server/src/context.ts'
import { asSent } from '../../server/src/http/trusted-documents.ts'
import { localise } from '../../server/src/shared/errors.ts'
import { encodeId, readId } from '../../server/src/shared/ids.ts'
import { graphSchema } from '../../server/src/testing/ask.ts'
import type { FieldArguments } from '../../server/src/testing/every-field.ts'
import { sampleDatabase, type TestDatabase } from '../../server/src/testing/test-database.ts'
import { everyNode, type Question, questionsOf, rootQuestions, type Values } from '../support/graph-questions.ts'
import { announceRounds, fillRounds } from '../support/hidden-rounds.ts'

/** The same data; in the first, rounds that are not published are filled with scores, in the second they are empty. */
let filled: TestDatabase
let empty: TestDatabase
let values: Values
let given: FieldArguments
const schema = graphSchema()

/** The machine may be busy with other suites. */
vi.setConfig({ testTimeout: 240_000 })

beforeAll(async () => {
  filled = await sampleDatabase()
  empty = await sampleDatabase()
  await announceRounds(filled)
  await announceRounds(empty)
  await fillRounds(filled)
  values = await valuesIn(filled)
  given = {
    'Block.units': 'year: 2025, first: 3',
    'Framework.criterion': 'code: "1"',
    'Assessment.score': 'criterion: "7.2.2"',
    'Criterion.counterparts': 'framework: "MH-TINH-1"',
    'Unit.ties': `criterion: "${String(values.criterion?.[0])}", year: 2025`,
    'Ranking.entry': `unit: "${String(values.unit?.[0])}"`,
  }
})
afterAll(async () => {
  await filled?.close()
  await empty?.close()
})

/** An answer to the last byte, with errors in both languages, as an outsider gets it, or one who may import. */
async function told(database: TestDatabase, { document, variables }: Question, mayImport = false): Promise<string> {
  const context = createContext(database, { mayImport, now: new Date('2026-11-30T00:00:00Z') })
  const result = await execute({ schema, document, contextValue: context, variableValues: { ...variables } })
  await context.finish()
  const inBoth = (error: GraphQLError) => (['vi', 'en'] as const).map((one) => localise(error.toJSON(), one))
  return JSON.stringify({ data: result.data, errors: result.errors?.map(inBoth) })
}

interface Walked {
  /** Questions that outsiders are answered otherwise in the two stores. */
  readonly leaks: readonly string[]
  /** How many questions tell those who may import something of the hidden rounds. */
  readonly hidden: number
  /** How many outsiders are answered without an error. */
  readonly answered: number
  /** Everything that those who may import were told. */
  readonly privileged: readonly string[]
}

/** Ids, by type of node, that were told to those who may import and not to outsiders. */
const hiddenIds = new Map<string, Set<string>>()

/** Who may import asks first, so that whatever is kept is at hand when the outsider asks. */
async function walk(questions: readonly Question[]): Promise<Walked> {
  const found = { leaks: [] as string[], hidden: 0, answered: 0, privileged: [] as string[] }
  for (const question of questions) {
    const privileged = await told(filled, question, true)
    const [outside, control] = [await told(filled, question), await told(empty, question)]
    found.privileged.push(privileged)
    if (outside !== control) found.leaks.push(`${question.name} ${JSON.stringify(question.variables)}`)
    if (privileged !== (await told(empty, question, true))) found.hidden += 1
    const open = new Set(valuesUnder(outside, ['id']))
    for (const id of valuesUnder(privileged, ['id'])) if (!open.has(id)) noteHidden(id)
    if (!outside.includes('"errors"')) found.answered += 1
  }
  return found
}

function noteHidden(id: string): void {
  const type = readId(id)?.type ?? ''
  hiddenIds.set(type, (hiddenIds.get(type) ?? new Set()).add(id))
}

const clientQueries = (Object.values(documents) as DocumentNode[]).filter((document) =>
  document.definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'query'),
)

describe('an outsider is told to the byte what a store without the unpublished rounds tells', () => {
  it('by every sample', async () => {
    const questions = samples.flatMap(({ name, query, variables }) => [
      { name, document: parse(query), variables },
      ...questionsOf(schema, parse(query), values, 8),
    ])
    const { leaks, hidden, answered } = await walk(questions)
    expect(leaks).toEqual([])
    expect(hidden).toBeGreaterThan(10)
    expect(answered).toBeGreaterThan(50)
  })

  it('by every query of the web client', async () => {
    expect(clientQueries.length).toBeGreaterThan(25)
    const questions = clientQueries.flatMap((document) => questionsOf(schema, asSent(document), values, 7))
    const { leaks, hidden, answered } = await walk(questions)
    expect(leaks).toEqual([])
    expect(hidden).toBeGreaterThan(25)
    expect(answered).toBeGreaterThan(100)
  })

  it('by every field of every question at the root', async () => {
    const { leaks, hidden, answered } = await walk(rootQuestions(schema, values, given, 10))
    expect(leaks).toEqual([])
    expect(hidden).toBeGreaterThan(15)
    expect(answered).toBeGreaterThan(60)
  })
})

/** Lists whose order, filter, page and count a hidden row would change, each with where its pages begin. */
const LISTS = [
  ...['POINTS_DESC', 'CRITERION', 'UNIT'].map(
    (
      order,
    ) => `query L($after: String) { list: deductions(filter: { provenance: ILLUSTRATIVE }, orderBy: ${order}, first: 40, after: $after)
      { totalCount pageInfo { hasNextPage endCursor } nodes { id points year } edges { cursor } } }`,
  ),
  `query L($after: String) { list: rankings(provenance: ILLUSTRATIVE, first: 2, after: $after)
    { totalCount pageInfo { hasNextPage endCursor } nodes { id year standing } edges { cursor } } }`,
  `query L($after: String) { list: editions(provenance: OFFICIAL, first: 1, after: $after)
    { totalCount pageInfo { hasNextPage endCursor } nodes { id publishedAt } edges { cursor } } }`,
  ...[2023, 2024, 2025, 2026].flatMap((year) =>
    ['RANK', 'PERCENT', 'NAME', 'CHANGE'].map(
      (
        order,
      ) => `query L($after: String) { ranking(framework: "MH-TINH-2", year: ${year}) { id version list: entries(orderBy: ${order}, search: "minh hoa", first: 10, after: $after)
        { totalCount pageInfo { hasNextPage endCursor } nodes { id rank points } edges { cursor } } } }`,
    ),
  ),
  `query L($after: String) { unitBySlug(slug: "tinh-minh-hoa-07") { list: assessments(first: 1, after: $after)
    { totalCount pageInfo { hasNextPage endCursor } nodes { id } edges { cursor } } } }`,
  `query L($after: String) { unitBySlug(slug: "tinh-minh-hoa-07") { list: standings(first: 1, after: $after)
    { totalCount pageInfo { hasNextPage endCursor } nodes { id rank } edges { cursor } } } }`,
]

/** Every value that stands under one of the names, anywhere. */
function valuesUnder(text: string, names: readonly string[]): readonly string[] {
  const found = new Set<string>()
  JSON.parse(text, (key, value) => {
    if (names.includes(key) && typeof value === 'string') found.add(value)
    return value
  })
  return [...found]
}

it('cursors that who may import was given lead an outsider nowhere else', async () => {
  const first = LISTS.map((list) => ({ name: list, document: parse(list), variables: {} }))
  const begun = await walk(first)
  expect(begun.leaks).toEqual([])
  expect(begun.hidden).toBeGreaterThan(12)
  const next = first.flatMap((question, index) => {
    const cursors = valuesUnder(begun.privileged[index] ?? '', ['cursor', 'endCursor'])
    return cursors.slice(-4).map((after) => ({ ...question, variables: { after } }))
  })
  expect(next.length).toBeGreaterThan(30)
  const { leaks, answered } = await walk(next)
  expect(leaks).toEqual([])
  expect(answered).toBeGreaterThan(5)
})

it('no id of anything hidden opens it, by node or by nodes', async () => {
  for (const id of await rowsHidden(filled)) noteHidden(id)
  const types = ['Assessment', 'Deduction', 'Edition', 'Ranking', 'RankingEntry', 'Score']
  expect([...hiddenIds.keys()]).toEqual(expect.arrayContaining(types))
  const ids = [...hiddenIds.values()].flatMap((each) => [...each].slice(-60))
  const document = parse(`query Nodes($ids: [ID!]!) { nodes(ids: $ids) ${everyNode(schema, given)} }`)
  const pages = Array.from({ length: Math.ceil(ids.length / 50) }, (_, page) => ({
    ...{ name: 'nodes', document },
    variables: { ids: ids.slice(page * 50, page * 50 + 50) },
  }))
  const { leaks, hidden } = await walk(pages)
  expect(leaks).toEqual([])
  expect(hidden).toBeGreaterThan(pages.length / 2)
  const one = parse('query One($id: ID!) { node(id: $id) { id } }')
  for (const id of await rowsHidden(filled)) {
    expect(await told(filled, { name: 'node', document: one, variables: { id } })).toBe('{"data":{"node":null}}')
  }
})

it('the walk finds a gate that stands open', async () => {
  const questions = LISTS.map((list) => ({ name: list, document: parse(list), variables: {} }))
  const open = (table: string, rule: string) =>
    filled
      .fork()
      .execute(`create or replace view par_atlas_published.${table} as select * from ${table} where ${rule}; ${AGAIN}`)
  await open('assessment', 'true')
  expect((await walk(questions)).leaks.length).toBeGreaterThan(5)
  await open('assessment', 'published_at <= now()')
  expect((await walk(questions)).leaks).toEqual([])
})

/** What was kept is forgotten; no question here asks for the version. */
const AGAIN = 'update data_version set version = version + 1'

/** Ids of some rows of each kind that is hidden, and of each type of node that could be made of them. */
async function rowsHidden(database: TestDatabase): Promise<readonly string[]> {
  const rows = await database.fork().execute<{ type: string; key: string }[]>(`
    (select 'Assessment' as type, id::text as key from assessment where published_at is null or published_at > now() order by id limit 40)
    union all (select 'Score', id::text from score where published_at is null or published_at > now() order by id limit 40)
    union all (select 'Deduction', id::text from score where (published_at is null or published_at > now()) and lost > 0 order by id limit 40)
    union all (select 'Deduction', id::text from deduction where published_at is null or published_at > now() order by id limit 40)
    union all (select 'Edition', id::text from edition where published_at > now())`)
  expect(new Set(rows.map(({ type }) => type)).size).toBe(4)
  return rows.map(({ type, key }) => encodeId(type, key))
}

/** What questions are asked with: names and ids of what is public, and ids of what is not. */
async function valuesIn(database: TestDatabase): Promise<Values> {
  const ids = async (type: string, sql: string) =>
    (await database.fork().execute<{ id: string }[]>(sql)).map(({ id }) => encodeId(type, id))
  const slugs = ['tinh-minh-hoa-07', 'tinh-minh-hoa-64', 'so-minh-hoa-xay-dung-tinh-minh-hoa-07', 'bo-tu-phap']
  const units = await ids('Unit', `select id from unit where slug in ('${slugs.join("','")}') order by slug desc`)
  const criteria = await ids(
    'Criterion',
    `select c.id from criterion c join framework f on f.id = c.framework_id
     where f.code in ('MH-TINH-2', 'MH-SO') and c.code in ('7', '7.2.2', '1.1.1') order by f.code desc, c.code`,
  )
  const scores = (year: number) =>
    ids(
      'Score',
      `select s.id from score s join assessment a on a.id = s.assessment_id join unit u on u.id = a.unit_id
       where s.year = ${year} and u.slug = '${slugs[0]}' order by s.lost desc nulls last limit 3`,
    )
  const frameworks = ['MH-TINH-2', 'MH-TINH-2', 'MH-SO', 'MH-XA', '876-BO']
  const [pair, codes] = [[units.slice(0, 2)], [['7', '7.2'], ['1']]]
  return {
    ...{ slug: slugs, one: slugs, other: slugs, unit: units, units: pair, within: [units[0]], parent: [units[0]] },
    ...{ framework: frameworks, earlier: frameworks, later: frameworks, from: frameworks, to: frameworks },
    ...{ code: frameworks, 'CriterionPage.code': ['7', '7.2.2', '1.1.1'], codes, criteria: codes },
    ...{ criterion: criteria, 'Root_ranking.criterion': ['7', '7.2.2'], 'DeductionFilter.criterion': criteria },
    ...{ block: await ids('Block', `select id from block where code in ('MH-TINH', 'MH-SO', 'MH-XA') order by code`) },
    ...{ score: [...(await scores(2024)), ...(await scores(2025)), ...(await scores(2026))] },
    ...{ year: [2023, 2024, 2025, 2026], asOf: ['2025-12-31', '2026-11-30'], day: ['2026-01-01'] },
    ...{ first: [3, 20], last: [2], after: [null], before: [null], minPoints: [0.5] },
    ...{ search: ['minh hoa 0', 'xây dựng'], region: ['Vùng Minh họa 1'], lead: ['Sở Nội vụ'], index: ['PAR INDEX'] },
    ...{ measure: ['index'], provenance: ['ILLUSTRATIVE'], id: await scores(2025), ids: [await scores(2026)] },
    ...{ edition: await ids('Edition', 'select id from edition order by published_at') },
    ...(await registerValues(ids, units)),
  }
}

const DOSSIERS = [
  'DossierPage',
  'DossierUnits',
  'DossierMisfits',
  'DossierFilter',
  'DossierCaseFilter',
  'Root_dossierOverview',
]

/** The same for the registers, where a name means another thing than elsewhere or stands nowhere else. */
async function registerValues(
  ids: (type: string, sql: string) => Promise<readonly string[]>,
  units: readonly string[],
): Promise<Values> {
  const planned = `select id from plan where provenance = 'ILLUSTRATIVE' order by year, id limit 2`
  return {
    ...Object.fromEntries(
      DOSSIERS.flatMap((name) => [
        [`${name}.from`, ['2025-01-01']],
        [`${name}.to`, ['2025-03-31']],
      ]),
    ),
    ...{
      yearBefore: [2024, 2025],
      field: ['Hộ tịch', 'Đất đai'],
      owner: [units[0]],
      content: ['1', '3'],
      'TaskFilter.lead': units,
    },
    plan: await ids('Plan', planned),
    task: await ids('Task', `select id from task where plan_id in (${planned}) order by plan_id, position limit 3`),
    campaign: await ids('InspectionCampaign', 'select id from inspection_campaign order by year, id limit 3'),
  }
}
