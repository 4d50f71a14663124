import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, ask } from '../../testing/ask.ts'
import { smallRound } from '../../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'
import { MOST_BYTES } from './import-input.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await smallRound(database)
})
afterAll(() => database.close())

const KEY = { mayImport: true }
const TEXT = 'Đơn vị;Mã tiêu chí;Giai đoạn;met\nSở An;1.1.1;Tự chấm;1\n'
const base64 = (text: string) => Buffer.from(text).toString('base64')
const input = (text = TEXT, more: Record<string, unknown> = {}) => ({
  ...{ kind: 'SCORES', fileName: 'diem.csv', base64: base64(text), framework: 'NHO-1', year: 2024 },
  ...more,
})

const ERRORS = 'userErrors { __typename code path message }'
const PREVIEW = `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { ${ERRORS} report {
  digest format encoding provenance rows added changed removed unchanged errorCount noticeCount
  errors { code cell column row got expected(language: EN) message vi: message(language: VI) suggestions }
  changes { effect row subject label before after(language: EN) }
} } }`
const COMMIT = `mutation ($input: CommitImportInput!) { commitImport(input: $input) { ${ERRORS}
  import { id kind fileName by at provenance framework year report { added rows } undoes { id } undoneBy { id } } report { digest added } } }`
const UNDO = `mutation ($input: UndoImportInput!) { undoImport(input: $input) { ${ERRORS} import { id reason undoes { id fileName } report { removed } } } }`

interface Payload {
  readonly userErrors: readonly {
    readonly __typename: string
    readonly code: string
    readonly path: string[]
    readonly message: string
  }[]
  readonly report: { readonly digest: string; readonly errors: readonly Record<string, unknown>[] } | null
  readonly import: { readonly id: string } | null
}
type Variables = Record<string, unknown>
const run = async (document: string, name: string, given: Variables, facts = KEY): Promise<Payload> =>
  (await answer<Record<string, Payload>>(database, document, { input: given }, facts))[name] as Payload

describe('a file in the graph', () => {
  it('is previewed, committed, listed and undone', async () => {
    const { report, userErrors } = await run(PREVIEW, 'previewImport', input())
    expect(userErrors).toEqual([])
    expect(report).toMatchObject({
      ...{ format: 'CSV', encoding: 'UTF-8', provenance: 'ILLUSTRATIVE', rows: 1, added: 1, errorCount: 0 },
      changes: [{ effect: 'ADDED', row: 2, label: 'Sở An, 1.1.1, tự chấm', before: null, after: 'met = 1 → 1 point' }],
    })
    const done = await run(COMMIT, 'commitImport', input(TEXT, { digest: report?.digest }))
    expect(done).toMatchObject({
      userErrors: [],
      import: {
        kind: 'SCORES',
        fileName: 'diem.csv',
        framework: 'NHO-1',
        year: 2024,
        report: { added: 1, rows: 1 },
        undoneBy: null,
      },
    })
    const again = await run(COMMIT, 'commitImport', input(TEXT, { digest: report?.digest }))
    expect(again).toMatchObject({ userErrors: [], import: { id: done.import?.id }, report: { added: 0 } })
    const other = input(TEXT.replace(';1\n', ';0\n'), { digest: report?.digest })
    expect((await run(COMMIT, 'commitImport', other)).userErrors).toMatchObject([
      { __typename: 'VersionConflict', code: 'VERSION_CONFLICT', path: ['input', 'digest'] },
    ])
    const undone = await run(UNDO, 'undoImport', { import: done.import?.id, reason: 'Nhầm tệp' })
    expect(undone).toMatchObject({
      userErrors: [],
      import: { reason: 'Nhầm tệp', undoes: { id: done.import?.id }, report: { removed: 1 } },
    })
    const list = '{ imports(first: 5) { totalCount nodes { id undoes { id } undoneBy { id } } } }'
    expect(await answer(database, list, {}, KEY)).toEqual({
      imports: {
        totalCount: 2,
        nodes: [
          { id: undone.import?.id, undoes: { id: done.import?.id }, undoneBy: null },
          { id: done.import?.id, undoes: null, undoneBy: { id: undone.import?.id } },
        ],
      },
    })
    const one = 'query ($id: ID!) { import(id: $id) { fileName } node(id: $id) { ... on Import { fileName } } }'
    const shown = { fileName: 'diem.csv' }
    expect(await answer(database, one, { id: done.import?.id }, KEY)).toEqual({ import: shown, node: shown })
    expect(await answer(database, one, { id: done.import?.id })).toEqual({ import: null, node: null })
    expect(await answer(database, list)).toEqual({ imports: null })
  })

  it('tells errors with their cells, in both languages', async () => {
    const { report } = await run(
      PREVIEW,
      'previewImport',
      input('Đơn vị;Mã tiêu chí;Giai đoạn;Điểm;Lý do\nSở Am;2.1;Tự chấm;2;Vì\n'),
    )
    expect(report?.errors).toEqual([
      {
        ...{ code: 'UNIT_UNKNOWN', cell: 'A2', column: 'Đơn vị', row: 2, got: 'Sở Am', suggestions: ['Sở An'] },
        expected: 'expected a unit on record',
        message: 'Ô A2 (Đơn vị): cần một đơn vị có trong hệ thống; gặp “Sở Am”; có phải “Sở An”?',
        vi: 'Ô A2 (Đơn vị): cần một đơn vị có trong hệ thống; gặp “Sở Am”; có phải “Sở An”?',
      },
    ])
  })

  it('with errors is not committed', async () => {
    const text = 'Đơn vị;Mã tiêu chí;Giai đoạn;met\nSở Am;1.1.1;Tự chấm;1\n'
    const done = await run(COMMIT, 'commitImport', input(text, { digest: 'x' }))
    expect(done).toMatchObject({ import: null, userErrors: [{ __typename: 'InvalidInput', code: 'FILE_HAS_ERRORS' }] })
  })
})

