import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { documentId } from '@par-atlas/schema/document-id'
import { parse } from 'graphql'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createContext } from '../context.ts'
import { entities } from '../database.ts'
import { createGraphEndpoint, type GraphEndpoint } from '../http/graphql.ts'
import { createHandler } from '../http/handler.ts'
import { createMetrics } from '../http/metrics.ts'
import { createLog } from '../log.ts'
import { type Listener, listen } from '../server.ts'
import { answer, graphSchema } from '../testing/ask.ts'
import { type SmallRound, smallDraft, smallRound, storeSmall } from '../testing/small-round.ts'
import { sampleDatabase, type TestDatabase, testDatabase } from '../testing/test-database.ts'

/** Of every stored table it is decided here whether outsiders see all of it; any other must have a view of what they see. */
const OPEN = [
  ...['actor', 'data_version', 'document', 'round', 'round_window', 'published_figure'],
  ...['unit', 'unit_name', 'unit_alias', 'unit_code', 'unit_parent', 'unit_change', 'unit_change_part'],
  ...[
    'reported_total',
    'source_statement',
    'programme',
    'plan',
    'plan_content',
    'plan_report',
    'task',
    'task_joint',
    'task_phase',
  ],
  ...['task_extension', 'task_criterion', 'directive', 'directive_item', 'directive_item_unit'],
  ...['directive_item_criterion', 'head_statement', 'model', 'model_unit', 'model_criterion', 'pledge'],
  ...['procedure', 'procedure_decision', 'procedure_delegation', 'procedure_posting'],
  ...['simplification', 'simplification_procedure', 'simplification_agency'],
  ...['inspection_campaign', 'inspection_period', 'inspection_group', 'inspection_note', 'inspection_visit'],
  ...['finding', 'finding_unit'],
  ...['block', 'block_membership', 'framework', 'framework_part', 'band', 'criterion', 'criterion_link'],
  ...['dossier_report', 'dossier_case'],
]

const source = fileURLToPath(new URL('..', import.meta.url))
const sources = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('testing/'))
  .map((path) => ({ path, text: readFileSync(`${source}/${path}`, 'utf8') }))
const mentioning = (pattern: RegExp) =>
  sources
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path)
    .toSorted()

