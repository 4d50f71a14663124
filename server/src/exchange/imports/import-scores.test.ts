import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyTotals } from '../../assessment/verify-totals.ts'
import type { Store } from '../../database.ts'
import { type ImportBench, importBench } from '../../testing/import-store.ts'
import { type SmallRound, smallDraft, smallRound, storeSmall } from '../../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'
import { NO_OPTIONS } from './import-options.ts'

let database: TestDatabase
let world: SmallRound
let bench: ImportBench

beforeAll(async () => {
  database = await testDatabase()
  world = await smallRound(database)
  bench = importBench(database, { ...NO_OPTIONS, kind: 'SCORES', framework: 'NHO-1', year: 2024 })
})
afterAll(() => database.close())

const db = (): Store => database.fork().getKysely() as unknown as Store
const HEADER = 'Đơn vị;Mã tiêu chí;Giai đoạn;Số liệu a;Số liệu b;Số liệu met;Điểm;Lý do;Trạng thái;Số liệu\n'
const table = (...rows: readonly string[]) => HEADER + rows.join('\n')

async function finalPoints(unit: string, code: string, stage: string): Promise<string | null> {
  const row = await db()
    .selectFrom('stage_value as value')
    .innerJoin('score', (join) => join.onRef('score.year', '=', 'value.year').onRef('score.id', '=', 'value.score_id'))
    .innerJoin('criterion', 'criterion.id', 'score.criterion_id')
    .innerJoin('assessment', (join) =>
      join.onRef('assessment.year', '=', 'score.year').onRef('assessment.id', '=', 'score.assessment_id'),
    )
    .select('value.points')
    .where('assessment.unit_id', '=', unit)
    .where('assessment.year', '=', 2024)
    .where('criterion.code', '=', code)
    .where('value.stage', '=', stage as never)
    .where('value.superseded_at', 'is', null)
    .executeTakeFirst()
  return row?.points ?? null
}

