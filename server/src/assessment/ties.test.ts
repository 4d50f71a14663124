import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../context.ts'
import { encodeId, newId } from '../shared/ids.ts'
import { insertMany } from '../shared/insert-many.ts'
import { answer, countingStatements } from '../testing/ask.ts'
import { type SmallRound, smallDraft, smallRound, storeSmall } from '../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

let database: TestDatabase
let db: Store
let world: SmallRound
let criteria: ReadonlyMap<string, string>
beforeAll(async () => {
  database = await testDatabase()
  db = database.fork().getKysely() as unknown as Store
  world = await smallRound(database)
  await storeSmall(database, [smallDraft(world, 'A', 2024), smallDraft(world, 'A', 2025), smallDraft(world, 'B', 2024)])
  const rows = await db
    .selectFrom('criterion')
    .innerJoin('framework', 'framework.id', 'criterion.framework_id')
    .select(['criterion.id', 'criterion.code', 'framework.code as framework'])
    .execute()
  criteria = new Map(rows.map(({ id, code, framework }) => [`${framework} ${code}`, id]))
  await storeTasks()
  await storeFindings()
  await storeItems()
  await storeModels()
})
afterAll(() => database.close())

const at = (node: string): string => criteria.get(node) ?? ''
type Letter = keyof SmallRound['units']
const PLACE = { provenance: 'ILLUSTRATIVE' as const, scope_path: '/' }

/** What: whose plan, year, node, and who leads where it is not the unit itself. */
const TASKS: readonly (readonly [title: string, unit: Letter, year: number, node: string, lead?: Letter])[] = [
  ['năm trước', 'A', 2023, 'NHO-1 1.2'],
  ['cùng năm', 'A', 2024, 'NHO-1 1.2'],
  ['mục khác', 'A', 2024, 'NHO-1 2.3'],
  ['đơn vị khác', 'B', 2024, 'NHO-1 1.2'],
  ['được giao chủ trì', 'B', 2024, 'NHO-1 1.2', 'A'],
  ['năm sau', 'A', 2025, 'NHO-2 1.2'],
  ['mục cha, năm sau', 'A', 2025, 'NHO-2 1'],
  ['chỉ tương ứng một phần', 'A', 2025, 'NHO-2 2.1'],
  ['hai năm sau', 'A', 2026, 'NHO-2 1.2'],
]

async function storeTasks(): Promise<void> {
  for (const [position, [title, unit, year, node, lead]] of TASKS.entries()) {
    const [plan, task] = [newId(), newId()]
    const owner = { unit_id: world.units[unit], year, title: `Kế hoạch ${position}` }
    await insertMany(db, 'plan', [{ id: plan, ...owner, rounding_mode: 'HALF_UP', rounding_places: 2, ...PLACE }])
    const led = { lead_id: world.units[lead ?? unit], scope_path: '/' }
    await insertMany(db, 'task', [{ id: task, plan_id: plan, position: 0, title, ...led }])
    await insertMany(db, 'task_criterion', [{ task_id: task, criterion_id: at(node) }])
  }
}

const FINDINGS: readonly (readonly [text: string, units: readonly Letter[], year: number, node: string | null])[] = [
  ['cùng năm', ['A'], 2024, 'NHO-1 1.2'],
  ['không gắn tiêu chí', ['A'], 2024, null],
  ['đơn vị khác', ['B'], 2025, 'NHO-2 1.2'],
  ['cả lĩnh vực, hai đơn vị', ['B', 'A'], 2025, 'NHO-2 1'],
  ['hai năm sau', ['A'], 2026, 'NHO-2 1.2'],
]

async function storeFindings(): Promise<void> {
  for (const [position, [text, units, year, node]] of FINDINGS.entries()) {
    const [campaign, finding] = [newId(), newId()]
    const about = { owner_id: world.province, subject: 'Tỉnh Nhỏ', year, kind: 'PLANNED' as const, title: 'Kiểm tra' }
    await insertMany(db, 'inspection_campaign', [{ id: campaign, slug: `dot-${position}`, ...about, ...PLACE }])
    const told = { text, criterion_id: node === null ? null : at(node), state: 'OPEN' as const, scope_path: '/' }
    await insertMany(db, 'finding', [
      { id: finding, slug: `dot-${position}-1`, campaign_id: campaign, position: 0, ...told },
    ])
    await insertMany(
      db,
      'finding_unit',
      units.map((unit, place) => ({ finding_id: finding, unit_id: world.units[unit], position: place })),
    )
  }
}

