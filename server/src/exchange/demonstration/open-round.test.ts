import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../testing/ask.ts'
import { type ImportBench, importBench } from '../../testing/import-store.ts'
import { sampleDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { NO_OPTIONS } from '../imports/import-options.ts'

let database: TestDatabase
let bench: ImportBench
let unit: string
beforeAll(async () => {
  database = await sampleDatabase()
  bench = importBench(database, { ...NO_OPTIONS, kind: 'SCORES', framework: 'MH-SO', year: 2026, stage: 'SELF' })
  const found = await answer<{ unitBySlug: { id: string } }>(
    database,
    '{ unitBySlug(slug: "so-minh-hoa-noi-vu-tinh-minh-hoa-07") { id } }',
  )
  unit = found.unitBySlug.id
})
afterAll(() => database.close())

const ROUNDS =
  '{ rounds(provenance: ILLUSTRATIVE, first: 50) { nodes { year importsOpen windows { step } framework { code } } } }'
interface Rounds {
  readonly rounds: { readonly nodes: readonly { year: number; importsOpen: boolean; framework: { code: string } }[] }
}
const VALUE = `query ($unit: ID!) { assessment(unit: $unit, year: 2026, framework: "MH-SO") {
  score(criterion: "1.1.1") { self { points state } } total(stage: SELF) { points } } }`
interface Value {
  readonly assessment: {
    readonly score: { readonly self: { readonly points: number } }
    readonly total: { readonly points: number }
  } | null
}
const seenBy = async (mayImport: boolean) => (await answer<Value>(database, VALUE, { unit }, { mayImport })).assessment

describe('the round that takes scores', () => {
  it('is the only one that does, to whoever asks', async () => {
    for (const mayImport of [false, true]) {
      const { rounds } = await answer<Rounds>(database, ROUNDS, {}, { mayImport })
      expect(rounds.nodes.length).toBeGreaterThan(5)
      const open = rounds.nodes.filter(({ importsOpen }) => importsOpen)
      expect(open.map(({ framework, year }) => `${framework.code} ${year}`)).toEqual(['MH-SO 2026'])
    }
  })

  it('is begun, and nothing of it is seen without the right to import', async () => {
    expect(await seenBy(false)).toBeNull()
    expect((await seenBy(true))?.total.points).toBeGreaterThan(20)
    const { rankings } = await answer<{ rankings: { nodes: { year: number }[] } }>(
      database,
      '{ rankings(provenance: ILLUSTRATIVE, first: 100) { nodes { year } } }',
    )
    expect(rankings.nodes.filter(({ year }) => year === 2026)).toEqual([])
  })

  it('takes a table: the difference, the commit, the rehearsal of the undo, the undo, and all is as before', async () => {
    const before = await seenBy(true)
    const text = 'Đơn vị;Mã tiêu chí;Điểm;Lý do\nSở Minh họa Nội vụ;1.1.1;0,25;Phép thử'
    const looked = await bench.preview(text)
    expect(looked).toMatchObject({ errorCount: 0, changed: 1, added: 0, provenance: 'ILLUSTRATIVE' })
    expect(looked.changes[0]?.after?.vi).toBe('0,25 điểm (Phép thử)')
    const done = await bench.commit(text)
    expect(done.outcome).toBe('DONE')
    expect((await seenBy(true))?.score.self.points).toBe(0.25)
    expect(await seenBy(false)).toBeNull()

    const fingerprint = await bench.fingerprint()
    const rehearsed = await bench.previewUndo(done.importKey)
    expect(rehearsed).toMatchObject({ outcome: 'PREVIEW', report: { changed: 1, added: 0, removed: 0 } })
    const [change] = rehearsed.outcome === 'PREVIEW' ? rehearsed.report.changes : []
    expect(change).toMatchObject({ before: looked.changes[0]?.after, after: looked.changes[0]?.before })
    expect(await bench.fingerprint()).toBe(fingerprint)

    expect(await bench.undo(done.importKey)).toMatchObject({ outcome: 'DONE' })
    expect(await seenBy(true)).toEqual(before)
    expect(await bench.previewUndo(done.importKey)).toEqual({ outcome: 'UNDONE_BEFORE' })
  })

  it('rehearses a refusal with every reason, as the undo would give it', async () => {
    const row = (points: string) => `Đơn vị;Mã tiêu chí;Điểm;Lý do\nSở Minh họa Tư pháp;1.1.1;${points};Phép thử`
    const first = await bench.commit(row('0,25'))
    const second = await bench.commit(row('0,3'))
    const before = await bench.fingerprint()
    const rehearsed = await bench.previewUndo(first.importKey)
    expect(rehearsed).toMatchObject({ outcome: 'REFUSED', count: 1 })
    expect(await bench.undo(first.importKey)).toEqual(rehearsed)
    expect(await bench.fingerprint()).toBe(before)
    expect((await bench.undo(second.importKey)).outcome).toBe('DONE')
  })
})
