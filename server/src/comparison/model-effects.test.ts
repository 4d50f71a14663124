import { fold } from '@par-atlas/schema/fold'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../context.ts'
import { encodeId, newId } from '../shared/ids.ts'
import { insertMany } from '../shared/insert-many.ts'
import { answer, ask, countingStatements } from '../testing/ask.ts'
import { reported, type SmallRound, smallDraft, smallRound, storeSmall } from '../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

/**
 * Shares b of 1000 at leaf 1.1.2 (3 points, target 0.6): 300 is 50% of its points, 360 is 60%, 600 all of them. Adopters in 2024 rise
 * from 50 to 60, 70, 80, 90 and 100, by 30 in the median; peers from 50 to 50, 51, 52, 54, 55 and 60, by (2 + 4) / 2 = 3.
 */
const ADOPTERS = [360, 420, 480, 540, 600]
const PEERS = [300, 306, 312, 324, 330, 360]

let database: TestDatabase
let db: Store
let world: SmallRound
beforeAll(async () => {
  database = await testDatabase()
  db = database.fork().getKysely() as unknown as Store
  world = await smallRound(database)
  const adopters = await units('Áp dụng', ADOPTERS)
  const peers = await units('Cùng khối', PEERS)
  const [late] = await units('Áp dụng sau', [600])
  const [alone] = await units('Chỉ một năm', [600], [2025])
  const [apart] = await units('Ngoài khối', [600], [2023, 2025], null)
  if (!late || !alone || !apart) throw new Error('Expected units')
  const leaf = await criterion('NHO-2', '1.1.2')
  await model('Đủ', 2024, leaf, [...adopters, alone], [late])
  await model('Ít đơn vị áp dụng', 2024, leaf, adopters.slice(0, 4), [])
  await model('Ít đơn vị cùng khối', 2024, leaf, [...adopters, ...peers.slice(0, 3)], [late])
  await model('Năm chưa chấm', 2020, leaf, adopters, [])
  await model('Cả lĩnh vực', 2024, await criterion('NHO-2', '1'), adopters, [])
  await model('Đề xuất', 2024, leaf, [], [], 'PROPOSED')
})
afterAll(() => database.close())

/** Units that are at 300 of 1000 in 2023, and at what is said of each in 2025. */
async function units(
  name: string,
  shares: readonly number[],
  years: readonly (2023 | 2025)[] = [2023, 2025],
  block: string | null = world.block,
) {
  const made: string[] = []
  for (const [index, share] of shares.entries()) {
    const id = newId()
    const called = `${name} ${index + 1}`
    await insertMany(db, 'unit', [{ id, slug: `u-${id}`, kind: 'DEPARTMENT', provenance: 'ILLUSTRATIVE' }])
    await insertMany(db, 'unit_name', [
      { id: newId(), unit_id: id, name: called, short_name: called, search_key: fold(called) },
    ])
    await insertMany(db, 'unit_parent', [{ id: newId(), unit_id: id, parent_id: world.province }])
    const one = { ...world, units: { ...world.units, A: id } }
    const at = (b: number) => ({ '1.1.2': { SELF: reported({ a: 1000, b }), APPRAISAL_1: reported({ a: 1000, b }) } })
    const drafts = years.map((year) => ({
      ...smallDraft(one, 'A', year, at(year === 2023 ? 300 : share)),
      blockKey: block,
    }))
    await storeSmall(database, drafts)
    made.push(id)
  }
  return made
}

async function criterion(framework: string, code: string): Promise<string> {
  const { id } = await db
    .selectFrom('criterion')
    .innerJoin('framework', 'framework.id', 'criterion.framework_id')
    .select('criterion.id')
    .where('framework.code', '=', framework)
    .where('criterion.code', '=', code)
    .executeTakeFirstOrThrow()
  return id
}

let position = 0
async function model(
  name: string,
  year: number,
  served: string,
  taken: readonly string[],
  later: readonly string[],
  state: 'REPLICATED' | 'PROPOSED' = 'REPLICATED',
) {
  const id = newId()
  position += 1
  const place = { provenance: 'ILLUSTRATIVE' as const, scope_path: '/' }
  await insertMany(db, 'model', [
    { id, slug: `mo-hinh-${position}`, position, name, search_key: name, state, year, ...place },
  ])
  await insertMany(db, 'model_criterion', [{ model_id: id, criterion_id: served }])
  const own = (unit: string, since: string | null) => ({ model_id: id, unit_id: unit, role: 'ADOPTER' as const, since })
  await insertMany(db, 'model_unit', [
    ...taken.map((unit) => own(unit, null)),
    ...later.map((unit) => own(unit, `${year + 1}-05-01`)),
  ])
}

interface Effect {
  readonly year: number
  readonly criterion: { readonly code: string }
  readonly gap: string | null
  readonly difference: number | null
  readonly adopters: Readonly<Record<string, number | null>>
  readonly peers: Readonly<Record<string, number | null>>
  readonly limits: string
}
async function effects(): Promise<ReadonlyMap<string, readonly Effect[]>> {
  const side = '{ units medianBefore medianAfter medianChange }'
  const { models } = await answer<{ models: { nodes: { name: string; effects: Effect[] }[] } }>(
    database,
    `{ models(filter: { provenance: ILLUSTRATIVE }) { nodes { name effects { year criterion { code } gap difference limits(language: EN)
      adopters ${side} peers ${side} } } } }`,
  )
  return new Map(models.nodes.map(({ name, effects: own }) => [name, own]))
}

