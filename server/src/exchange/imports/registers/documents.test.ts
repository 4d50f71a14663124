import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../../testing/ask.ts'
import { type RegisterBench, registerBench } from '../../../testing/register-bench.ts'
import { sampleDatabase, type TestDatabase } from '../../../testing/test-database.ts'

let database: TestDatabase
let directives: RegisterBench
let procedures: RegisterBench
let simplifications: RegisterBench

const UNIT = 'Tỉnh Minh họa 12'
const ITEM_HEADER =
  'Số văn bản;Cơ quan ban hành;Ngày ban hành;Tên văn bản;Đơn vị theo dõi;Ngày họp;Mục;Nội dung;Đơn vị thực hiện;Mã tiêu chí;Hạn;Ngày báo cáo;Báo cáo;Ngày đánh giá;Kết quả'
const NOTICE = `12/TB-THU;Minh họa;6/6/2026;Thông báo kết luận họp thử;${UNIT};31/5/2026`
const ITEM = `${NOTICE};1;Rà soát TTHC hết hiệu lực;${UNIT};1.1.1;30/6/2026;25/6/2026;Đã rà soát;;`
const SECOND = `${NOTICE};2;Báo cáo hằng tháng;;;;;;;`
const PROCEDURE_HEADER =
  'Mã TTHC;Tên TTHC;Lĩnh vực;Cơ quan giải quyết;Liên thông;Thời hạn giải quyết (ngày);Ngày công bố;Ngày hết hiệu lực;Số văn bản;Cơ quan ban hành;Ngày ban hành;Tên văn bản;Loại quyết định'
const PROCEDURE =
  'THU-001;Cấp bản sao thử;Hộ tịch;Tỉnh Minh họa 12;có;3;1/2/2026;;7/QĐ-THU;Minh họa;30/1/2026;Quyết định công bố thử;công bố'
const PROCESS =
  'THU-001;Cấp bản sao thử;Hộ tịch;;;;;;8/QĐ-THU;Minh họa;1/2/2026;Quyết định quy trình thử;quy trình nội bộ'
const SIMPLE_HEADER =
  'Phương án đơn giản hóa;Năm;Trạng thái;Mã TTHC;Số TTHC;Cơ quan;Chi phí một lần, trước (đồng);Số lần một năm, trước;Số đối tượng, trước;Chi phí một lần, sau (đồng);Số lần một năm, sau;Số đối tượng, sau;Tiết kiệm do nguồn nêu (đồng)'
/** 20.000 x 2 x 100 - 15.000 x 1 x 100 = 4.000.000 - 1.500.000 = 2.500.000. */
const SIMPLE = `Bỏ bản sao thử;2026;phê duyệt;THU-001;1;${UNIT};20000;2;100;15000;1;100;2500000`

beforeAll(async () => {
  database = await sampleDatabase()
  const of = (kind: 'DIRECTIVES' | 'PROCEDURES' | 'SIMPLIFICATIONS', header: string, ...tables: readonly string[]) =>
    registerBench(database, { kind, header, tables: ['document', ...tables] })
  const items = ['directive', 'directive_item', 'directive_item_unit', 'directive_item_criterion']
  directives = of('DIRECTIVES', ITEM_HEADER, ...items)
  procedures = of('PROCEDURES', PROCEDURE_HEADER, 'procedure', 'procedure_decision')
  const parts = ['simplification_procedure', 'simplification_agency']
  simplifications = of('SIMPLIFICATIONS', SIMPLE_HEADER, 'simplification', ...parts)
})
afterAll(() => database?.close())

describe('directives', () => {
  it('stand as one document of several items, take items later, and go back step by step', async () => {
    const before = await directives.state()
    const first = await directives.commit(directives.table(ITEM))
    expect(first).toMatchObject({ outcome: 'DONE', report: { added: 1 } })
    const between = await directives.state()
    const later = await directives.commit(directives.table(ITEM, SECOND))
    expect(later).toMatchObject({ outcome: 'DONE', report: { added: 1, unchanged: 1 } })
    const { directives: found } = await answer<{ directives: { nodes: { document: { number: string } }[] } }>(
      database,
      `{ directives(provenance: ILLUSTRATIVE, first: 50) { nodes { document { number title issuedOn } owner { name } meetingOn items {
        position text dueOn reportedOn report state(asOf: "2026-07-01") criteria { code } units(first: 5) { nodes { name } } } } } }`,
    )
    expect(found.nodes.filter(({ document }) => document.number === '12/TB-THU')).toEqual([
      {
        document: { number: '12/TB-THU', title: 'Thông báo kết luận họp thử', issuedOn: '2026-06-06' },
        ...{ owner: { name: UNIT }, meetingOn: '2026-05-31' },
        items: [
          {
            ...{ position: 1, text: 'Rà soát TTHC hết hiệu lực', dueOn: '2026-06-30', reportedOn: '2026-06-25' },
            ...{
              report: 'Đã rà soát',
              state: 'REPORTED',
              criteria: [{ code: '1.1.1' }],
              units: { nodes: [{ name: UNIT }] },
            },
          },
          expect.objectContaining({ position: 2, dueOn: null, state: 'OPEN', criteria: [] }),
        ],
      },
    ])
    await directives.takenBack(later.importKey, between)
    await directives.takenBack(first.importKey, before)
  })

  it.each([
    ['an item without its document', ITEM.replace('12/TB-THU', ''), { code: 'REQUIRED', cell: 'A3' }],
    ['a document by halves', SECOND.replace('Thông báo kết luận họp thử', ''), { code: 'REQUIRED', cell: 'D3' }],
    ['an item that is said twice', ITEM, { code: 'DUPLICATE', cell: 'G3', otherCell: 'G2' }],
    ['a deadline before the document', SECOND.replace(';;;;;;;', ';;;1/5/2026;;;;'), { code: 'DAY', cell: 'K3' }],
    ['a report without its day', `${NOTICE};2;Việc;;;;;Xong;;`, { code: 'REQUIRED', cell: 'L3' }],
    ['an outcome without its day', `${NOTICE};2;Việc;;;;;;;đã thực hiện`, { code: 'REQUIRED', cell: 'N3' }],
    [
      'a criterion of another framework',
      `${NOTICE};2;Việc;;C1.1;;;;;`,
      { code: 'CRITERION_UNKNOWN', cell: 'J3', got: 'C1.1' },
    ],
    ['another day of the same document', SECOND.replace('6/6/2026', '7/6/2026'), { code: 'CONFLICT', cell: 'C3' }],
    ['an unknown unit', `${NOTICE};2;Việc;Tỉnh Minh họa 1212;;;;;;`, { code: 'UNIT_UNKNOWN', cell: 'I3' }],
  ])('%s is refused at its cell, and nothing is written', (_, bad, told) => directives.refused([ITEM], bad, told))
})