describe('a table of scores', () => {
  // 900.000 of 1.000.000 is above the target 0.6, so 3 of 3 points; 500 of 1000 is 0.5/0.6 of 3: 2.5 points.
  const first = table(
    'Sở An;1.1.1;Tự chấm;;;1;;;;',
    'Sở An;1.1.2;Tự chấm;1.000.000;900.000,5;;;;;',
    'Sở Bình;2.1;Thẩm định lần 1;;;;0,5;Thiếu minh chứng;;',
    'Sở Bình;2.2;Cuối cùng;;;;;;;percent = 85%',
    ';;;;;;;;;',
    'Sở Bình;1.1.1;Tự chấm;;;;;;Không áp dụng;',
  )
  const second = table('Sở An;1.1.1;Tự chấm;;;1;;;;', 'Sở An;1.1.2;Tự chấm;1000;500;;;;;')

  it('is previewed without a trace', async () => {
    const before = await bench.fingerprint()
    const report = await bench.preview(first)
    expect(report).toMatchObject({ rows: 5, added: 5, changed: 0, unchanged: 0, errorCount: 0, encoding: 'UTF-8' })
    expect(report.changes[1]).toMatchObject({
      ...{ effect: 'ADDED', row: 3, label: { vi: 'Sở An, 1.1.2, tự chấm' }, before: null },
      after: { vi: 'a = 1.000.000; b = 900.000,5 → 3 điểm', en: 'a = 1,000,000; b = 900,000.5 → 3 points' },
    })
    expect(await bench.fingerprint()).toBe(before)
  })

  it('is taken over, changed by the next one and undone by new versions, with every sum right', async () => {
    const { digest } = await bench.preview(first)
    const done = await bench.commit(first, { digest })
    expect(done.outcome).toBe('DONE')
    expect(await finalPoints(world.units.B, '2.2', 'FINAL')).toBe('1.700000')
    expect(await finalPoints(world.units.B, '2.1', 'FINAL')).toBe('0.500000')

    const changed = await bench.commit(second)
    expect(changed).toMatchObject({ outcome: 'DONE', report: { added: 0, changed: 1, unchanged: 1 } })
    expect(changed.report.changes[0]).toMatchObject({
      before: { vi: 'a = 1.000.000; b = 900.000,5 → 3 điểm' },
      after: { vi: 'a = 1.000; b = 500 → 2,5 điểm' },
    })
    expect(await finalPoints(world.units.A, '1.1.2', 'SELF')).toBe('2.500000')
    expect((await verifyTotals(db())).wrong).toEqual([])

    expect(await bench.undo(done.importKey)).toMatchObject({
      outcome: 'REFUSED',
      reasons: [{ vi: expect.stringMatching(/^Sở An, 1\.1\.2, tự chấm: đã được sửa .*Cán bộ nhập liệu/) }],
    })
    expect((await bench.undo(changed.importKey)).outcome).toBe('DONE')
    expect(await finalPoints(world.units.A, '1.1.2', 'SELF')).toBe('3.000000')
    expect((await verifyTotals(db())).wrong).toEqual([])
  })

  it('that says what stands already is unchanged, and names the import that said it', async () => {
    const before = await bench.fingerprint()
    const again = await bench.commit(first)
    expect(again).toMatchObject({ outcome: 'NOTHING', report: { added: 0, changed: 0, unchanged: 5 } })
    expect(again.importKey).not.toBeNull()
    expect(await bench.fingerprint()).toBe(before)
  })

  it('is refused where the data changed after its preview, and only then', async () => {
    const text = table('Sở Cường;1.1.1;Tự chấm;;;0;;;;')
    const { digest } = await bench.preview(text)
    // Another unit's score is no matter of this file.
    expect((await bench.commit(table('Sở Bình;2.3;Tự chấm;;;;1;Đủ;;'))).outcome).toBe('DONE')
    expect((await bench.commit(table('Sở Cường;1.1.1;Tự chấm;;;1;;;;'))).outcome).toBe('DONE')
    const before = await bench.fingerprint()
    const late = await bench.commit(text, { digest })
    expect(late).toMatchObject({ outcome: 'CONFLICT', importKey: null, report: { changed: 1 } })
    expect(await bench.fingerprint()).toBe(before)
    expect((await bench.commit(text, { digest: late.report.digest })).outcome).toBe('DONE')
  })

  it('leaves one audit entry an assessment and one for itself, with before and after', async () => {
    const { importKey } = await bench.commit(table('Sở Cường;1.1.2;Tự chấm;10;6;;;;;'))
    const entries = await db()
      .selectFrom('audit_entry')
      .innerJoin('actor', 'actor.id', 'audit_entry.actor_id')
      .select(['act', 'subject_type', 'subject_id', 'before', 'after', 'actor.name'])
      .orderBy('at', 'desc')
      .orderBy('audit_entry.id')
      .limit(2)
      .execute()
    expect(entries.map(({ act, subject_type, name }) => [act, subject_type, name])).toEqual([
      ['import', 'Assessment', 'Cán bộ nhập liệu'],
      ['import', 'Import', 'Cán bộ nhập liệu'],
    ])
    expect(entries[0]).toMatchObject({
      before: { import: importKey, values: [{ code: '1.1.2', stage: 'SELF', value: null }] },
      after: { import: importKey, values: [{ code: '1.1.2', value: { points: '3' } }] },
    })
  })
})

describe('an undo', () => {
  it('of what was not there leaves nothing said, and happens once', async () => {
    const { importKey } = await bench.commit(table('Sở Cường;2.1;Thẩm định lần 1;;;;1;Đủ;;'))
    expect(await finalPoints(world.units.C, '2.1', 'FINAL')).toBe('1.000000')
    const undone = await bench.undo(importKey)
    expect(undone.outcome).toBe('DONE')
    expect(await finalPoints(world.units.C, '2.1', 'FINAL')).toBeNull()
    expect((await verifyTotals(db())).wrong).toEqual([])
    expect((await bench.undo(importKey)).outcome).toBe('UNDONE_BEFORE')
    expect((await bench.undo(undone.outcome === 'DONE' ? undone.importKey : null)).outcome).toBe('IS_UNDO')
  })
})

