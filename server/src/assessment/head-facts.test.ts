import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../context.ts'
import { newId } from '../shared/ids.ts'
import { insertMany } from '../shared/insert-many.ts'
import { answer, countingStatements } from '../testing/ask.ts'
import { type SmallRound, smallRound } from '../testing/small-round.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'

let database: TestDatabase
let db: Store
let world: SmallRound
beforeAll(async () => {
  database = await testDatabase()
  db = database.fork().getKysely() as unknown as Store
  world = await smallRound(database)
  await storePostings()
  await storeDossiers()
  await storeConclusion()
  await storeFindings()
})
afterAll(() => database.close())

const PLACE = { provenance: 'ILLUSTRATIVE' as const, scope_path: '/' }

/** One expired on 1/1/2026: posted on 1/2, taken down by 1/5. One in force: not posted on 1/3. */
async function storePostings(): Promise<void> {
  const [expired, inForce] = [newId(), newId()]
  const of = (id: string, position: number, title: string, expired_on: string | null) => ({
    ...{ id, position, title, search_key: title, field: 'Hộ tịch', interlinked: false, announced_on: '2020-01-01' },
    ...{ expired_on, ...PLACE },
  })
  await insertMany(db, 'procedure', [
    of(expired, 1, 'Thủ tục cũ', '2026-01-01'),
    of(inForce, 2, 'Thủ tục còn hiệu lực', null),
  ])
  const seen = (procedure_id: string, seen_on: string, posted: boolean) => ({
    ...{ procedure_id, unit_id: world.units.A, seen_on, posted },
  })
  await insertMany(db, 'procedure_posting', [
    seen(expired, '2026-02-01', true),
    seen(expired, '2026-05-01', false),
    seen(inForce, '2026-03-01', false),
  ])
}

async function storeDossiers(): Promise<void> {
  const late = (code: string, due_on: string, apology_on: string | null, unit_id = world.units.A) => ({
    ...{ id: newId(), unit_id, code, received_on: '2026-01-02', due_on, resolved_on: null, ...PLACE },
    ...{ apology: apology_on === null ? ('MISSING' as const) : ('ISSUED' as const), apology_on },
  })
  await insertMany(db, 'dossier_case', [
    late('HS-1', '2026-02-10', null),
    late('HS-2', '2026-02-20', '2026-04-01'),
    late('HS-3', '2026-06-30', null),
    late('HS-4', '2026-02-10', null, world.units.B),
  ])
}

async function storeConclusion(): Promise<void> {
  const [document, directive, item] = [newId(), newId(), newId()]
  await insertMany(db, 'document', [{ id: document, number: '01/TB', title: 'Thông báo kết luận' }])
  await insertMany(db, 'directive', [
    { id: directive, document_id: document, owner_id: world.province, meeting_on: '2026-02-01', ...PLACE },
  ])
  await insertMany(db, 'directive_item', [
    {
      ...{ id: item, directive_id: directive, position: 1, text: 'Rà soát thủ tục', due_on: '2026-03-31' },
      ...{ settled_on: '2026-05-10', outcome: 'DONE', scope_path: '/' },
    },
  ])
  await insertMany(db, 'directive_item_unit', [{ item_id: item, unit_id: world.units.A }])
}

async function storeFindings(): Promise<void> {
  const campaign = newId()
  const about = { slug: 'dot', owner_id: world.province, subject: 'Tỉnh Nhỏ', year: 2026, kind: 'PLANNED' as const }
  await insertMany(db, 'inspection_campaign', [{ id: campaign, ...about, title: 'Kiểm tra năm 2026', ...PLACE }])
  const found = (slug: string, position: number, due_on: string | null, closed_on: string | null) => ({
    ...{ id: newId(), slug, campaign_id: campaign, position, text: slug, due_on, closed_on, scope_path: '/' },
    state: closed_on === null ? ('OPEN' as const) : ('CLOSED_NOT_REMEDIED' as const),
  })
  const rows = [found('con-mo', 0, '2026-03-31', null), found('khong-khac-phuc', 1, null, '2026-05-01')]
  await insertMany(db, 'finding', rows)
  await insertMany(
    db,
    'finding_unit',
    rows.map(({ id }) => ({ finding_id: id, unit_id: world.units.A, position: 0 })),
  )
}

