import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../shared/ids.ts'
import { answer, ask, countingStatements } from '../testing/ask.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

/** Vietnamese order, as a dictionary has it: a before ă before â, d before đ, tones last. */
const WORDS = ['Am', 'Ao', 'Ân', 'Da', 'Dô', 'Đà', 'Đê', 'Em', 'Êm', 'Oa', 'Ông', 'Ơn', 'Um', 'Ưng', 'Ý']

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await fill(database)
})
afterAll(() => database.close())

/** 500 bodies below one province, with names that repeat, each with code, old name, change, block and alias. */
async function fill(test: TestDatabase): Promise<void> {
  const em = test.fork()
  const [province, block, document] = [newId(), newId(), newId()]
  await em.execute(
    `insert into unit (id, slug, kind, provenance) values ('${province}', 'tinh', 'PROVINCE', 'OFFICIAL')`,
  )
  await em.execute(
    `insert into unit_name (id, unit_id, name, short_name, search_key) values ('${newId()}', '${province}', 'Tỉnh', 'Tỉnh', 'tinh')`,
  )
  await em.execute(
    `insert into block (id, owner_id, code, name, unit_kinds, provenance) values ('${block}', '${province}', 'SO', 'Sở', '{DEPARTMENT}', 'OFFICIAL')`,
  )
  await em.execute(`insert into document (id, number, title) values ('${document}', '1/QĐ', 'Quyết định')`)
  const bodies = Array.from({ length: 500 }, (_, at) => {
    const [id, change, word] = [newId(), newId(), WORDS[at % WORDS.length] ?? '']
    return `
      insert into unit (id, slug, kind, provenance) values ('${id}', 'so-${at}', 'DEPARTMENT', 'OFFICIAL');
      insert into unit_name (id, unit_id, name, short_name, search_key, type, valid_from, valid_to) values
        ('${newId()}', '${id}', 'Cũ ${at}', 'Cũ ${at}', 'cu ${at}', null, null, '2019-12-31'),
        ('${newId()}', '${id}', 'Sở ${word}', '${word}', 'so ${at}', 'DEPARTMENT', '2020-01-01', null);
      insert into unit_alias (id, unit_id, alias, search_key) values ('${newId()}', '${id}', 'S${at}', 's${at}');
      insert into unit_code (id, unit_id, kind, code) values ('${newId()}', '${id}', 'DEPARTMENT', '${at}');
      insert into unit_parent (id, unit_id, parent_id) values ('${newId()}', '${id}', '${province}');
      insert into unit_change (id, kind, effective_on, legal_basis_id) values ('${change}', 'RENAME', '2020-01-01', '${document}');
      insert into unit_change_part (change_id, role, unit_id) values ('${change}', 'FROM', '${id}'), ('${change}', 'TO', '${id}');
      insert into block_membership (block_id, year, unit_id, ranked) values ('${block}', 2023, '${id}', true);`
  })
  await em.execute(bodies.join(''))
}

interface Page {
  nodes: { id: string; shortName: string }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}
const PAGE = 'nodes { id shortName } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
type List = 'units' | 'children' | 'block'
const LISTS: Record<List, { readonly query: (args: string) => string; readonly path: readonly (string | number)[] }> = {
  units: { query: (args) => `{ units(filter: { kind: DEPARTMENT } ${args}) { ${PAGE} } }`, path: ['units'] },
  children: {
    query: (args) => `{ unitBySlug(slug: "tinh") { children(kind: DEPARTMENT ${args}) { ${PAGE} } } }`,
    path: ['unitBySlug', 'children'],
  },
  block: {
    query: (args) => `{ blocks { nodes { units(year: 2023 ${args}) { ${PAGE} } } } }`,
    path: ['blocks', 'nodes', 0, 'units'],
  },
}

async function pageOf(list: List, args: string): Promise<Page> {
  let found: unknown = await answer(database, LISTS[list].query(args))
  for (const step of LISTS[list].path) found = (found as Record<string | number, unknown>)[step]
  return found as Page
}

async function walk(
  list: keyof typeof LISTS,
  size: number,
  direction: 'forwards' | 'backwards',
): Promise<Page['nodes']> {
  const all: Page['nodes'] = []
  let cursor: string | null = null
  for (;;) {
    const from: string =
      cursor === null ? '' : direction === 'forwards' ? `, after: "${cursor}"` : `, before: "${cursor}"`
    const page: Page = await pageOf(list, `, ${direction === 'forwards' ? 'first' : 'last'}: ${size}${from}`)
    if (direction === 'forwards') all.push(...page.nodes)
    else all.unshift(...page.nodes)
    const more = direction === 'forwards' ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage
    if (!more) return all
    cursor = direction === 'forwards' ? page.pageInfo.endCursor : page.pageInfo.startCursor
  }
}