describe('each kind of error names its cell, and nothing is written', () => {
  const row = (text: string) => table('Sở An;2.3;Tự chấm;;;;0,5;Đủ;;', text)
  it.each([
    ['an unknown unit', row('Sở Ann;1.1.1;Tự chấm;;;1;;;;'), 'UNIT_UNKNOWN', 'A3', { suggestions: ['Sở An'] }],
    ['a unit of another block', row('Sở Nội vụ;1.1.1;Tự chấm;;;1;;;;'), 'UNIT_UNKNOWN', 'A3', {}],
    ['no unit', row(';1.1.1;Tự chấm;;;1;;;;'), 'REQUIRED', 'A3', {}],
    ['an unknown code', row('Sở An;1.1.9;Tự chấm;;;1;;;;'), 'CRITERION_UNKNOWN', 'B3', { got: '1.1.9' }],
    ['a parent', row('Sở An;1.1;Tự chấm;;;1;;;;'), 'CRITERION_HAS_CHILDREN', 'B3', { suggestions: ['1.1.1', '1.1.2'] }],
    ['points above the maximum', row('Sở An;2.1;Tự chấm;;;;1,01;Vì;;'), 'POINTS_ABOVE_MAXIMUM', 'G3', { got: '1,01' }],
    ['negative points', row('Sở An;2.1;Tự chấm;;;;-0,5;Vì;;'), 'NEGATIVE', 'G3', { got: '-0,5' }],
    ['points without a reason', row('Sở An;2.1;Tự chấm;;;;0,5;;;'), 'REASON', 'H3', {}],
    ['a negative figure', row('Sở An;1.1.2;Tự chấm;-10;5;;;;;'), 'NEGATIVE', 'D3', {}],
    ['a figure that is missing', row('Sở An;1.1.2;Tự chấm;10;;;;;;'), 'FIGURE', 'E3', {}],
    ['a figure that nobody asked for', row('Sở An;1.1.1;Tự chấm;5;;1;;;;'), 'FIGURE', 'D3', {}],
    [
      'a number that reads two ways',
      row('Sở An;1.1.2;Tự chấm;1.234;5;;;;;'),
      'NUMBER_AMBIGUOUS',
      'D3',
      { got: '1.234' },
    ],
    ['words for a number', row('Sở An;1.1.2;Tự chấm;mười;5;;;;;'), 'NUMBER', 'D3', { got: 'mười' }],
    ['a percent sign', row('Sở An;2.1;Tự chấm;;;;85%;Vì;;'), 'PERCENT_SIGN', 'G3', { got: '85%' }],
    ['seven decimals', row('Sở An;2.1;Tự chấm;;;;0,1234567;Vì;;'), 'TOO_MANY_DIGITS', 'G3', {}],
    ['an unknown stage', row('Sở An;1.1.1;Chấm thử;;;1;;;;'), 'STAGE', 'C3', { got: 'Chấm thử' }],
    ['no stage', row('Sở An;1.1.1;;;;1;;;;'), 'REQUIRED', 'C3', {}],
    ['FINAL of what is appraised', row('Sở An;1.1.1;Cuối cùng;;;1;;;;'), 'STAGE', 'C3', {}],
    ['a survey that is self-assessed', row('Sở An;2.2;Tự chấm;;;;;;;percent=80'), 'STAGE', 'C3', {}],
    ['an unknown state', row('Sở An;1.1.1;Tự chấm;;;;;;Sẽ làm;'), 'WORD', 'I3', { got: 'Sẽ làm' }],
    ['nothing stated', row('Sở An;1.1.1;Tự chấm;;;;;;;'), 'NOTHING_STATED', null, {}],
    ['points and figures', row('Sở An;1.1.1;Tự chấm;;;1;1;Vì;;'), 'TOO_MUCH_STATED', 'G3', {}],
    ['figures that are no list', row('Sở An;1.1.1;Tự chấm;;;;;;;đạt'), 'FIGURE', 'J3', { got: 'đạt' }],
    ['the same again', row('Sở An;2.3;Tự chấm;;;;1;Đủ;;'), 'DUPLICATE', 'B3', { otherCell: 'B2' }],
    [
      'a comma that parts a number in two',
      'unit,criterion,stage,points,reason\nSở An,2.1,SELF,0,5,Vì',
      'CELL_COUNT',
      'F2',
      { got: 'Vì' },
    ],
    ['NUL', row('Sở An;1.1.1;Tự chấm;;;;1;a\0b;;'), 'TEXT_UNSTORABLE', 'H3', {}],
    [
      'a missing column',
      'Đơn vị;Mã tiêu trí;Giai đoạn;Điểm\nSở An;1.1.1;Tự chấm;1',
      'HEADER_MISSING',
      null,
      {
        suggestions: ['Mã tiêu trí'],
      },
    ],
    [
      'a column twice',
      'Đơn vị;Mã tiêu chí;Giai đoạn;DON VI\nSở An;1.1.1;Tự chấm;1',
      'HEADER_TWICE',
      'D1',
      { otherCell: 'A1' },
    ],
    ['an empty file', '', 'FILE_EMPTY', null, {}],
    ['blank lines alone', '\n\n;;\n', 'FILE_EMPTY', null, {}],
    ['a quotation that is not closed', table('Sở An;1.1.1;"Tự chấm;;;1;;;;\n'), 'FILE_UNREADABLE', null, {}],
  ] as const)('%s', async (_, text, code, cell, more) => {
    const before = await bench.fingerprint()
    const { outcome, report } = await bench.commit(text)
    expect(report.errors).toEqual([expect.objectContaining({ code, cell, ...more })])
    expect(outcome).toBe('REFUSED')
    expect(await bench.fingerprint()).toBe(before)
  })

  it('an assessment that is published', async () => {
    await storeSmall(database, [smallDraft(world, 'A', 2023)])
    const before = await bench.fingerprint()
    const text = table('Sở An;1.1.1;Tự chấm;;;0;;;;')
    const { report } = await bench.commit(text, { year: 2023 })
    expect(report.errors).toEqual([expect.objectContaining({ code: 'CLOSED', cell: 'A2', got: 'PUBLISHED' })])
    expect(await bench.fingerprint()).toBe(before)
  })

  it('a step that is over, or not begun', async () => {
    await database.fork().execute(
      `insert into round_window (round_id, step, opens_at, closes_at)
       values ('${world.rounds[2025]}', 'SELF', '2025-12-01T00:00:00+07:00', '2025-12-15T23:59:59+07:00')`,
    )
    const text = table('Sở An;1.1.1;Tự chấm;;;0;;;;')
    const at = (now: string) =>
      importBench(database, { ...NO_OPTIONS, kind: 'SCORES', framework: 'NHO-2', year: 2025 }, new Date(now))
    for (const now of ['2025-11-30T16:59:59Z', '2025-12-15T17:00:00Z']) {
      const { report } = await at(now).commit(text)
      expect(report.errors, now).toEqual([expect.objectContaining({ code: 'CLOSED', cell: 'A2' })])
    }
    expect(await at('2025-12-15T16:59:59Z').preview(text)).toMatchObject({ errorCount: 0, added: 1 })
  })
})

