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
interface Found {
  name: string
  slug: string
  matchedName: string | null
}
const search = async (text: string, more = '') => {
  const query = `query ($text: String!) { units(first: 100, filter: { search: $text ${more} }) { nodes { name slug matchedName } } }`
  const { units } = await answer<{ units: { nodes: Found[] } }>(database, query, { text }, NOW)
  return units.nodes
}
const slugs = async (text: string, more = '') => (await search(text, more)).map((unit) => unit.slug)
const bySlug = <T>(slug: string, fields: string) =>
  answer<{ unitBySlug: T }>(
    database,
    `query ($slug: String!) { unitBySlug(slug: $slug) { ${fields} } }`,
    { slug },
    NOW,
  ).then((data) => data.unitBySlug)

describe('search', () => {
  it('ignores case, marks, đ/d, the place of a tone mark, and NFC against NFD', async () => {
    for (const text of ['dong thap', 'ĐỒNG THÁP', 'Đồng Tháp'.normalize('NFD'), 'thap dong']) {
      expect(await slugs(text), text).toEqual(['tinh-dong-thap', 'tinh-dong-thap-2025'])
    }
    expect(await slugs('hoà bình')).toEqual(['tinh-hoa-binh'])
    expect(await slugs('hòa bình')).toEqual(['tinh-hoa-binh'])
    expect(await slugs('bo tu phap')).toEqual(['bo-tu-phap'])
  })

  it('finds short, English and old forms, and says which old name it was', async () => {
    expect(await search('tphcm')).toEqual([
      { name: 'Thành phố Hồ Chí Minh', slug: 'thanh-pho-ho-chi-minh', matchedName: 'TPHCM' },
      { name: 'Thành phố Hồ Chí Minh', slug: 'thanh-pho-ho-chi-minh-2025', matchedName: 'TPHCM' },
    ])
    expect(await search('TP. Hồ Chí Minh', 'kind: PROVINCE asOf: "2020-01-01"')).toEqual([
      { name: 'Thành phố Hồ Chí Minh', slug: 'thanh-pho-ho-chi-minh', matchedName: 'TP. Hồ Chí Minh' },
    ])
    expect(await search('thua thien', 'kind: PROVINCE')).toEqual([
      { name: 'Thành phố Huế', slug: 'thanh-pho-hue', matchedName: 'Tỉnh Thừa Thiên Huế' },
    ])
    expect(await search('thành phố huế')).toEqual([{ name: 'Thành phố Huế', slug: 'thanh-pho-hue', matchedName: null }])
    expect(await search('state bank')).toEqual([
      {
        name: 'Ngân hàng Nhà nước Việt Nam',
        slug: 'ngan-hang-nha-nuoc-viet-nam',
        matchedName: 'State Bank of Viet Nam',
      },
    ])
  })

  it('spans all time, and one day where asOf is given', async () => {
    expect(await slugs('tien giang')).toEqual(['tinh-tien-giang'])
    expect(await slugs('tien giang', 'asOf: "2025-06-30"')).toEqual(['tinh-tien-giang'])
    expect(await slugs('tien giang', 'asOf: "2025-07-01"')).toEqual([])
  })

  it('matches beginnings of words; punctuation alone finds nothing, blank does not narrow', async () => {
    expect(await slugs('iền giang')).toEqual([])
    expect(await slugs('%')).toEqual([])
    expect(await slugs("' or 1=1 --")).toEqual([])
    expect(await slugs('\0')).toEqual([])
    expect(await slugs('tien', 'region: "\\u0000"')).toEqual([])
    expect((await search('  ', 'kind: PROVINCE')).length).toBe(34)
  })

  it('refuses a text over 200 characters', async () => {
    const { errors } = await ask(database, 'query ($s: String) { units(filter: { search: $s }) { totalCount } }', {
      s: 'a'.repeat(201),
    })
    expect(errors[0]).toMatchObject({
      message: 'search: cần tối đa 200 ký tự, nhận được 201.',
      extensions: { code: 'BAD_INPUT' },
    })
  })
})

