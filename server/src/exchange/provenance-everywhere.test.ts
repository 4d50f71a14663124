import { getNamedType, isObjectType, isRequiredArgument } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, ask, graphSchema } from '../testing/ask.ts'
import { everyField } from '../testing/every-field.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
/** Ids of a real and a demonstration thing of each kind. */
const ids = new Map<string, string>()
beforeAll(async () => {
  database = await sampleDatabase()
  const found = await answer<Record<string, { id: string } | { nodes: { id: string; code: string }[] }>>(
    database,
    `{ REAL_UNIT: unitBySlug(slug: "tinh-hoa-binh") { id } DEMO_UNIT: unitBySlug(slug: "tinh-minh-hoa-07") { id }
      real: blocks { nodes { id code } } demo: blocks(provenance: ILLUSTRATIVE) { nodes { id code } } }`,
  )
  for (const [name, thing] of Object.entries(found)) {
    if ('id' in thing) ids.set(name, thing.id)
    else for (const { id, code } of thing.nodes) ids.set(`${name.toUpperCase()}_BLOCK_${code}`, id)
  }
})
afterAll(() => database.close())

/** Every list at the root that can be asked without naming anything. */
function openLists(): readonly string[] {
  const fields = Object.values(graphSchema().getQueryType()?.getFields() ?? {})
  return fields
    .filter(({ type, args }) => getNamedType(type).name.endsWith('Connection') && !args.some(isRequiredArgument))
    .map(({ name }) => name)
}

const MOST_PAGES = 6

/** The rows of a list, page by page, with everything that hangs on them; of the longest the first few hundred. */
async function allRows(list: string, given: string): Promise<string> {
  const connection = getNamedType(graphSchema().getQueryType()?.getFields()[list]?.type)
  const node = isObjectType(connection) ? getNamedType(connection.getFields().nodes?.type) : null
  if (!isObjectType(node)) throw new Error(`Expected ${list} to be a connection.`)
  const told: string[] = []
  let after = ''
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const document = `{ page: ${list}(first: 50 ${after} ${given}) { nodes ${everyField(node, 1)} pageInfo { hasNextPage endCursor } } }`
    const { page } = await answer<{
      page: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
    }>(database, document)
    told.push(JSON.stringify(page.nodes))
    if (!page.pageInfo.hasNextPage) break
    after = `, after: "${page.pageInfo.endCursor}"`
  }
  return told.join('\n')
}

/** What only the demonstration says: its mark, and the words that all its names bear. */
const DEMONSTRATION = /ILLUSTRATIVE|minh họa|minh-hoa/i

/** How a list is asked for the demonstration; lists of what somebody published have none. */
const ASKED: Readonly<Record<string, string>> = {
  units: 'filter: { provenance: ILLUSTRATIVE }',
  deductions: 'filter: { provenance: ILLUSTRATIVE }',
  blocks: 'provenance: ILLUSTRATIVE',
  directives: 'provenance: ILLUSTRATIVE',
  editions: 'provenance: ILLUSTRATIVE',
  models: 'filter: { provenance: ILLUSTRATIVE }',
  plans: 'provenance: ILLUSTRATIVE',
  pledges: 'provenance: ILLUSTRATIVE',
  procedures: 'provenance: ILLUSTRATIVE',
  simplifications: 'provenance: ILLUSTRATIVE',
  tasks: 'filter: { provenance: ILLUSTRATIVE }',
  dossierReports: 'filter: { provenance: ILLUSTRATIVE }',
  dossierCases: 'filter: { provenance: ILLUSTRATIVE }',
  inspectionCampaigns: 'provenance: ILLUSTRATIVE',
  findings: 'provenance: ILLUSTRATIVE',
  frameworks: 'provenance: ILLUSTRATIVE',
  rankings: 'provenance: ILLUSTRATIVE',
  rounds: 'provenance: ILLUSTRATIVE',
}

