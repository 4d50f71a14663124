import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import csv from '../../../data/published-figures.csv?raw'
import { answer } from '../../testing/ask.ts'
import { type ImportBench, importBench } from '../../testing/import-store.ts'
import { smallRound } from '../../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'
import { workbook } from '../../testing/workbook.ts'
import { loadSampleData, officialLoaders } from '../sample-data.ts'
import { NO_OPTIONS } from './import-options.ts'

let database: TestDatabase
let bench: ImportBench

beforeAll(async () => {
  database = await testDatabase()
  await loadSampleData(database, officialLoaders)
  await smallRound(database)
  bench = importBench(database, { ...NO_OPTIONS, kind: 'PUBLISHED_FIGURES' })
})
afterAll(() => database.close())

const HEADER = 'Chỉ số;Năm;Cấp;Đơn vị;Đơn vị cấp trên;Nội dung;Giá trị;Thang điểm;Hạng;Nguồn;Ngày công bố'
const table = (...rows: readonly string[]) => [HEADER, ...rows].join('\n')
const figuresOf = async (unit: string) => {
  const { unitBySlug } = await answer<{ unitBySlug: { publishedFigures: { nodes: Record<string, unknown>[] } } }>(
    database,
    `query ($slug: String!) { unitBySlug(slug: $slug) { publishedFigures(index: "PAR INDEX", first: 100) {
      nodes { year measure printed source publishedOn contradicts { printed } } } } }`,
    { slug: unit },
  )
  return unitBySlug.publishedFigures.nodes.filter(({ year }) => year === 2024)
}

describe('the sample data, imported again', () => {
  it('hold values that could be thousands where nobody says which mark they use', async () => {
    const unsaid = await bench.preview(csv)
    expect(new Set(unsaid.errors.map(({ code }) => code))).toEqual(new Set(['NUMBER_AMBIGUOUS']))
  })

  it('are all there already', async () => {
    const before = await bench.fingerprint()
    const { outcome, report } = await bench.commit(csv, { decimalMark: 'POINT' })
    expect(report).toMatchObject({ rows: 373, added: 0, unchanged: 373, errorCount: 0 })
    expect(outcome).toBe('NOTHING')
    expect(await bench.fingerprint()).toBe(before)
  })
})

describe('a new figure', () => {
  const before = { value: '' }
  const rows = [
    'PAR INDEX;2024;tỉnh;Tỉnh Hà Giang;;total;83,50;100;60 of 63;Báo cáo A;15/4/2025',
    'PAR INDEX;2024;vùng;Đông Nam Bộ;;total;88.1;100;;Báo cáo A;',
  ]

  it('keeps its digits and its source, and stands beside what contradicts it', async () => {
    before.value = JSON.stringify(await figuresOf('tinh-ha-giang'))
    const done = await bench.commit(table(...rows))
    expect(done).toMatchObject({ outcome: 'DONE', report: { added: 2, provenance: 'OFFICIAL' } })
    const shown = { year: 2024, measure: 'total', printed: '83,50', source: 'Báo cáo A', publishedOn: '2025-04-15' }
    expect(await figuresOf('tinh-ha-giang')).toContainEqual(expect.objectContaining(shown))

    const again = await bench.commit(table('PAR INDEX;2024;tỉnh;Hà Giang;;total;83,51;100;60 of 63;Báo cáo A;'))
    expect(again.report.notices).toEqual([expect.objectContaining({ code: 'CONFLICT', row: 2, got: '83.51' })])
    const contradicted = (await figuresOf('tinh-ha-giang')).filter(({ source }) => source === 'Báo cáo A')
    expect(contradicted.map(({ printed, contradicts }) => [printed, contradicts])).toEqual([
      ['83,50', expect.arrayContaining([{ printed: '83,51' }])],
      ['83,51', expect.arrayContaining([{ printed: '83,50' }])],
    ])

    expect(await bench.undo(again.importKey)).toMatchObject({ outcome: 'DONE' })
    expect(await bench.undo(done.importKey)).toMatchObject({ outcome: 'DONE' })
    expect(JSON.stringify(await figuresOf('tinh-ha-giang'))).toBe(before.value)
    expect((await bench.commit(table(...rows))).report).toMatchObject({ added: 2, unchanged: 0 })
  })

  it('that an edition cites is not withdrawn', async () => {
    const { importKey } = await bench.commit(table('PAR INDEX;2024;tỉnh;Tỉnh Cao Bằng;;total;84,1;100;;Báo cáo B;'))
    await database.fork().execute(`insert into edition_figure (edition_id, figure_id, unit_id, part)
      select (select id from edition limit 1), id, unit_id, 'X' from published_figure where source = 'Báo cáo B'`)
    const undone = await bench.undo(importKey)
    expect(undone).toMatchObject({ outcome: 'REFUSED', reasons: [{ en: expect.stringContaining('an edition cites') }] })
  })

  it('of a workbook is read by its cells', async () => {
    const header = HEADER.split(';')
    const row = [
      'PAR INDEX',
      2024,
      'tỉnh',
      'Tỉnh Lai Châu',
      '',
      'total',
      { value: '85.100000000000009' },
      100,
      41,
      'Báo cáo C',
      { value: '45762', style: 2 },
    ]
    const { report } = await bench.commit(workbook({ rows: [header, row] }))
    expect(report).toMatchObject({ errorCount: 0, added: 1, changes: [{ after: { vi: '85,1' } }] })
    expect(await figuresOf('tinh-lai-chau')).toContainEqual(
      expect.objectContaining({ printed: '85,1', publishedOn: '2025-04-15' }),
    )
  })
})

