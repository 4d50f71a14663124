import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, countingStatements } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sampleDatabase()
})
afterAll(() => database.close())

interface Item {
  readonly text: string
  readonly state: string
  readonly dueOn: string | null
}
interface Told {
  readonly meetingOn: string
  readonly note: string | null
  readonly document: { readonly number: string | null; readonly issuedOn: string }
  readonly follows: { readonly meetingOn: string } | null
  readonly items: readonly Item[]
  readonly progress: Readonly<Record<string, number>>
}

async function directives(given = ''): Promise<readonly Told[]> {
  const { directives: found } = await answer<{ directives: { nodes: readonly Told[] } }>(
    database,
    `{ directives${given} { nodes { meetingOn note document { number issuedOn } follows { meetingOn } items { text state dueOn addressees }
      progress { total open reported done notDone overdue } } } }`,
  )
  return found.nodes
}

describe('Hòa Bình 2022', () => {
  it('has the conclusions of 31/5 as a document whose items no source quotes, and the meeting that went through them', async () => {
    const told = await directives()
    expect(told.map(({ meetingOn }) => meetingOn)).toEqual(['2023-08-30', '2022-11-24', '2022-09-30', '2022-05-31'])
    const conclusions = told.find(({ meetingOn }) => meetingOn === '2022-05-31')
    expect(conclusions).toMatchObject({ document: { number: '4389/TB-VPUBND', issuedOn: '2022-06-06' }, items: [] })
    expect(conclusions?.note).toContain('không trích')
    const meeting = told.find(({ meetingOn }) => meetingOn === '2022-11-24')
    expect(meeting?.follows).toEqual({ meetingOn: '2022-05-31' })
    expect(meeting?.items).toHaveLength(8)
    expect(meeting?.items[5]?.text).toContain('phải ban hành văn bản xin lỗi người dân')
    expect(meeting?.items[6]?.text).toContain('hạ mức độ hoàn thành nhiệm vụ năm 2022 của người đứng đầu')
    expect(meeting?.items.every(({ state, dueOn }) => state === 'OPEN' && dueOn === null)).toBe(true)
  })

  it('was headed that day by whom the source names, and by nobody known the day before', async () => {
    const { unitBySlug } = await answer<{ unitBySlug: Record<string, { name: string } | null> }>(
      database,
      `{ unitBySlug(slug: "tinh-hoa-binh") { before: head(asOf: "2022-11-23") { name } head(asOf: "2022-12-31") { name title statedOn } } }`,
    )
    expect(unitBySlug).toMatchObject({ before: null, head: { name: 'Bùi Văn Khánh', statedOn: '2022-11-24' } })
  })
})

describe('the demonstration province', () => {
  it('opens each meeting with what the one before asked for, settled on the day of the next', async () => {
    const told = await directives('(provenance: ILLUSTRATIVE)')
    expect(told.map(({ meetingOn, follows }) => [meetingOn, follows?.meetingOn ?? null])).toEqual([
      ['2026-10-13', '2026-04-14'],
      ['2026-04-14', '2025-10-14'],
      ['2025-10-14', '2025-04-15'],
      ['2025-04-15', null],
    ])
    for (const { progress } of told) {
      const { total, open, reported, done, notDone } = progress as Record<
        'total' | 'open' | 'reported' | 'done' | 'notDone',
        number
      >
      expect(open + reported + done + notDone).toBe(total)
      expect(total).toBe(8)
    }
    expect(told[0]?.progress).toMatchObject({ done: 0, notDone: 0 })
    expect(told[3]?.progress).toMatchObject({ open: 0, reported: 0 })
  })

  it('is told in as many statements, however many items and units', async () => {
    const ask = (
      first: number,
    ) => `{ directives(provenance: ILLUSTRATIVE, first: ${first}) { nodes { document { title } owner { name }
      items { state overdue units(first: 5) { nodes { name } totalCount } criteria { code } directive { meetingOn } } } } }`
    // Units and criteria are kept once they were read: what is counted is what the list itself sends.
    await answer(database, ask(4))
    const few = await countingStatements(database, () => answer(database, ask(1)))
    const many = await countingStatements(database, () => answer(database, ask(4)))
    expect(many.length).toBe(few.length)
  })

  it('tells each department what it is bound to do', async () => {
    const { units } = await answer<{ units: { nodes: { directiveItems: { totalCount: number; nodes: Item[] } }[] } }>(
      database,
      `{ units(first: 100, filter: { provenance: ILLUSTRATIVE, kind: DEPARTMENT }) { nodes { directiveItems(first: 3) {
        totalCount nodes { text state dueOn } } } } }`,
    )
    const counts = units.nodes.map(({ directiveItems }) => directiveItems.totalCount)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(32)
    expect(
      units.nodes.every(({ directiveItems }) => directiveItems.nodes.length === Math.min(3, directiveItems.totalCount)),
    ).toBe(true)
  })
})
