import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../testing/ask.ts'
import { type ImportBench, importBench } from '../../testing/import-store.ts'
import { smallRound } from '../../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'
import { type TestCell, type TestSheet, workbook } from '../../testing/workbook.ts'
import { illustrativeFiles } from '../illustrative-files.ts'
import { NO_OPTIONS } from './import-options.ts'

let database: TestDatabase
let bench: ImportBench

beforeAll(async () => {
  database = await testDatabase()
  await smallRound(database)
  bench = importBench(database, { ...NO_OPTIONS, kind: 'FRAMEWORK', provenance: 'ILLUSTRATIVE' })
})
afterAll(() => database.close())

const rowsOf = (csv: string): string[][] => parse(csv)
const ofFirst = (csv: string) => rowsOf(csv).filter(([code], index) => index === 0 || code === 'MH-TINH-1')
const TREE = rowsOf(illustrativeFiles.trees['framework-province-1.csv'] ?? '')
const OWN = [
  ['code', 'index', 'unit kind', 'name', 'first year', 'max points', 'rounding mode', 'rounding places'],
  ['MH-THU', 'PAR INDEX', 'PROVINCE', 'Bộ tiêu chí minh họa để thử', '2026', '100', 'HALF_UP', '2'],
]

const own = (code: string) => OWN.map((row, at) => (at === 0 ? row : [code, ...row.slice(1)]))

interface Sheets {
  readonly own?: readonly (readonly TestCell[])[]
  readonly tree?: readonly (readonly TestCell[])[]
  readonly bands?: readonly (readonly TestCell[])[]
  readonly parts?: readonly (readonly TestCell[])[] | null
}

function file({
  own = OWN,
  tree = TREE,
  bands = ofFirst(illustrativeFiles.bands),
  parts = ofFirst(illustrativeFiles.parts),
}: Sheets = {}) {
  const named = (name: string, rows: readonly (readonly TestCell[])[]): TestSheet => ({ name, rows })
  const others = [
    named('criteria', tree),
    named('bands', bands),
    ...(parts === null ? [] : [named('framework-parts', parts)]),
  ]
  return workbook(named('frameworks', own), ...others)
}

/** The tree with one cell replaced: by code of the row and name of the column. */
const treeWith = (code: string, column: string, value: TestCell): TestCell[][] => {
  const at = TREE[0]?.indexOf(column) ?? -1
  return TREE.map((row) => (row[0] === code ? row.map((cell, index) => (index === at ? value : cell)) : row))
}

const shown = async () => {
  const { frameworks } = await answer<{
    frameworks: { nodes: { code: string; state: string; leafCount: number; bands: unknown[] }[] }
  }>(database, '{ frameworks(provenance: ILLUSTRATIVE, first: 50) { nodes { code state leafCount bands { code } } } }')
  return frameworks.nodes.find(({ code }) => code === 'MH-THU')
}

// A workbook of 130 nodes is read several times in each of them.
describe('a workbook of a framework', { timeout: 60_000 }, () => {
  it('becomes a draft with every leaf, is replaced whole while it is one, and goes back', async () => {
    const done = await bench.commit(file())
    expect(done).toMatchObject({ outcome: 'DONE', report: { added: 1, errorCount: 0, provenance: 'ILLUSTRATIVE' } })
    expect(done.report.changes[0]).toMatchObject({ after: { vi: '130 mục, 100 điểm' } })
    expect(await shown()).toMatchObject({ state: 'DRAFT', leafCount: 89 })
    expect(await bench.commit(file())).toMatchObject({ outcome: 'NOTHING', report: { unchanged: 1 } })

    const renamed = await bench.commit(file({ tree: treeWith('1.1.1', 'title_vi', 'Ban hành kế hoạch') }))
    expect(renamed).toMatchObject({ outcome: 'DONE', report: { changed: 1 } })
    expect((await bench.undo(done.importKey)).outcome).toBe('REFUSED')
    expect((await bench.undo(renamed.importKey)).outcome).toBe('DONE')
    expect(await bench.commit(file())).toMatchObject({ outcome: 'NOTHING', report: { unchanged: 1 } })
    expect((await bench.undo(done.importKey)).outcome).toBe('DONE')
    expect(await shown()).toBeUndefined()
  })

  it('is refused where the framework is frozen, or in use', async () => {
    const done = await bench.commit(file())
    await database.fork().execute(`update framework set state = 'FROZEN' where code = 'MH-THU'`)
    const before = await bench.fingerprint()
    const again = await bench.commit(file({ tree: treeWith('1.1.1', 'title_vi', 'Ban hành kế hoạch') }))
    expect(again.report.errors).toEqual([expect.objectContaining({ code: 'FROZEN', sheet: 'frameworks', cell: 'A2' })])
    expect(await bench.undo(done.importKey)).toMatchObject({ outcome: 'REFUSED' })
    expect(await bench.fingerprint()).toBe(before)
  })
})