describe('what is read otherwise than it stands is told', () => {
  it('columns that nobody asked for, with the name that may have been meant', async () => {
    const report = await bench.preview('Đơn vị;Mã tiêu chí;Giai đoạn;met;Ghi chú;Ly doo\nSở An;1.1.1;Tự chấm;1;x;y')
    expect(report.errorCount).toBe(0)
    expect(report.notices).toEqual([
      expect.objectContaining({ code: 'HEADER_UNKNOWN', cell: 'E1', suggestions: [] }),
      expect.objectContaining({ code: 'HEADER_UNKNOWN', cell: 'F1', suggestions: ['Lý do'] }),
    ])
  })

  it('Vietnamese of Windows (CP1258) is read with its marks, and said so', async () => {
    // Đ is D0, ơ is F5, ị is i and F2, ã is E3: "Đơn vị;Mã tiêu chí;…" as Windows writes it.
    const bytes = (text: string) => Uint8Array.from(text, (letter) => CP1258[letter] ?? letter.charCodeAt(0))
    const text = 'Ðõn vi\u00f2;Ma\u00de tiêu chi\u00ec;stage;met\nSõ\u00d2 An;1.1.1;SELF;1'
    const report = await bench.preview(bytes(text))
    expect(report).toMatchObject({ encoding: 'CP1258', errorCount: 0 })
    expect(report.notices).toEqual([expect.objectContaining({ code: 'ENCODING' })])
  })

  it('marks in two parts (NFD), a byte order mark and UTF-16 make no difference', async () => {
    const text = 'unit;criterion;stage;met\nSở An;1.1.1;SELF;1'
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    const [plain, marked, parts, wide] = await Promise.all(
      [text, `\ufeff${text}`, text.normalize('NFD'), utf16].map((each) => bench.preview(each)),
    )
    for (const report of [plain, marked, parts, wide]) expect(report).toMatchObject({ errorCount: 0, rows: 1 })
    expect(wide?.encoding).toBe('UTF-16LE')
  })
})

const CP1258: Readonly<Record<string, number>> = { Ð: 0xd0, õ: 0xf5, ê: 0xea }

it('more errors than a report holds are counted in full', async () => {
  const rows = Array.from({ length: 2_500 }, (_, index) => `Sở Không ${index};1.1.1;Tự chấm;;;1;;;;`)
  const report = await bench.preview(table(...rows))
  expect(report).toMatchObject({ rows: 2_500, errorCount: 2_500 })
  expect(report.errors).toHaveLength(1_000)
  expect(report.errors[0]).toMatchObject({ row: 2 })
})