describe('a filter', () => {
  const total = async (filter: string) => {
    const data = await answer<{ units: { totalCount: number } }>(
      database,
      `{ units(filter: { ${filter} }) { totalCount } }`,
      {},
      NOW,
    )
    return data.units.totalCount
  }
  const idOf = async (slug: string) => (await bySlug<{ id: string }>(slug, 'id')).id

  it('picks the units in force on a day, both ends included; today where left out', async () => {
    expect(await total('kind: PROVINCE asOf: "2025-06-30"')).toBe(63)
    expect(await total('kind: PROVINCE asOf: "2025-07-01"')).toBe(34)
    expect(await total('kind: PROVINCE')).toBe(34)
    expect(await total('kind: MINISTRY')).toBe(19)
  })

  it('narrows by type of the day, region, block and year', async () => {
    expect(await total('kind: PROVINCE type: CENTRAL_CITY asOf: "2024-12-31"')).toBe(5)
    expect(await total('kind: PROVINCE type: CENTRAL_CITY asOf: "2025-01-01"')).toBe(6)
    expect(await total('region: "Tây Nguyên" asOf: "2023-12-31"')).toBe(5)
    const { blocks } = await answer<{ blocks: { nodes: { id: string; code: string }[] } }>(
      database,
      '{ blocks { nodes { id code } } }',
    )
    const [bo] = blocks.nodes
    expect(await total(`block: "${bo?.id}"`)).toBe(19)
    expect(await total(`block: "${bo?.id}" asOf: "2023-12-31"`)).toBe(19)
    expect(await total(`block: "${bo?.id}" asOf: "2022-12-31"`)).toBe(0)
  })

  it('knows direct children from everything below', async () => {
    const haiDuong = await idOf('tinh-hai-duong')
    const inside = await total(`parent: "${haiDuong}" asOf: "2024-12-31"`)
    expect(await total(`within: "${haiDuong}" asOf: "2024-12-31"`)).toBe(inside + 1)
    expect(await slugs('nam trung', `within: "${haiDuong}"`)).toEqual(['xa-nam-trung-huyen-nam-sach-tinh-hai-duong'])
    expect(await slugs('nam trung', `parent: "${haiDuong}"`)).toEqual([])
    expect(await total(`within: "${haiDuong}" asOf: "2025-07-01"`)).toBe(0)
  })

  it('leaves demonstration units out unless they are asked for', async () => {
    const id = newId()
    const em = database.fork()
    await em.execute(
      `insert into unit (id, slug, kind, provenance) values ('${id}', 'demo', 'OTHER_AGENCY', 'ILLUSTRATIVE')`,
    )
    await em.execute(
      `insert into unit_name (id, unit_id, name, short_name, search_key) values ('${newId()}', '${id}', 'Đơn vị minh họa', 'Đơn vị minh họa', 'don vi minh hoa')`,
    )
    expect(await total('kind: OTHER_AGENCY')).toBe(0)
    expect(await total('kind: OTHER_AGENCY provenance: ILLUSTRATIVE')).toBe(1)
  })

  it('refuses the id of something else', async () => {
    const block = encodeId('Block', newId())
    const { errors } = await ask(
      database,
      `{ units(filter: { within: "${block}" }) { totalCount } }`,
      {},
      { acceptLanguage: 'en' },
    )
    expect(errors[0]).toMatchObject({
      message: 'Expected an id of Unit, got an id of Block.',
      extensions: { code: 'BAD_INPUT' },
    })
  })

  it('refuses a day that does not exist, wherever it stands', async () => {
    const literal = await ask(
      database,
      '{ units(filter: { asOf: "2025-02-30" }) { totalCount } }',
      {},
      { acceptLanguage: 'en' },
    )
    expect(literal.errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } })
    const asked = 'query ($day: Date) { units(filter: { asOf: $day }) { totalCount } }'
    const variable = await ask(database, asked, { day: '30/6/2025' }, { acceptLanguage: 'en' })
    expect(variable.errors[0]?.message).toContain('Expected an existing day as YYYY-MM-DD, got "30/6/2025".')
    expect(variable.errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } })
  })
})
