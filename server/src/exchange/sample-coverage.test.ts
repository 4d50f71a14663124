import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, ask, graphSchema } from '../testing/ask.ts'
import { everyField, type FieldArguments, noteTold } from '../testing/every-field.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
  await readIds()
})
afterAll(() => database.close())

/** The types that scores, losses, rankings and comparisons are told in. */
const TYPES = [
  ...[
    'Framework',
    'PartMax',
    'Rounding',
    'Band',
    'Criterion',
    'ScoringRule',
    'RuleVariable',
    'RuleParameter',
    'CriterionLink',
  ],
  ...[
    'FrameworkDiff',
    'CriterionChange',
    'Round',
    'Window',
    'Assessment',
    'StageTotal',
    'AssessmentNode',
    'LeadLosses',
  ],
  ...['AssessmentCondition', 'Score', 'StageScore', 'Figure', 'Explanation', 'Deduction', 'AreaScore', 'PartScore'],
  ...['Ranking', 'RankingEntry', 'NextRank', 'NextBand', 'AreaLack', 'BandObstacle', 'BandCount', 'SeriesPoint'],
  ...['Comparison', 'ComparisonRow', 'ComparisonCell', 'Block', 'BlockMembership', 'Unit'],
] as const

const ARGUMENTS: FieldArguments = {
  'Ranking.entries': 'first: 40',
  'Block.units': 'year: 2024',
  'Framework.criterion': 'code: "1.1.1"',
  'Assessment.score': 'criterion: "7.2.2"',
  'Criterion.counterparts': 'framework: "MH-TINH-2"',
}

/** What the sample data cannot tell, and why. */
const UNTOLD: Readonly<Record<string, string>> = {
  'Unit.matchedName': 'only in a search',
}

const told = new Set<string>()

/** One question with every field of what it answers. */
async function askAll(field: string, given: string, depth: number): Promise<void> {
  const query = graphSchema().getQueryType()?.getFields()[field]
  const type = query && getNamedType(query.type)
  if (!isObjectType(type)) throw new Error(`Expected a query ${field} that answers an object.`)
  const { data, errors } = await ask(database, `{ ${field}${given} ${everyField(type, depth, ARGUMENTS)} }`)
  noteTold(data, told)
  expect(errors).toEqual([])
}

/** Ids by slug of a unit or code of a block. */
const ids = new Map<string, string>()
const UNITS = [
  'tinh-minh-hoa-07',
  'tinh-minh-hoa-12',
  'tinh-minh-hoa-24',
  'so-minh-hoa-xay-dung-tinh-minh-hoa-07',
  'phuong-minh-hoa-093-tinh-minh-hoa-07',
]
async function readIds(): Promise<void> {
  const slugs = UNITS.map((slug, index) => `u${index}: unitBySlug(slug: "${slug}") { id slug }`).join(' ')
  const { blocks, ...units } = await answer<{ blocks: { nodes: { id: string; code: string }[] } }>(
    database,
    `{ blocks(provenance: ILLUSTRATIVE) { nodes { id code } } ${slugs} }`,
  )
  for (const { id, code } of blocks.nodes) ids.set(code, id)
  for (const { id, slug } of Object.values(units as unknown as Record<string, { id: string; slug: string }>))
    ids.set(slug, id)
}