describe('real and invented things never stand in one list', () => {
  it('of those that are known', () => {
    expect(openLists().toSorted()).toEqual(
      [...Object.keys(ASKED), 'imports', 'publishedFigures', 'reportedTotals', 'sourceStatements'].toSorted(),
    )
  })

  it('or tell what was done instead, which nobody sees without the key to imports', async () => {
    expect(await answer(database, '{ imports { nodes { id } } }')).toEqual({ imports: null })
  })

  it.each([...Object.keys(ASKED), 'publishedFigures', 'reportedTotals', 'sourceStatements'])(
    '%s: nothing of the demonstration comes unasked',
    async (list) => {
      expect(await allRows(list, '')).not.toMatch(DEMONSTRATION)
    },
  )

  it.each(Object.entries(ASKED))('%s: nothing real comes with the demonstration', async (list, given) => {
    expect(await allRows(list, given)).not.toMatch(/"provenance":"OFFICIAL"/)
  })
})

describe('a question that names real and invented things together is refused', () => {
  it.each([
    'units(filter: { within: "<DEMO_UNIT>", provenance: OFFICIAL }) { nodes { id } }',
    'units(filter: { block: "<DEMO_BLOCK_MH-SO>", within: "<REAL_UNIT>" }) { nodes { id } }',
    'frameworkDiff(from: "876-TINH", to: "MH-TINH-2") { changes { kind } }',
    'rounds(framework: "MH-TINH-2", provenance: OFFICIAL) { nodes { id } }',
    'rounds(framework: "876-TINH", provenance: ILLUSTRATIVE) { nodes { id } }',
    'rounds(framework: "MH-TINH-2", within: "<REAL_UNIT>") { nodes { id } }',
    'rankings(framework: "MH-TINH-2", provenance: OFFICIAL) { nodes { id } }',
    'rankings(framework: "876-TINH", within: "<DEMO_UNIT>") { nodes { id } }',
    'editions(framework: "876-BO", provenance: ILLUSTRATIVE) { nodes { id } }',
    'ranking(framework: "MH-TINH-2", year: 2024, block: "<REAL_BLOCK_TINH>") { id }',
    'ranking(framework: "876-TINH", year: 2023, block: "<DEMO_BLOCK_MH-TINH>") { id }',
    'ranking(framework: "MH-SO", year: 2025, within: "<REAL_UNIT>") { id }',
    'comparison(framework: "MH-TINH-2", year: 2024, units: ["<DEMO_UNIT>", "<REAL_UNIT>"]) { year }',
    'comparison(framework: "MH-TINH-2", year: 2024, block: "<REAL_BLOCK_TINH>") { year }',
    'plans(unit: "<DEMO_UNIT>", provenance: OFFICIAL) { nodes { id } }',
    'inspectionCampaigns(owner: "<DEMO_UNIT>", provenance: OFFICIAL) { nodes { id } }',
    'findings(unit: "<REAL_UNIT>", provenance: ILLUSTRATIVE) { nodes { id } }',
    'tasks(filter: { unit: "<REAL_UNIT>", lead: "<DEMO_UNIT>" }) { nodes { id } }',
    'dossierReports(filter: { unit: "<REAL_UNIT>", within: "<DEMO_UNIT>" }) { nodes { id } }',
    'dossierCases(filter: { within: "<DEMO_UNIT>", provenance: OFFICIAL }) { nodes { id } }',
    'deductions(filter: { unit: "<DEMO_UNIT>", provenance: OFFICIAL }) { nodes { id } }',
    'deductions(filter: { unit: "<REAL_UNIT>", framework: "MH-TINH-2" }) { nodes { id } }',
    'deductions(filter: { block: "<DEMO_BLOCK_MH-SO>", framework: "876-TINH" }) { nodes { id } }',
  ])('%s', async (question) => {
    const document = `{ ${question.replaceAll(/<([^>]+)>/g, (_, name: string) => ids.get(name) ?? `no ${name}`)} }`
    const { errors } = await ask(database, document, {}, { acceptLanguage: 'en' })
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('mixes official and illustrative'),
      extensions: { code: 'BAD_INPUT' },
    })
  })
})