describe('refused', () => {
  it.each([
    ['without the key', input(), {}, { __typename: 'NotAllowed', code: 'NOT_ALLOWED', path: [] }],
    ['what is no base64', input('', { base64: 'đ' }), KEY, { code: 'BASE64', path: ['input', 'base64'] }],
    ['a file without a name', input(TEXT, { fileName: ' ' }), KEY, { code: 'FILE_NAME', path: ['input', 'fileName'] }],
    ['an unknown framework', input(TEXT, { framework: 'X' }), KEY, { code: 'NOT_FOUND', path: ['input', 'framework'] }],
    ['scores without a year', input(TEXT, { year: null }), KEY, { code: 'REQUIRED', path: ['input', 'year'] }],
    ['a file too large', input('a'.repeat(MOST_BYTES + 1)), KEY, { code: 'FILE_TOO_LARGE', path: ['input', 'base64'] }],
  ])('%s', async (_, given, facts, error) => {
    const payload = await run(PREVIEW, 'previewImport', given, facts as typeof KEY)
    expect(payload).toMatchObject({ report: null, userErrors: [error] })
  })

  it('an undo without a reason, or of another thing', async () => {
    const { data } = await ask<Record<string, Payload>>(
      database,
      '{ rounds(first: 1, provenance: ILLUSTRATIVE) { nodes { id } } }',
    )
    const round = (data as unknown as { rounds: { nodes: { id: string }[] } }).rounds.nodes[0]?.id
    const { errors } = await ask(database, UNDO, { input: { import: round, reason: 'x' } }, KEY)
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_INPUT' } })])
    const id = Buffer.from('Import:00000000-0000-4000-8000-000000000000').toString('base64url')
    expect(await run(UNDO, 'undoImport', { import: id, reason: ' ' })).toMatchObject({
      userErrors: [{ code: 'REASON' }],
    })
    expect(await run(UNDO, 'undoImport', { import: id, reason: 'Nhầm' })).toMatchObject({
      userErrors: [{ code: 'UNKNOWN' }],
    })
  })
})