/** The four tables in one text, as somebody pastes them from Excel. */
const pasted = (tree: readonly (readonly TestCell[])[] = TREE) =>
  [
    ...OWN,
    ...[[''], ['Cơ cấu điểm', ''], ...ofFirst(illustrativeFiles.parts)],
    ...[['xếp loại'], ...ofFirst(illustrativeFiles.bands)],
    ...[['criteria'], ...tree],
  ]
    .map((row) =>
      row.map((cell) => (/["\t\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\r\n')

describe('a framework in one text', { timeout: 60_000 }, () => {
  const rowOf = (code: string) =>
    pasted()
      .split('\r\n')
      .findIndex((line) => line.startsWith(`${code}\t`)) + 1

  it('comes to the very same framework as the workbook', async () => {
    const done = await bench.commit(file({ own: own('MH-DAN') }))
    expect(await bench.commit(pasted().replace('MH-THU', 'MH-DAN'))).toMatchObject({
      ...{ outcome: 'NOTHING', report: { format: 'CSV', unchanged: 1, errorCount: 0 } },
    })
    expect((await bench.undo(done.importKey)).outcome).toBe('DONE')
  })

  it('is refused at the cell of the text, and nothing is written', async () => {
    const before = await bench.fingerprint()
    const { outcome, report } = await bench.commit(
      pasted(treeWith('1.1.2', 'rule_text', 'floor=hai')).replace('MH-THU', 'MH-DAN'),
    )
    expect(report.errors).toEqual([expect.objectContaining({ code: 'RULE', cell: `L${rowOf('1.1.2')}` })])
    expect(outcome).toBe('REFUSED')
    const missing = await bench.commit(pasted().replace('criteria\r\n', 'tiêu chuẩn\r\n').replace('MH-THU', 'MH-DAN'))
    expect(missing.report.errors).toContainEqual(
      expect.objectContaining({
        code: 'SHEET_UNKNOWN',
        expected: { vi: 'cần bảng “Tiêu chí”', en: 'expected a table “criteria”' },
      }),
    )
    expect(await bench.fingerprint()).toBe(before)
  })
})

describe('each kind of error names its sheet and cell, and nothing is written', { timeout: 60_000 }, () => {
  const other = (index: number, value: TestCell) => [
    OWN[0] ?? [],
    (OWN[1] ?? []).map((cell, at) => (at === index ? value : cell)),
  ]
  // In the file row 4 is 1.1.1, row 5 is 1.1.2.
  it.each([
    ['points that do not add up', { tree: treeWith('1.1.1', 'max_points', '0.6') }, 'SUM', 'criteria', /^F3$/],
    ['a rule that cannot be read', { tree: treeWith('1.1.2', 'rule_text', 'floor=hai') }, 'RULE', 'criteria', /^L5$/],
    ['an unknown rule', { tree: treeWith('1.1.2', 'rule', 'GUESS') }, 'RULE', 'criteria', /^K5$/],
    ['a parent that is not there', { tree: treeWith('1.1.1', 'parent', '9.9') }, 'TREE', 'criteria', /^B4$/],
    ['a code as a number', { tree: treeWith('1.1', 'code', 1.1) }, 'CODE_AS_NUMBER', 'criteria', /^A3$/],
    ['an unknown level', { tree: treeWith('1.1.1', 'level', 'LEAF') }, 'WORD', 'criteria', /^C4$/],
    ['words for points', { tree: treeWith('1.1.1', 'max_points', 'nửa điểm') }, 'NUMBER', 'criteria', /^F4$/],
    ['negative points', { tree: treeWith('1.1.1', 'max_points', '-1') }, 'NEGATIVE', 'criteria', /^F4$/],
    ['no sheet of parts', { parts: null }, 'SHEET_UNKNOWN', null, null],
    [
      'an unknown part',
      {
        parts: [
          ['part', 'max_points'],
          ['SELFIE', '100'],
        ],
      },
      'WORD',
      'framework-parts',
      /^A2$/,
    ],
    [
      'bands at one percent',
      {
        bands: [
          ['code', 'name', 'from_percent'],
          ['A', 'Tốt', '80'],
          ['B', 'Khá', '80'],
        ],
      },
      'RULE',
      'bands',
      /^C3$/,
    ],
    ['an unknown kind of units', { own: other(2, 'LÀNG') }, 'WORD', 'frameworks', /^C2$/],
    ['a real name for an invented one', { own: other(3, 'Bộ tiêu chí tỉnh') }, 'PROVENANCE', 'frameworks', /^D2$/],
    ['no code', { own: other(0, '') }, 'REQUIRED', 'frameworks', /^A2$/],
    ['two frameworks', { own: [...OWN, OWN[1] ?? []] }, 'TOO_MUCH_STATED', 'frameworks', /^A3$/],
  ] as const)('%s', async (_, sheets: Sheets, code, sheet, cell) => {
    const before = await bench.fingerprint()
    const { outcome, report } = await bench.commit(file(sheets))
    const [first] = report.errors.filter((each) => each.code === code)
    expect(first, JSON.stringify(report.errors)).toMatchObject({ code, sheet })
    if (cell !== null) expect(first?.cell).toMatch(cell)
    expect(outcome).toBe('REFUSED')
    expect(await bench.fingerprint()).toBe(before)
  })
})
