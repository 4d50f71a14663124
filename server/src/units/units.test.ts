import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId, newId } from '../shared/ids.ts'
import { answer, ask } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

const NOW = { now: new Date('2026-11-22T02:00:00Z') }
const bySlug = <T>(slug: string, fields: string) =>
  answer<{ unitBySlug: T }>(
    database,
    `query ($slug: String!) { unitBySlug(slug: $slug) { ${fields} } }`,
    { slug },
    NOW,
  ).then((data) => data.unitBySlug)

describe('a code', () => {
  const unit = (code: string, asOf: string) =>
    answer<{ unit: { slug: string } | null }>(
      database,
      'query ($code: String!, $asOf: Date) { unit(code: $code, kind: PROVINCE, asOf: $asOf) { slug } }',
      { code, asOf },
    ).then((data) => data.unit?.slug ?? null)

  it.each([
    ['15', 'tinh-yen-bai', 'tinh-lao-cai-2025'],
    ['24', 'tinh-bac-giang', 'tinh-bac-ninh-2025'],
    ['44', 'tinh-quang-binh', 'tinh-quang-tri-2025'],
    ['52', 'tinh-binh-dinh', 'tinh-gia-lai-2025'],
    ['80', 'tinh-long-an', 'tinh-tay-ninh-2025'],
    ['82', 'tinh-tien-giang', 'tinh-dong-thap-2025'],
    ['91', 'tinh-kien-giang', 'tinh-an-giang-2025'],
  ])('%s named %s to the end of 30/6/2025 and names %s from 1/7/2025', async (code, before, after) => {
    expect(await unit(code, '2025-06-30')).toBe(before)
    expect(await unit(code, '2025-07-01')).toBe(after)
  })

  it('that ended names nothing afterwards', async () => {
    expect(await unit('87', '2025-06-30')).toBe('tinh-dong-thap')
    expect(await unit('87', '2025-07-01')).toBeNull()
  })

  it('is read by day on the unit too', async () => {
    const codes = 'before: code(asOf: "2025-06-30") after: code(asOf: "2025-07-01") now: code'
    expect(await bySlug('tinh-tien-giang', codes)).toEqual({ before: '82', after: null, now: null })
    expect(await bySlug('tinh-dong-thap-2025', codes)).toEqual({ before: null, after: '82', now: '82' })
    expect(await bySlug('tinh-cao-bang', codes)).toEqual({ before: '04', after: '04', now: '04' })
  })

  it('borne by several kinds asks for the kind, naming them', async () => {
    const id = newId()
    const em = database.fork()
    await em.execute(
      `insert into unit (id, slug, kind, provenance) values ('${id}', 'ma-01', 'MINISTRY', 'ILLUSTRATIVE')`,
    )
    await em.execute(
      `insert into unit_name (id, unit_id, name, short_name, search_key) values ('${newId()}', '${id}', 'Bộ Thử', 'Bộ Thử', 'bo thu')`,
    )
    await em.execute(`insert into unit_code (id, unit_id, kind, code) values ('${newId()}', '${id}', 'MINISTRY', '01')`)
    const { errors } = await ask(database, '{ unit(code: "01") { name } }', {}, { acceptLanguage: 'en' })
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } })
    expect(errors[0]?.message).toBe(
      'unit: code 01 is borne by several kinds of unit; expected kind (one of: MINISTRY, PROVINCE), got none.',
    )
    expect(await answer(database, '{ unit(code: "01", kind: MINISTRY) { name } }')).toEqual({
      unit: { name: 'Bộ Thử' },
    })
  })
})