describe('each kind of error names its cell, and nothing is written', () => {
  const good = 'PAR INDEX;2024;tỉnh;Tỉnh Sơn La;;total;84,02;100;;Báo cáo D;'
  it.each([
    [
      'an unknown unit',
      'PAR INDEX;2024;tỉnh;Tỉnh Hà Gianh;;total;84;100;;S;',
      'UNIT_UNKNOWN',
      'D3',
      {
        suggestions: ['Tỉnh Hà Giang', 'Tỉnh Hà Tĩnh', 'Tỉnh Hậu Giang'],
      },
    ],
    ['a name without its marks', 'PAR INDEX;2024;tỉnh;Tinh Ha Giang;;total;84;100;;S;', 'UNIT_UNKNOWN', 'D3', {}],
    ['a unit that has closed', 'PAR INDEX;2025;tỉnh;Tỉnh Hà Giang;;total;84;100;;S;', 'UNIT_UNKNOWN', 'D3', {}],
    ['a unit of another level', 'PAR INDEX;2024;sở;Tỉnh Hà Giang;;total;84;100;;S;', 'UNIT_UNKNOWN', 'D3', {}],
    ['an invented unit', 'PAR INDEX;2024;tỉnh;Tỉnh Nhỏ;;total;84;100;;S;', 'PROVENANCE', 'D3', {}],
    ['an unknown level', 'PAR INDEX;2024;châu;Tỉnh Hà Giang;;total;84;100;;S;', 'WORD', 'C3', { got: 'châu' }],
    ['a year that is none', 'PAR INDEX;24;tỉnh;Tỉnh Hà Giang;;total;84;100;;S;', 'WORD', 'B3', { got: '24' }],
    ['no source', 'PAR INDEX;2024;tỉnh;Tỉnh Hà Giang;;total;84;100;;;', 'REQUIRED', 'J3', {}],
    ['words for a value', 'PAR INDEX;2024;tỉnh;Tỉnh Hà Giang;;total;cao;100;;S;', 'NUMBER', 'G3', { got: 'cao' }],
    [
      'a value that reads two ways',
      'PAR INDEX;2024;tỉnh;Tỉnh Hà Giang;;total;84.123;100;;S;',
      'NUMBER_AMBIGUOUS',
      'G3',
      {},
    ],
    ['a percent sign', 'PAR INDEX;2024;tỉnh;Tỉnh Hà Giang;;total;84%;100;;S;', 'PERCENT_SIGN', 'G3', {}],
    ['a scale of zero', 'PAR INDEX;2024;tỉnh;Tỉnh Hà Giang;;total;84;0;;S;', 'NUMBER', 'H3', {}],
    ['a rank below its base', 'PAR INDEX;2024;tỉnh;Tỉnh Hà Giang;;total;84;100;64 of 63;S;', 'WORD', 'I3', {}],
    [
      'a day that is none',
      'PAR INDEX;2024;tỉnh;Tỉnh Hà Giang;;total;84;100;;S;31/2/2025',
      'DAY',
      'K3',
      { got: '31/2/2025' },
    ],
    ['the same again', good, 'DUPLICATE', 'G3', { otherCell: 'G2' }],
  ] as const)('%s', async (_, row, code, cell, more) => {
    const before = await bench.fingerprint()
    const { outcome, report } = await bench.commit(table(good, row))
    expect(report.errors).toEqual([expect.objectContaining({ code, cell, ...more })])
    expect(outcome).toBe('REFUSED')
    expect(await bench.fingerprint()).toBe(before)
  })
})
