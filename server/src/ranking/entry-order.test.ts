import { afterAll, beforeAll, expect, it } from 'vitest'
import { answer } from '../testing/ask.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

// Three provinces of a block, and one that took its present name after the year of the ranking.
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await database.fork().execute(BUILD)
})
afterAll(() => database.close())

const id = (n: number) => `'00000000-0000-7000-8000-${String(n).padStart(12, '0')}'`
const NAMES = [
  { unit: 1, name: 'Tỉnh An Giang', short: 'An Giang', from: 'null', to: 'null' },
  { unit: 2, name: 'Thành phố Cần Thơ', short: 'Cần Thơ', from: 'null', to: 'null' },
  { unit: 3, name: 'Tỉnh Sơn La', short: 'Sơn La', from: 'null', to: 'null' },
  { unit: 4, name: 'Tỉnh Thừa Thiên Huế', short: 'Thừa Thiên Huế', from: 'null', to: "'2024-12-31'" },
  { unit: 4, name: 'Thành phố Huế', short: 'Huế', from: "'2025-01-01'", to: 'null' },
]
const BUILD = `
  insert into unit (id, slug, kind, provenance) values
    ${[1, 2, 3, 4].map((n) => `(${id(n)}, 'tinh-${n}', 'PROVINCE', 'OFFICIAL')`).join()};
  insert into unit_name (id, unit_id, name, short_name, search_key, valid_from, valid_to) values
    ${NAMES.map(({ unit, name, short, from, to }, n) => `(${id(10 + n)}, ${id(unit)}, '${name}', '${short}', 'k', ${from}, ${to})`).join()};
  insert into block (id, code, name, unit_kinds, provenance) values (${id(20)}, 'TINH', 'Khối', '{PROVINCE}', 'OFFICIAL');
  insert into block_membership (block_id, year, unit_id, ranked) select ${id(20)}, 2024, id, true from unit;
  insert into framework (id, code, index_name, name, unit_kinds, first_year, state, provenance, max_points, rounding_mode, rounding_places)
    values (${id(21)}, 'F', 'PAR INDEX', 'F', '{PROVINCE}', 2022, 'FROZEN', 'OFFICIAL', 100, 'HALF_UP', 2);
  insert into edition (id, framework_id, block_id, year, published_at, basis, standing, digest)
    values (${id(22)}, ${id(21)}, ${id(20)}, 2024, '2025-04-01T00:00:00+07:00', 'AS_PUBLISHED', 'OFFICIAL', 'd');`

it('entries stand in order of the names of their year without the words for their types, as units do', async () => {
  const { ranking } = await answer<{ ranking: { entries: { nodes: { unit: { name: string } }[] } } }>(
    database,
    '{ ranking(framework: "F", year: 2024) { entries(orderBy: NAME) { nodes { unit { name(asOf: "2024-12-31") } } } } }',
  )
  expect(ranking.entries.nodes.map(({ unit }) => unit.name)).toEqual([
    'Tỉnh An Giang',
    'Thành phố Cần Thơ',
    'Tỉnh Sơn La',
    'Tỉnh Thừa Thiên Huế',
  ])
})