describe('procedures and simplifications', () => {
  it('a procedure is gathered with its decisions; what saves on it names it, and neither goes while the other stands', async () => {
    const before = [await procedures.state(), await simplifications.state()]
    const catalogue = await procedures.commit(procedures.table(PROCEDURE, PROCESS))
    expect(catalogue).toMatchObject({ outcome: 'DONE', report: { added: 2 } })
    const saved = await simplifications.commit(simplifications.table(SIMPLE))
    expect(saved).toMatchObject({ outcome: 'DONE', report: { added: 1, noticeCount: 0 } })
    const [row] = await database.fork().execute<{ code: string; interlinked: boolean; days: number }[]>(
      `select p.code, p.interlinked, p.days, (select string_agg(d.kind || ' ' || o.number, ', ' order by o.number)
        from procedure_decision d join document o on o.id = d.document_id where d.procedure_id = p.id) as decisions
        from procedure p where p.code = 'THU-001'`,
    )
    expect(row).toEqual({
      code: 'THU-001',
      interlinked: true,
      days: 3,
      decisions: 'ANNOUNCES 7/QĐ-THU, PROCESS 8/QĐ-THU',
    })
    const { simplifications: found } = await answer<{ simplifications: { nodes: { title: string }[] } }>(
      database,
      `{ simplifications(provenance: ILLUSTRATIVE, first: 100) { nodes { title state costBefore costAfter savingPerYear procedureCount
        agencies(first: 5) { nodes { name } } procedures(first: 5) { nodes { code } } } } }`,
    )
    expect(found.nodes.filter(({ title }) => title === 'Bỏ bản sao thử')).toEqual([
      {
        ...{ title: 'Bỏ bản sao thử', state: 'APPROVED', costBefore: 4_000_000, costAfter: 1_500_000 },
        ...{ savingPerYear: 2_500_000, procedureCount: 1, agencies: { nodes: [{ name: UNIT }] } },
        procedures: { nodes: [{ code: 'THU-001' }] },
      },
    ])
    await simplifications.undo(saved.importKey)
    await procedures.undo(catalogue.importKey)
    expect([await procedures.state(), await simplifications.state()]).toEqual(before)
  })

  it('a saving that its factors do not give is kept and told', async () => {
    const told = await simplifications.preview(
      simplifications.table(SIMPLE.replace('THU-001', '').replace(/2500000$/, '2600000')),
    )
    expect(told).toMatchObject({ errorCount: 0, added: 1, notices: [{ code: 'SUM', cell: 'M2' }] })
  })

  it.each([
    ['a procedure otherwise named', PROCESS.replace('Cấp bản sao thử', 'Cấp thử'), { code: 'CONFLICT', cell: 'B3' }],
    ['a procedure that is said twice', PROCEDURE, { code: 'DUPLICATE', cell: 'A3' }],
    [
      'one announced after it expired',
      PROCEDURE.replace('THU-001', 'THU-002').replace('1/2/2026;;', '1/2/2026;1/1/2026;'),
      { code: 'DAY', cell: 'G3' },
    ],
    ['a decision without its number', PROCESS.replace('8/QĐ-THU', ''), { code: 'REQUIRED', cell: 'I3' }],
    [
      'days below none',
      PROCEDURE.replace('THU-001', 'THU-002').replace(';3;', ';-3;'),
      { code: 'NEGATIVE', cell: 'F3' },
    ],
  ])('%s is refused at its cell, and nothing is written', (_, bad, told) => procedures.refused([PROCEDURE], bad, told))

  it.each([
    [
      'a procedure that is not on record',
      SIMPLE.replace('THU-001', 'THU-009'),
      { code: 'WORD', cell: 'D3', got: 'THU-009' },
    ],
    ['a state that is none', SIMPLE.replace('phê duyệt', 'xong'), { code: 'WORD', cell: 'C3', got: 'xong' }],
    [
      'a fee below none',
      SIMPLE.replace('THU-001', '').replace(';20000;', ';-20000;'),
      { code: 'NEGATIVE', cell: 'G3' },
    ],
  ])('%s is refused at its cell, and nothing is written', (_, bad, told) =>
    simplifications.refused([], `\n${bad}`, told),
  )
})