describe.each(['units', 'children', 'block'] as const)('the list of %s', (list) => {
  it('stands in Vietnamese order', async () => {
    const names = (await walk(list, 100, 'forwards')).map((unit) => unit.shortName)
    expect([...new Set(names)]).toEqual(WORDS)
    expect(names).toHaveLength(500)
  })

  it.each([33, 100])('is read to the very end %i at a time, both ways, each row once', async (size) => {
    const forwards = await walk(list, size, 'forwards')
    expect(new Set(forwards.map((unit) => unit.id)).size).toBe(500)
    expect(await walk(list, size, 'backwards')).toEqual(forwards)
  })

  it('has one page of one row at each end', async () => {
    const all = await walk(list, 100, 'forwards')
    const first = await pageOf(list, ', first: 1')
    const last = await pageOf(list, ', last: 1')
    expect([first.nodes[0]?.id, last.nodes[0]?.id]).toEqual([all[0]?.id, all.at(-1)?.id])
    const after = await pageOf(list, `, first: 5, after: "${last.pageInfo.endCursor}"`)
    expect(after).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: null } })
    const both = await pageOf(
      list,
      `, first: 100, after: "${first.pageInfo.endCursor}", before: "${last.pageInfo.startCursor}"`,
    )
    expect(both.nodes[0]?.id).toBe(all[1]?.id)
  })

  it('refuses a foreign cursor in the reader’s language', async () => {
    const { errors } = await ask(database, LISTS[list].query(', after: "abc"'), {}, { acceptLanguage: 'en' })
    expect(errors[0]).toMatchObject({
      message: 'after: expected a cursor that this list gave out, got "abc".',
      extensions: { code: 'BAD_INPUT' },
    })
  })
})

it('is read to the very end at every page size, both ways', async () => {
  const page = (args: string) =>
    answer<{ units: Page & { totalCount: number } }>(
      database,
      `{ units(filter: { search: "cu 49" } ${args}) { totalCount ${PAGE} } }`,
    )
  const { units: whole } = await page(', first: 100')
  const ids = whole.nodes.map((unit) => unit.id)
  expect(whole.totalCount).toBe(11)
  for (let size = 1; size <= 12; size += 1) {
    for (const [count, from, more, end] of [
      ['first', 'after', 'hasNextPage', 'endCursor'],
      ['last', 'before', 'hasPreviousPage', 'startCursor'],
    ] as const) {
      const pages: string[][] = []
      for (let cursor: string | null = null, going = true; going; ) {
        const { units }: { units: Page } = await page(
          `, ${count}: ${size} ${cursor === null ? '' : `, ${from}: "${cursor}"`}`,
        )
        pages.push(units.nodes.map((unit) => unit.id))
        cursor = units.pageInfo[end]
        going = units.pageInfo[more]
      }
      expect(pages, `${count}: ${size}`).toHaveLength(Math.ceil(11 / size))
      expect((count === 'first' ? pages : pages.toReversed()).flat(), `${count}: ${size}`).toEqual(ids)
    }
  }
})

describe('the number of statements does not grow with the list', () => {
  const LEAF = 'id slug provenance code name shortName nameEn kind type region validFrom validTo matchedName'
  const UNIT = `${LEAF} names { name } codes { code } parent { ${LEAF} parent { ${LEAF} } }
    children(first: 3) { totalCount nodes { ${LEAF} parent { name } } }
    blocks { year ranked block { code owner { name } units(year: 2023, first: 3) { totalCount nodes { name } } } }
    changes { kind effectiveOn note legalBasis { number } from { name code } to { name } }
    predecessors { name } successors { name }`

  it.each([
    ['units', (n: number) => `{ units(filter: { search: "so" }, first: ${n}) { totalCount nodes { ${UNIT} } } }`, 500],
    [
      'children',
      (n: number) => `{ unitBySlug(slug: "tinh") { children(first: ${n}) { totalCount nodes { ${UNIT} } } } }`,
      500,
    ],
    [
      'members of a block',
      (n: number) =>
        `{ blocks { totalCount nodes { units(year: 2023, first: ${n}) { totalCount nodes { ${UNIT} } } } } }`,
      500,
    ],
  ])('of %s at 5 and at 100 rows', async (_, query) => {
    // What is kept until the data change is kept for both.
    await answer(database, query(100))
    const few = await countingStatements(database, () => answer(database, query(5)))
    const many = await countingStatements(database, () => answer(database, query(100)))
    expect(many.length).toBe(few.length)
    expect(many.length).toBeLessThan(40)
  })

  it('of nodes at 5 and at 100 ids, and of 500 units read as five pages at once', async () => {
    const all = await walk('units', 100, 'forwards')
    const nodes = (n: number) =>
      `{ nodes(ids: ${JSON.stringify(all.slice(0, n).map((unit) => unit.id))}) { id ... on Unit { ${UNIT} } } }`
    await answer(database, nodes(100))
    const few = await countingStatements(database, () => answer(database, nodes(5)))
    const many = await countingStatements(database, () => answer(database, nodes(100)))
    expect(many.length).toBe(few.length)
    const pages = (n: number) =>
      `{ ${[0, 1, 2, 3, 4].map((at) => `p${at}: nodes(ids: ${JSON.stringify(all.slice(at * n, at * n + n).map((unit) => unit.id))}) { ... on Unit { ${UNIT} } }`).join(' ')} }`
    await answer(database, pages(100))
    const at5 = await countingStatements(database, () => answer(database, pages(1)))
    const at500 = await countingStatements(database, () => answer(database, pages(100)))
    expect(at500.length).toBe(at5.length)
  })
})