describe('the effect of a model', () => {
  it('is the median change of adopters in its year less that of peers of their block', async () => {
    const [effect, ...others] = (await effects()).get('Đủ') ?? []
    expect(others).toEqual([])
    // The late adopter, the one scored in one year alone and the one of no block are on neither side.
    expect(effect).toMatchObject({
      ...{ year: 2024, criterion: { code: '1.1.2' }, gap: null, difference: 27 },
      adopters: { units: 5, medianBefore: 50, medianAfter: 80, medianChange: 30 },
      peers: { units: 6, medianBefore: 50, medianAfter: 53, medianChange: 3 },
    })
    expect(effect?.limits).toContain('not a finding that the model changed the points')
  })

  it('is not told of fewer than five on a side, nor where no year lies around it', async () => {
    const found = await effects()
    expect(found.get('Ít đơn vị áp dụng')).toMatchObject([
      // The fifth adopter of the other model is a peer of this one, and so is the late one: 6 + 1 + 1.
      { gap: 'FEW_ADOPTERS', difference: null, adopters: { units: 4 }, peers: { units: 8 } },
    ])
    expect(found.get('Ít đơn vị cùng khối')).toMatchObject([
      { gap: 'FEW_PEERS', difference: null, adopters: { units: 8 }, peers: { units: 3 } },
    ])
    expect(found.get('Năm chưa chấm')).toMatchObject([
      { gap: 'NO_YEARS', difference: null, adopters: { units: 0, medianChange: null }, peers: { units: 0 } },
    ])
    expect(found.get('Cả lĩnh vực')).toEqual([])
  })
})

describe('models that fit', () => {
  it('serve the leaves at which a unit lost most, are in use elsewhere and not its own', async () => {
    const { units: found } = await answer<{
      units: {
        nodes: {
          name: string
          modelFits: { deduction: { points: number; criterion: { code: string } }; models: { name: string }[] }[]
        }[]
      }
    }>(
      database,
      `{ units(filter: { provenance: ILLUSTRATIVE, search: "cung khoi 1" }) { nodes { name modelFits(year: 2025, first: 2) {
        deduction { points criterion { code } } models { name } } } } }`,
    )
    // 300 of 1000 is half of 3 points at 1.1.2; the next loss is half a point at 2.1, which no model serves.
    expect(
      found.nodes[0]?.modelFits.map(({ deduction, models }) => [
        deduction.criterion.code,
        deduction.points,
        models.map(({ name }) => name),
      ]),
    ).toEqual([
      ['1.1.2', 1.5, ['Đủ', 'Cả lĩnh vực', 'Năm chưa chấm', 'Ít đơn vị áp dụng']],
      ['2.1', 0.5, []],
    ])
  })

  it('are asked for no more than 20 leaves', async () => {
    const id = encodeId('Unit', world.province)
    const { errors } = await ask(
      database,
      `{ node(id: "${id}") { ... on Unit { modelFits(year: 2025, first: 21) { models { id } } } } }`,
    )
    expect(errors[0]?.extensions?.code).toBe('BAD_INPUT')
  })
})

describe('units without a model', () => {
  const lacking = async (year: number) => {
    const { unitsWithoutModel } = await answer<{
      unitsWithoutModel: { totalCount: number; nodes: { name: string }[] }
    }>(
      database,
      `{ unitsWithoutModel(within: "${encodeId('Unit', world.province)}", year: ${year}, kind: DEPARTMENT) { totalCount nodes { name } } }`,
    )
    expect(unitsWithoutModel.nodes).toHaveLength(unitsWithoutModel.totalCount)
    return unitsWithoutModel.nodes.map(({ name }) => name)
  }

  it('are those that began, took up or share none by the end of the year', async () => {
    // Three peers are named with a model of 2024; who took one up in 2025 had none in 2024.
    expect(await lacking(2024)).toEqual([
      ...['Áp dụng sau 1', 'Cùng khối 4', 'Cùng khối 5', 'Cùng khối 6', 'Ngoài khối 1', 'Sở An', 'Sở Bình', 'Sở Cường'],
    ])
    expect(await lacking(2025)).not.toContain('Áp dụng sau 1')
    // In 2020 there was one model, of the five.
    expect(await lacking(2020)).toContain('Cùng khối 1')
    expect(await lacking(2020)).not.toContain('Áp dụng 1')
  })

  it('are asked for in a plausible year', async () => {
    const { errors } = await ask(
      database,
      `{ unitsWithoutModel(within: "${encodeId('Unit', world.province)}", year: 99999) { totalCount } }`,
    )
    expect(errors[0]?.extensions?.code).toBe('BAD_INPUT')
  })
})

describe('statements', () => {
  it('are as many for twenty as for nine', async () => {
    const models = (first: number) =>
      `{ models(filter: { provenance: ILLUSTRATIVE }, first: ${first}) { nodes { effects { criterion { code } difference } } } }`
    const fits = (first: number) =>
      `{ units(filter: { provenance: ILLUSTRATIVE, kind: DEPARTMENT }, first: ${first}) { nodes { modelFits(year: 2025) { models { name } } } } }`
    for (const list of [models, fits]) {
      await answer(database, list(20))
      // The first who lack a model that fits: those before them have every one themselves.
      const few = await countingStatements(database, () => answer(database, list(9)))
      const many = await countingStatements(database, () => answer(database, list(20)))
      expect(many.length).toBe(few.length)
    }
  })
})