/** Questions, with ids in angle brackets, and how deep each is opened. */
const QUESTIONS: readonly (readonly [field: string, given: string, depth: number])[] = [
  ['frameworks', '(first: 10, provenance: ILLUSTRATIVE)', 1],
  ['framework', '(code: "MH-TINH-1")', 3],
  ['framework', '(code: "MH-SO")', 3],
  ['frameworks', '(first: 20)', 1],
  ['frameworkDiff', '(from: "MH-TINH-1", to: "MH-TINH-2")', 2],
  ['blocks', '(provenance: ILLUSTRATIVE)', 1],
  ['unitBySlug', '(slug: "tinh-minh-hoa-07")', 2],
  ['unitBySlug', '(slug: "tinh-minh-hoa-64")', 2],
  ['unitBySlug', '(slug: "so-minh-hoa-xay-dung-tinh-minh-hoa-07")', 2],
  ['unitBySlug', '(slug: "tinh-hoa-binh")', 2],
  ['rounds', '(provenance: ILLUSTRATIVE)', 2],
  ['assessment', '(unit: "<tinh-minh-hoa-07>", framework: "MH-TINH-2", year: 2024)', 3],
  ['assessment', '(unit: "<so-minh-hoa-xay-dung-tinh-minh-hoa-07>", framework: "MH-SO", year: 2025)', 3],
  ['assessment', '(unit: "<tinh-minh-hoa-12>", framework: "MH-TINH-2", year: 2024)', 3],
  ['deductions', '(filter: { provenance: ILLUSTRATIVE }, first: 100)', 1],
  ['deductions', '(filter: { provenance: ILLUSTRATIVE, year: 2023, unit: "<tinh-minh-hoa-12>" }, first: 100)', 1],
  ['deductions', '(filter: { provenance: ILLUSTRATIVE, year: 2022 }, first: 100)', 1],
  ['ranking', '(framework: "MH-TINH-2", year: 2024, block: "<MH-TINH>")', 2],
  ['ranking', '(framework: "MH-SO", year: 2025, block: "<MH-SO>")', 3],
  ['ranking', '(framework: "MH-XA", year: 2025, block: "<MH-PHUONG>")', 2],
  ['ranking', '(framework: "MH-TINH-2", year: 2024, block: "<MH-TINH>", criterion: "7")', 1],
  ['ranking', '(framework: "MH-TINH-2", year: 2024, block: "<MH-TINH>", part: APPRAISED)', 1],
  ['ranking', '(framework: "MH-SO", year: 2025, within: "<tinh-minh-hoa-07>")', 1],
  ['ranking', '(framework: "876-BO", year: 2023)', 2],
  ['comparison', '(framework: "MH-TINH-2", year: 2023, units: ["<tinh-minh-hoa-07>"], criteria: ["1"])', 1],
  [
    'comparison',
    '(framework: "MH-TINH-2", year: 2024, units: ["<tinh-minh-hoa-07>", "<tinh-minh-hoa-24>"], criteria: ["7", "7.2.2"])',
    2,
  ],
]

describe('the sample data', () => {
  it.each(QUESTIONS)('answer %s%s', async (field, given, depth) => {
    await askAll(
      field,
      given.replaceAll(/<([^>]+)>/g, (_, name: string) => ids.get(name) ?? ''),
      depth,
    )
  })

  it('hold the line of one unit', async () => {
    const [block, unit] = [ids.get('MH-TINH'), ids.get('tinh-minh-hoa-07')]
    const { ranking } = await answer<{ ranking: unknown }>(
      database,
      `{ ranking(framework: "MH-TINH-2", year: 2024, block: "${block}") { __typename entry(unit: "${unit}") { __typename rank } } }`,
    )
    noteTold(ranking, told)
  })

  it('tell what is tied to a criterion of a unit, and which models fit its weak leaves', async () => {
    const { framework } = await answer<{ framework: { criterion: { id: string } } }>(
      database,
      '{ framework(code: "MH-SO") { criterion(code: "3") { id } } }',
    )
    const { unitBySlug } = await answer<{ unitBySlug: unknown }>(
      database,
      `{ unitBySlug(slug: "so-minh-hoa-xay-dung-tinh-minh-hoa-07") { __typename
        ties(criterion: "${framework.criterion.id}", year: 2025) { __typename year tasks { id } }
        modelFits(year: 2025) { __typename deduction { id } models { id } } } }`,
    )
    noteTold(unitBySlug, told)
  })

  it.each(TYPES)('tell every field of %s', (name) => {
    const type = graphSchema().getType(name)
    const fields = Object.keys((type as GraphQLObjectType | undefined)?.getFields() ?? {})
    expect(fields.length).toBeGreaterThan(0)
    const missing = fields.map((field) => `${name}.${field}`).filter((each) => !told.has(each) && !(each in UNTOLD))
    expect(missing).toEqual([])
  })
})