/** Who gives it, on what day of a meeting or else of issue, whom it binds. */
const ITEMS: readonly (readonly [
  text: string,
  owner: 'P' | Letter,
  day: string,
  meets: boolean,
  bound: Letter | null,
])[] = [
  ['giao đơn vị', 'P', '2025-03-01', true, 'A'],
  ['giao đơn vị khác', 'P', '2025-03-01', true, 'B'],
  ['tự đặt ra', 'A', '2025-01-01', true, null],
  ['văn bản, không họp', 'P', '2024-05-05', false, 'A'],
  ['cuối năm sau nữa', 'P', '2026-01-01', true, 'A'],
]

async function storeItems(): Promise<void> {
  for (const [text, owner, day, meets, bound] of ITEMS) {
    const [document, directive, item] = [newId(), newId(), newId()]
    await insertMany(db, 'document', [{ id: document, issued_on: day, title: text }])
    const owner_id = owner === 'P' ? world.province : world.units[owner]
    const given = { document_id: document, owner_id, meeting_on: meets ? day : null, ...PLACE }
    await insertMany(db, 'directive', [{ id: directive, ...given }])
    await insertMany(db, 'directive_item', [{ id: item, directive_id: directive, position: 1, text, scope_path: '/' }])
    const node = day < '2025' ? 'NHO-1 1.2' : 'NHO-2 1.2'
    await insertMany(db, 'directive_item_criterion', [{ item_id: item, criterion_id: at(node) }])
    if (bound !== null) await insertMany(db, 'directive_item_unit', [{ item_id: item, unit_id: world.units[bound] }])
  }
}

const MODELS: readonly (readonly [name: string, unit: Letter, year: number, ended: string | null])[] = [
  ['đã kết thúc năm trước', 'A', 2022, '2023-12-31'],
  ['kết thúc trong năm', 'A', 2022, '2024-01-01'],
  ['đơn vị khác', 'B', 2024, null],
  ['bắt đầu năm sau', 'A', 2025, null],
  ['bắt đầu hai năm sau', 'A', 2026, null],
]

async function storeModels(): Promise<void> {
  for (const [position, [name, unit, year, ended]] of MODELS.entries()) {
    const model = newId()
    const state = ended === null ? ('RECOGNISED' as const) : ('ENDED' as const)
    await insertMany(db, 'model', [
      {
        id: model,
        slug: `mo-hinh-${position}`,
        position,
        name,
        search_key: name,
        state,
        year,
        ended_on: ended,
        ...PLACE,
      },
    ])
    await insertMany(db, 'model_unit', [{ model_id: model, unit_id: world.units[unit], role: 'ORIGINATOR' }])
    await insertMany(db, 'model_criterion', [{ model_id: model, criterion_id: at('NHO-1 1.2') }])
  }
}

interface Loss {
  readonly criterion: { readonly code: string }
  readonly tasks: readonly { readonly title: string }[]
  readonly findings: readonly { readonly text: string }[]
  readonly directiveItems: readonly { readonly text: string }[]
}

/** The loss of Sở An at a leaf in a year. */
async function lossAt(code: string, year: number): Promise<Loss> {
  const filter = `unit: "${encodeId('Unit', world.units.A)}", year: ${year}`
  const { deductions } = await answer<{ deductions: { nodes: readonly Loss[] } }>(
    database,
    `{ deductions(filter: { ${filter} }) { nodes { criterion { code } tasks { title } findings { text } directiveItems { text } } } }`,
  )
  const found = deductions.nodes.find(({ criterion }) => criterion.code === code)
  if (found === undefined) throw new Error(`No loss at ${code} in ${year}`)
  return found
}

describe('ties of a deduction', () => {
  it('are tasks of the unit at the leaf, above it or at its counterpart, of the year of the loss and the next', async () => {
    const titles = async (code: string, year: number) => (await lossAt(code, year)).tasks.map(({ title }) => title)
    expect(await titles('1.2', 2024)).toEqual(['cùng năm', 'được giao chủ trì', 'năm sau', 'mục cha, năm sau'])
    expect(await titles('2.3', 2024)).toEqual(['mục khác'])
    expect(await titles('1.2', 2025)).toEqual(['năm sau', 'mục cha, năm sau', 'hai năm sau'])
    // 2.1 of the first framework answers to 2.1 of the second in part alone: what serves the one does not mend the other.
    expect(await titles('2.1', 2024)).toEqual([])
    expect(await titles('2.1', 2025)).toEqual(['chỉ tương ứng một phần'])
  })

  it('are findings about the unit, and items that bind it or that it gave itself', async () => {
    const { findings, directiveItems } = await lossAt('1.2', 2024)
    expect(findings.map(({ text }) => text)).toEqual(['cùng năm', 'cả lĩnh vực, hai đơn vị'])
    expect(directiveItems.map(({ text }) => text)).toEqual(['văn bản, không họp', 'tự đặt ra', 'giao đơn vị'])
  })

  it('are read from the end of a finding by the same rule: its units, the year of its campaign and the one before', async () => {
    const { findings } = await answer<{
      findings: {
        nodes: {
          text: string
          deductions: { year: number; points: number; unit: { name: string }; criterion: { code: string } }[]
        }[]
      }
    }>(
      database,
      '{ findings(provenance: ILLUSTRATIVE) { nodes { text deductions { year points unit { name } criterion { code } } } } }',
    )
    const told = findings.nodes.map(({ text, deductions }) => [
      text,
      deductions.map(({ year, points, unit, criterion }) => `${unit.name} ${year} ${criterion.code} ${points}`),
    ])
    expect(Object.fromEntries(told)).toEqual({
      'cùng năm': ['Sở An 2024 1.2 0.25'],
      'không gắn tiêu chí': [],
      'đơn vị khác': ['Sở Bình 2024 1.2 0.25'],
      'cả lĩnh vực, hai đơn vị': ['Sở An 2025 1.2 0.25', 'Sở Bình 2024 1.2 0.25', 'Sở An 2024 1.2 0.25'],
      'hai năm sau': ['Sở An 2025 1.2 0.25'],
    })
  })
})