describe('what an outsider reads', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await sampleDatabase()
  })
  afterAll(() => database.close())
  const rows = <R>(sql: string) => database.fork().execute<R[]>(sql)

  const gated = entities.map(({ meta }) => meta.tableName).filter((table) => !OPEN.includes(table))

  it('is a view of each table that is not open, with all its columns', async () => {
    expect(gated.length + OPEN.length).toBe(entities.length)
    for (const table of gated) {
      const columns = (schema: string) =>
        rows<{ name: string }>(`select column_name as name from information_schema.columns
          where table_schema = '${schema}' and table_name = '${table}' order by ordinal_position`)
      const shown = await columns('par_atlas_published')
      expect(shown.length, table).toBeGreaterThan(0)
      expect(shown, table).toEqual(await columns('public'))
    }
  })

  it('is what its transaction calls by the name of the table; who may import reads the table', async () => {
    const named = async (mayImport: boolean) => {
      const context = createContext(database, { mayImport })
      const db = await context.reader()
      const found = await Promise.all(
        gated.map(async (table) => {
          const kind = sql<{ kind: string }>`select relkind as kind from pg_class where oid = ${table}::text::regclass`
          return (await kind.execute(db)).rows[0]?.kind
        }),
      )
      await context.finish()
      return new Set(found)
    }
    expect(await named(false)).toEqual(new Set(['v']))
    expect(await named(true)).toEqual(new Set(['r']))
  })

  it('is reached in no other way: nobody names a schema, and only writers, loaders and the start take a connection', () => {
    expect(mentioning(/\bpublic\.\w|search_path|par_atlas_published|withSchema/)).toEqual(['access/reader-scope.ts'])
    expect(mentioning(/\.getKysely\(|\.getConnection\(|\.getKnex\(/)).toEqual([
      'audit/write.ts',
      'database.ts',
      'exchange/sample-data.ts',
      'snapshot.ts',
    ])
    expect(mentioning(/\bdatabase\s*\.fork\(|\bdatabase\.orm\b/)).toEqual([
      'audit/write.ts',
      'exchange/sample-data.ts',
      'http/metrics.ts',
      'snapshot.ts',
    ])
  })

  it('is decided for a whole assessment at once: whatever stands below one bears its instant', async () => {
    const differing = await rows(`
      select 'score' as kind from score s join assessment a on a.id = s.assessment_id and a.year = s.year
        where s.published_at is distinct from a.published_at
      union all select 'stage_total' from stage_total t join assessment a on a.id = t.assessment_id and a.year = t.year
        where t.published_at is distinct from a.published_at
      union all select 'stage_value' from stage_value v join score s on s.id = v.score_id and s.year = v.year
        where v.published_at is distinct from s.published_at
      union all select 'explanation' from explanation e join score s on s.id = e.score_id and s.year = e.year
        where e.published_at is distinct from s.published_at
      union all select 'deduction' from deduction d join score s on s.id = d.score_id and s.year = d.year
        where d.published_at is distinct from s.published_at`)
    expect(differing).toEqual([])
  })

  it('finds the latest publication by indexes, however many there are', async () => {
    // The body of a function is planned out of sight: each of its questions is planned by itself here.
    const [{ body } = { body: '' }] = await rows<{ body: string }>(
      `select prosrc as body from pg_proc where proname = 'latest_publication_at'`,
    )
    const questions = body.match(/select max\(published_at\) from [\w.]+/g) ?? []
    expect(questions).toHaveLength(3)
    const plans = await Promise.all(
      questions.map((question) => rows<Record<'QUERY PLAN', string>>(`explain ${question}`)),
    )
    const lines = plans.flatMap((plan) => plan.map((row) => row['QUERY PLAN'])).join('\n')
    expect(lines).toMatch(/Index Only Scan Backward using assessment_published/)
    expect(lines).not.toMatch(/Seq Scan on (assessment|deduction)/)
  })
})

describe('when an embargo ends and nobody changes anything', () => {
  const DOCUMENT = `query Kept($unit: ID!) {
    assessment(unit: $unit, year: 2025, framework: "NHO-2") { total { points } }
    ranking(framework: "NHO-2", year: 2025) { entries(first: 3) { totalCount nodes { points } } }
    dataVersion { version changedAt }
  }`
  interface Kept {
    readonly assessment: object | null
    readonly ranking: object | null
    readonly dataVersion: { readonly version: string; readonly changedAt: string }
  }
  let database: TestDatabase
  let graph: GraphEndpoint
  let listener: Listener
  let world: SmallRound
  let ends: number
  let unit: string
  beforeAll(async () => {
    database = await testDatabase()
    world = await smallRound(database)
    unit = Buffer.from(`Unit:${world.units.A}`).toString('base64url')
    const log = createLog({ logLevel: 'silent', logFormat: 'json' })
    const metrics = createMetrics(new Set())
    const samples = [parse(DOCUMENT)]
    graph = await createGraphEndpoint({ schema: graphSchema(), database, metrics, log }, { samples })
    listener = await listen(
      '127.0.0.1',
      0,
      createHandler({ log, metrics, graph: () => graph, notReady: async () => null, staticFiles: null }),
    )
    ends = Date.now() + 2_500
    await storeSmall(database, [{ ...smallDraft(world, 'A', 2025), publishedAt: new Date(ends).toISOString() }])
  })
  afterAll(async () => {
    await listener.drain()
    await graph.stop()
    await database.close()
  })

  const got = (headers: Record<string, string> = {}) => {
    const search = new URLSearchParams({
      documentId: documentId(parse(DOCUMENT)) ?? '',
      variables: JSON.stringify({ unit }),
    })
    return fetch(`${listener.url}/graphql?${search}`, { headers })
  }

  it('every answer tells it from that moment on, kept ones too', async () => {
    const before = await got()
    const tag = before.headers.get('etag') ?? ''
    const hidden = (await before.json()) as { data: Kept }
    expect(Date.now(), 'the machine was too slow for this test').toBeLessThan(ends)
    expect(hidden.data).toMatchObject({ assessment: null, ranking: null })
    expect((await got({ 'if-none-match': tag })).status).toBe(304)
    const privileged = await answer<Kept>(database, DOCUMENT, { unit }, { mayImport: true })
    expect(privileged.assessment).not.toBeNull()
    const kept = await answer<Kept>(database, DOCUMENT, { unit })
    expect(kept).toEqual(hidden.data)

    await new Promise((resolve) => setTimeout(resolve, ends + 20 - Date.now()))
    const after = await got({ 'if-none-match': tag })
    expect(after.status).toBe(200)
    const shown = (await after.json()) as { data: Kept }
    expect(shown.data).toMatchObject({
      assessment: { total: { points: 8.77 } },
      ranking: { entries: { nodes: [{ points: 8.77 }, {}, {}] } },
    })
    expect(await answer<Kept>(database, DOCUMENT, { unit })).toEqual(shown.data)
    expect(shown.data.dataVersion.version).toBe(`${hidden.data.dataVersion.version}.${ends}000`)
    expect(Date.parse(shown.data.dataVersion.changedAt)).toBe(ends)
  })
})