interface Group {
  readonly kind: string
  readonly count: number
  readonly namedBy: string | null
  readonly facts: readonly {
    readonly on: string
    readonly text: string
    readonly source: string | null
    readonly subject: { readonly __typename: string }
  }[]
}

async function groupsOn(day: string): Promise<readonly Group[]> {
  const { unitBySlug } = await answer<{ unitBySlug: { headFacts: { groups: Group[] } } }>(
    database,
    `{ unitBySlug(slug: "so-an") { headFacts(asOf: "${day}") { groups { kind count namedBy facts { on text source subject { __typename id } } } } } }`,
  )
  return unitBySlug.headFacts.groups
}
const countsOn = async (day: string) => (await groupsOn(day)).map(({ count }) => count)

describe('facts about the head of a unit', () => {
  it('are those of the day, kind by kind, each with its row and source', async () => {
    const groups = await groupsOn('2026-04-15')
    expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
      ['EXPIRED_STILL_POSTED', 1],
      ['IN_FORCE_NOT_POSTED', 1],
      ['LATE_WITHOUT_APOLOGY', 1],
      ['CONCLUSION_OVERDUE', 1],
      ['FINDING_NOT_REMEDIED', 1],
    ])
    expect(
      groups.map(({ facts }) => facts.map(({ on, text, source, subject }) => [on, text, source, subject.__typename])),
    ).toEqual([
      [['2026-02-01', 'Thủ tục cũ', null, 'Procedure']],
      [['2026-03-01', 'Thủ tục còn hiệu lực', null, 'Procedure']],
      [['2026-02-10', 'HS-1', null, 'DossierCase']],
      [['2026-03-31', 'Rà soát thủ tục', '01/TB, Thông báo kết luận', 'DirectiveItem']],
      [['2026-03-31', 'con-mo', 'Kiểm tra năm 2026', 'Finding']],
    ])
  })

  it('begin and end on their days: due days are in time, an apology counts from its day, what was seen last stands', async () => {
    // HS-2 is late and without its apology until 31/3; what is due on 31/3 is in time on it.
    expect(await countsOn('2026-03-31')).toEqual([1, 1, 2, 0, 0])
    expect(await countsOn('2026-04-01')).toEqual([1, 1, 1, 1, 1])
    // The old procedure was seen taken down on 1/5, on which the second finding was closed as not remedied; the item was done on 10/5.
    expect(await countsOn('2026-05-01')).toEqual([0, 1, 1, 1, 2])
    expect(await countsOn('2026-05-10')).toEqual([0, 1, 1, 0, 2])
    expect(await countsOn('2026-07-01')).toEqual([0, 1, 2, 0, 2])
    expect(await countsOn('2026-01-31')).toEqual([0, 0, 0, 0, 0])
  })

  it('say which of them a source names, whom that binds, and that they are no verdict', async () => {
    const named = (await groupsOn('2026-04-15')).map(({ namedBy }) => namedBy)
    expect(named.map((words) => words?.includes('Chỉ ràng buộc tỉnh đó') ?? false)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    const { unitBySlug } = await answer<{ unitBySlug: { headFacts: { notice: string; asOf: string } } }>(
      database,
      '{ unitBySlug(slug: "so-an") { headFacts(asOf: "2026-04-15") { asOf notice(language: EN) } } }',
    )
    expect(unitBySlug.headFacts.asOf).toBe('2026-04-15')
    expect(unitBySlug.headFacts.notice).toContain('no verdict, no score')
  })

  it('take as many statements of all units as of one', async () => {
    const list = (first: number) =>
      `{ units(filter: { provenance: ILLUSTRATIVE, kind: DEPARTMENT }, first: ${first}) { nodes { headFacts(asOf: "2026-04-15") { groups { kind count facts { text } } } } } }`
    await answer(database, list(3))
    const one = await countingStatements(database, () => answer(database, list(1)))
    const all = await countingStatements(database, () => answer(database, list(3)))
    expect(all.length).toBe(one.length)
  })
})