describe('what is tied to a node at a unit', () => {
  const ties = async (node: string, year: number) => {
    const { node: unit } = await answer<{
      node: { ties: Record<'tasks' | 'findings' | 'directiveItems' | 'models', { name?: string; title?: string }[]> }
    }>(
      database,
      `{ node(id: "${encodeId('Unit', world.units.A)}") { ... on Unit { ties(criterion: "${encodeId('Criterion', at(node))}", year: ${year}) {
        tasks { title } findings { text } directiveItems { text } models { name } } } } }`,
    )
    return unit.ties
  }

  it('is what is tied to the leaves below an area as well', async () => {
    const found = await ties('NHO-1 1', 2024)
    expect(found.tasks.map(({ title }) => title)).toEqual([
      ...['cùng năm', 'được giao chủ trì', 'năm sau', 'mục cha, năm sau'],
    ])
    expect([found.findings.length, found.directiveItems.length]).toEqual([2, 3])
    const other = await ties('NHO-1 2', 2024)
    expect([other.tasks.length, other.findings.length, other.directiveItems.length, other.models.length]).toEqual([
      ...[1, 0, 0, 0],
    ])
  })

  it('is the models in use in the year or begun in the next', async () => {
    const found = await ties('NHO-1 1.2', 2024)
    expect(found.models.map(({ name }) => name)).toEqual(['kết thúc trong năm', 'bắt đầu năm sau'])
  })

  it('is nothing in a year far from any', async () => {
    const found = await ties('NHO-1 1.2', 2_147_483_647)
    expect([found.tasks, found.findings, found.directiveItems]).toEqual([[], [], []])
  })
})

describe('statements', () => {
  it('are as many for every loss as for one', async () => {
    const list = (first: number) => `{ deductions(filter: { provenance: ILLUSTRATIVE }, first: ${first}) { nodes {
      tasks { title } findings { text deductions { points } } directiveItems { text } } } }`
    await answer(database, list(100))
    const all = await countingStatements(database, () => answer(database, list(100)))
    const two = await countingStatements(database, () => answer(database, list(2)))
    // Of the two greatest, both at 2.1, no finding and no item is told: neither they nor the losses of findings are read.
    expect(all.length - two.length).toBe(4)
    const criteriaOf = (rest: string) => `{ framework(code: "NHO-1") { ${rest} } }`
    const every = criteriaOf(
      'criteria { models { totalCount nodes { name } } directiveItems { totalCount nodes { text } } }',
    )
    const one = criteriaOf(
      'criterion(code: "1.2") { models { totalCount nodes { name } } directiveItems { totalCount nodes { text } } }',
    )
    await answer(database, every)
    const many = await countingStatements(database, () => answer(database, every))
    const few = await countingStatements(database, () => answer(database, one))
    expect(many.length).toBeLessThanOrEqual(few.length)
  })

  it('lists at a criterion what serves it or what is below it', async () => {
    const { framework } = await answer<{
      framework: { criterion: { models: { totalCount: number }; directiveItems: { nodes: { text: string }[] } } }
    }>(
      database,
      '{ framework(code: "NHO-2") { criterion(code: "1") { models { totalCount } directiveItems { nodes { text } } } } }',
    )
    expect(framework.criterion.models.totalCount).toBe(0)
    const [latest, ...others] = framework.criterion.directiveItems.nodes.map(({ text }) => text)
    expect(latest).toBe('cuối năm sau nữa')
    expect(others.toSorted()).toEqual(['giao đơn vị', 'giao đơn vị khác', 'tự đặt ra'])
  })
})
