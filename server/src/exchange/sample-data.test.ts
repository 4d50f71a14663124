import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { loadSampleData, officialLoaders } from './sample-data.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

const rows = <R>(sql: string) => database.fork().execute<R[]>(sql)
const count = async (sql: string) => Number((await rows<{ n: string }>(`select count(*) as n from ${sql}`))[0]?.n)

const REAL_PROVINCE = `provenance = 'OFFICIAL' and kind = 'PROVINCE'`

describe('the provinces', () => {
  it('are 86 rows: 11 continue through 1/7/2025, 52 closed the day before, 23 opened', async () => {
    expect(await count(`unit where ${REAL_PROVINCE}`)).toBe(86)
    expect(await count(`unit where ${REAL_PROVINCE} and valid_from is null and valid_to is null`)).toBe(11)
    expect(await count(`unit where ${REAL_PROVINCE} and valid_to = '2025-06-30'`)).toBe(52)
    expect(await count(`unit where ${REAL_PROVINCE} and valid_from = '2025-07-01'`)).toBe(23)
  })

  it('are 63 in force on the last day of the old map and 34 on the first of the new', async () => {
    const inForce = (day: string) =>
      count(
        `unit where ${REAL_PROVINCE} and coalesce(valid_from <= '${day}', true) and coalesce(valid_to >= '${day}', true)`,
      )
    expect(await inForce('2025-06-30')).toBe(63)
    expect(await inForce('2025-07-01')).toBe(34)
  })

  it('reuse seven codes', async () => {
    const reused = await rows<{ code: string }>(`
      select before.code from unit_code before join unit_code after using (code)
      where before.valid_to = '2025-06-30' and after.valid_from = '2025-07-01'
        and (select short_name from unit_name where unit_id = before.unit_id) <>
            (select short_name from unit_name where unit_id = after.unit_id)
      order by code`)
    expect(reused.map((row) => row.code)).toEqual(['15', '24', '44', '52', '80', '82', '91'])
  })

  it('have 23 mergers and one renaming, each with its legal basis', async () => {
    const changes = await rows(`
      select c.kind, d.number, c.effective_on::text as on, count(*)::int as n
      from unit_change c join document d on d.id = c.legal_basis_id where d.issuer = 'Quốc hội' group by 1, 2, 3 order by 1`)
    expect(changes).toEqual([
      { kind: 'MERGE', number: '202/2025/QH15', on: '2025-07-01', n: 23 },
      { kind: 'RENAME', number: '175/2024/QH15', on: '2025-01-01', n: 1 },
    ])
    expect(
      await count(
        `unit_change_part p join unit_change c on c.id = p.change_id where c.kind = 'MERGE' and role = 'FROM' and c.effective_on = '2025-07-01'`,
      ),
    ).toBe(52)
  })
})

describe('the blocks', () => {
  it('hold 19 ministries in 2023, of which 17 are ranked, and 63 provinces in each year from 2012 to 2024', async () => {
    const members = await rows(`
      select b.code, min(year) as first, max(year) as last, count(distinct year)::int as years, count(*)::int as members,
        count(*) filter (where ranked)::int as ranked
      from block_membership m join block b on b.id = m.block_id where b.provenance = 'OFFICIAL' group by 1 order by 1`)
    expect(members).toEqual([
      { code: 'BO', first: 2023, last: 2023, years: 1, members: 19, ranked: 17 },
      { code: 'TINH', first: 2012, last: 2024, years: 13, members: 819, ranked: 819 },
    ])
  })

  it('leave out of the ranking the two that were only scored', async () => {
    const names = await rows<{ name: string }>(`
      select n.name from block_membership m join unit_name n using (unit_id) join block b on b.id = m.block_id
      where not ranked and b.provenance = 'OFFICIAL' order by n.name collate "vi-x-icu"`)
    expect(names.map((row) => row.name)).toEqual(['Thanh tra Chính phủ', 'Ủy ban Dân tộc'])
  })
})