describe('a name', () => {
  it('is the one of the day, and outside the life of the unit the nearest', async () => {
    const hue = `before: name(asOf: "2024-12-31") after: name(asOf: "2025-01-01") type(asOf: "2024-12-31") now: type
      names { name shortName type validFrom validTo }`
    expect(await bySlug('thanh-pho-hue', hue)).toEqual({
      before: 'Tỉnh Thừa Thiên Huế',
      after: 'Thành phố Huế',
      type: 'PROVINCE',
      now: 'CENTRAL_CITY',
      names: [
        {
          name: 'Tỉnh Thừa Thiên Huế',
          shortName: 'Thừa Thiên Huế',
          type: 'PROVINCE',
          validFrom: null,
          validTo: '2024-12-31',
        },
        { name: 'Thành phố Huế', shortName: 'Huế', type: 'CENTRAL_CITY', validFrom: '2025-01-01', validTo: null },
      ],
    })
    expect(await bySlug('tinh-tien-giang', 'name shortName validTo')).toEqual({
      name: 'Tỉnh Tiền Giang',
      shortName: 'Tiền Giang',
      validTo: '2025-06-30',
    })
  })
})

describe('changes', () => {
  it('give every predecessor and successor, never one of several', async () => {
    const { predecessors } = await bySlug<{ predecessors: { name: string }[] }>(
      'tinh-phu-tho-2025',
      'predecessors { name }',
    )
    expect(predecessors.map((unit) => unit.name)).toEqual(['Tỉnh Hòa Bình', 'Tỉnh Phú Thọ', 'Tỉnh Vĩnh Phúc'])
    const old = await bySlug('tinh-vinh-phuc', 'predecessors { slug } successors { slug }')
    expect(old).toEqual({ predecessors: [], successors: [{ slug: 'tinh-phu-tho-2025' }] })
  })

  it('carry day, legal basis, both sides and the remark of the source', async () => {
    const fields =
      'changes { kind effectiveOn note legalBasis { number issuer issuedOn title } from { name } to { name } }'
    const { changes } = await bySlug<{ changes: unknown[] }>('tinh-tien-giang', fields)
    expect(changes).toEqual([
      {
        kind: 'MERGE',
        effectiveOn: '2025-07-01',
        note: 'xã 82, phường 20, đặc khu 0',
        legalBasis: {
          number: '202/2025/QH15',
          issuer: 'Quốc hội',
          issuedOn: '2025-06-12',
          title: 'Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh',
        },
        from: [{ name: 'Tỉnh Đồng Tháp' }, { name: 'Tỉnh Tiền Giang' }],
        to: [{ name: 'Tỉnh Đồng Tháp' }],
      },
    ])
  })

  it('that leave the unit itself give neither predecessor nor successor', async () => {
    const fields = 'changes { kind effectiveOn } predecessors { name } successors { name }'
    const changes = [{ kind: 'RENAME', effectiveOn: '2025-01-01' }]
    expect(await bySlug('thanh-pho-hue', fields)).toEqual({ changes, predecessors: [], successors: [] })
  })
})

describe('blocks', () => {
  it('hold their members year by year, ranked or not', async () => {
    const query = `{ blocks(unitKind: MINISTRY) { totalCount nodes { code name nameEn owner { name } unitKinds
      units(year: 2023, first: 2) { totalCount nodes { name } } none: units(year: 2022) { totalCount nodes { name } } } } }`
    expect(await answer(database, query)).toEqual({
      blocks: {
        totalCount: 1,
        nodes: [
          {
            code: 'BO',
            name: 'Bộ, cơ quan ngang bộ',
            nameEn: 'Ministries and ministerial agencies',
            owner: null,
            unitKinds: ['MINISTRY'],
            units: { totalCount: 19, nodes: [{ name: 'Bộ Công Thương' }, { name: 'Bộ Giáo dục và Đào tạo' }] },
            none: { totalCount: 0, nodes: [] },
          },
        ],
      },
    })
  })

  it('are read from the unit too, by year', async () => {
    const scored = 'blocks(year: 2023) { year ranked block { code } }'
    expect(await bySlug('uy-ban-dan-toc', scored)).toEqual({
      blocks: [{ year: 2023, ranked: false, block: { code: 'BO' } }],
    })
    expect(await bySlug('bo-y-te', scored)).toEqual({ blocks: [{ year: 2023, ranked: true, block: { code: 'BO' } }] })
    const { blocks } = await bySlug<{ blocks: { year: number }[] }>('tinh-long-an', 'blocks { year }')
    expect(blocks.map((membership) => membership.year)).toEqual([
      2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024,
    ])
  })

  it('are listed by the year in which they have members', async () => {
    const codes = async (year: number) => {
      const data = await answer<{ blocks: { nodes: { code: string }[] } }>(
        database,
        `{ blocks(year: ${year}) { nodes { code } } }`,
      )
      return data.blocks.nodes.map((block) => block.code)
    }
    expect(await codes(2023)).toEqual(['BO', 'TINH'])
    expect(await codes(2012)).toEqual(['TINH'])
    expect(await codes(2011)).toEqual([])
  })
})