describe('the bodies of provinces', () => {
  const bodies = `
    select u.slug, u.kind, n.type, u.valid_from::text as "from", u.valid_to::text as "to", p.slug as parent
    from unit u join unit_name n on n.unit_id = u.id join unit_parent up on up.unit_id = u.id join unit p on p.id = up.parent_id`

  it('stand below the province of the year of their figure and close with it', async () => {
    expect(await rows(`${bodies} where n.name = 'Sở Tài chính' order by u.slug`)).toEqual([
      {
        slug: 'so-tai-chinh-thanh-pho-ha-noi',
        kind: 'DEPARTMENT',
        type: 'DEPARTMENT',
        from: null,
        to: null,
        parent: 'thanh-pho-ha-noi',
      },
      {
        slug: 'so-tai-chinh-thanh-pho-hai-phong-2025',
        kind: 'DEPARTMENT',
        type: 'DEPARTMENT',
        from: '2025-07-01',
        to: null,
        parent: 'thanh-pho-hai-phong-2025',
      },
      {
        slug: 'so-tai-chinh-tinh-nghe-an',
        kind: 'DEPARTMENT',
        type: 'DEPARTMENT',
        from: null,
        to: null,
        parent: 'tinh-nghe-an',
      },
      {
        slug: 'so-tai-chinh-tinh-thai-nguyen',
        kind: 'DEPARTMENT',
        type: 'DEPARTMENT',
        from: null,
        to: '2025-06-30',
        parent: 'tinh-thai-nguyen',
      },
    ])
  })

  it('end with the district level, and begin with the new communes', async () => {
    expect(await count(`unit where kind = 'DISTRICT' and valid_to is distinct from '2025-06-30'`)).toBe(0)
    expect(
      await rows(`${bodies} where n.name in ('Xã Nam Trung', 'Huyện Nam Sách', 'Đặc khu Cát Hải') order by u.slug`),
    ).toEqual([
      {
        slug: 'dac-khu-cat-hai-thanh-pho-hai-phong-2025',
        kind: 'COMMUNE',
        type: 'SPECIAL_ZONE',
        from: '2025-07-01',
        to: null,
        parent: 'thanh-pho-hai-phong-2025',
      },
      {
        slug: 'huyen-nam-sach-tinh-hai-duong',
        kind: 'DISTRICT',
        type: 'RURAL_DISTRICT',
        from: null,
        to: '2025-06-30',
        parent: 'tinh-hai-duong',
      },
      {
        slug: 'xa-nam-trung-huyen-nam-sach-tinh-hai-duong',
        kind: 'COMMUNE',
        type: 'COMMUNE',
        from: null,
        to: '2025-06-30',
        parent: 'huyen-nam-sach-tinh-hai-duong',
      },
    ])
  })

  it('bear no "UBND" and no brackets in their names, which stay findable all the same', async () => {
    expect(await count(`unit_name where name ~ '^UBND|[()]'`)).toBe(0)
    const found = await rows(
      `select n.name from unit_alias a join unit_name n using (unit_id) where a.alias = 'Du Gia'`,
    )
    expect(found).toEqual([{ name: 'Xã Du Già' }])
  })
})

describe('loading', () => {
  it('is on the record: one entry for each unit, change, document and block, by the import', async () => {
    const expected = (await count('unit')) + 24 + 2 + 2
    const own = `audit_entry e join actor a on a.id = e.actor_id where a.name = 'Nạp dữ liệu mẫu' and a.kind = 'IMPORT'`
    expect(
      await count(`${own} and e.subject_type in ('Unit', 'UnitChange', 'Document', 'Block')`),
    ).toBeGreaterThanOrEqual(expected)
    const units = await count(`unit where exists (select from audit_entry e where e.subject_id = unit.id)`)
    expect(units).toBe(await count('unit'))
  })

  it('leaves a store that holds something alone', async () => {
    const before = await count('unit')
    expect(await loadSampleData(database)).toBe(false)
    expect(await count('unit')).toBe(before)
  })

  it('loads all or nothing', async () => {
    const other = await testDatabase()
    const breaking = { name: 'breaking', load: () => Promise.reject(new Error('broken step')) }
    await expect(loadSampleData(other, [...officialLoaders, breaking])).rejects.toThrow('broken step')
    expect(await other.fork().execute('select count(*)::int as n from unit')).toEqual([{ n: 0 }])
    const { dataVersion } = await answer<{ dataVersion: { version: string } }>(other, '{ dataVersion { version } }')
    expect(dataVersion.version).toBe('0')
    await other.close()
  })
})