describe('parents and children', () => {
  it('are read by day', async () => {
    const parent = 'that: parent(asOf: "2022-12-31") { slug } now: parent { slug }'
    expect(await bySlug('huyen-vinh-linh-tinh-quang-tri', parent)).toEqual({
      that: { slug: 'tinh-quang-tri' },
      now: null,
    })
    const children = `districts: children(kind: DISTRICT, asOf: "2025-06-30") { totalCount nodes { name } }
      after: children(asOf: "2025-07-01") { totalCount nodes { name } }`
    expect(await bySlug('tinh-quang-tri', children)).toEqual({
      districts: { totalCount: 1, nodes: [{ name: 'Huyện Vĩnh Linh' }] },
      after: { totalCount: 0, nodes: [] },
    })
  })
})

describe('node', () => {
  it('answers units, blocks and documents by id, and null for what is not there', async () => {
    const unit = await bySlug<{ id: string; changes: { legalBasis: { id: string } }[] }>(
      'tinh-long-an',
      'id changes { legalBasis { id } }',
    )
    const { blocks } = await answer<{ blocks: { nodes: { id: string }[] } }>(
      database,
      '{ blocks(first: 1) { nodes { id } } }',
    )
    const ids = [
      unit.changes[0]?.legalBasis.id,
      unit.id,
      blocks.nodes[0]?.id,
      encodeId('Unit', newId()),
      encodeId('Nothing', newId()),
      'x',
      unit.id,
    ]
    const query =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Unit { slug } ... on Block { code } ... on Document { number } } }'
    const longAn = { __typename: 'Unit', slug: 'tinh-long-an' }
    expect(await answer(database, query, { ids })).toEqual({
      nodes: [
        { __typename: 'Document', number: '202/2025/QH15' },
        longAn,
        { __typename: 'Block', code: 'BO' },
        null,
        null,
        null,
        longAn,
      ],
    })
    expect(await answer(database, 'query ($id: ID!) { node(id: $id) { id } }', { id: unit.id })).toEqual({
      node: { id: unit.id },
    })
  })

  it('takes at most 100 ids', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    const ids = Array.from({ length: 101 }, () => encodeId('Unit', newId()))
    expect((await answer<{ nodes: unknown[] }>(database, query, { ids: ids.slice(1) })).nodes).toHaveLength(100)
    const { errors } = await ask(database, query, { ids })
    expect(errors[0]).toMatchObject({
      message: 'nodes: cần tối đa 100 id, nhận được 101.',
      extensions: { code: 'BAD_INPUT' },
    })
  })
})

it('has keys that lead to one unit each and none elsewhere', async () => {
  expect(await bySlug('tinh-tien-giang', 'name kind region nameEn provenance')).toEqual({
    name: 'Tỉnh Tiền Giang',
    kind: 'PROVINCE',
    region: 'Đồng bằng sông Cửu Long',
    nameEn: 'Tien Giang Province',
    provenance: 'OFFICIAL',
  })
  expect(await bySlug('tinh-khong-co', 'name')).toBeNull()
  expect(await bySlug('tinh\0', 'name')).toBeNull()
  expect(await answer(database, 'query ($code: String!) { unit(code: $code) { name } }', { code: '\0' })).toEqual({
    unit: null,
  })
})
