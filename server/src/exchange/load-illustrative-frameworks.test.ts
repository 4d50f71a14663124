import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { write } from '../audit/write.ts'
import type { Store } from '../context.ts'
import { readFrameworkRules } from '../framework/framework-rules.loader.ts'
import { RuleKind } from '../framework/rules/terms.ts'
import { Decimal } from '../shared/decimal.ts'
import { answer } from '../testing/ask.ts'
import { sampleDatabase, type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { type IllustrativeFiles, illustrativeFiles } from './illustrative-files.ts'
import { loadIllustrativeFrameworks } from './load-illustrative-frameworks.ts'

let sample: TestDatabase
let empty: TestDatabase
beforeAll(async () => {
  sample = await sampleDatabase()
  empty = await testDatabase()
})
afterAll(async () => {
  await sample.close()
  await empty.close()
})

const storeOf = (database: TestDatabase) => database.fork().getKysely() as unknown as Store

/** Loads the tables with the first text in `file` replaced, which must fail; nothing of it stays. */
async function refusalOf(part: Exclude<keyof IllustrativeFiles, 'trees'> | string, from: string, to: string) {
  const replaced = (text: string) => {
    if (!text.includes(from)) throw new Error(`"${from}" is not in ${part}`)
    return text.replace(from, to)
  }
  const tree = illustrativeFiles.trees[part]
  const files =
    tree === undefined
      ? { ...illustrativeFiles, [part]: replaced(illustrativeFiles[part as 'bands']) }
      : { ...illustrativeFiles, trees: { ...illustrativeFiles.trees, [part]: replaced(tree) } }
  const loading = write(empty, { kind: 'IMPORT', name: 'Thử' }, 'load', ({ db, record, actorId }) =>
    loadIllustrativeFrameworks({ db, record, actorId }, withoutOwners(files)),
  )
  return loading.then(
    () => 'loaded',
    (error: Error) => error.message,
  )
}

/** The empty store has no units that could own a framework. */
const withoutOwners = (files: IllustrativeFiles): IllustrativeFiles => ({
  ...files,
  frameworks: files.frameworks.replaceAll('tinh-minh-hoa-07', ''),
})

describe('illustrative frameworks', () => {
  it('are frozen, ILLUSTRATIVE, and say so in their note and legal basis', async () => {
    const rows = await storeOf(sample)
      .selectFrom('framework')
      .innerJoin('document', 'document.id', 'framework.legal_basis_id')
      .select(['code', 'state', 'note', 'document.title', 'document.number', 'issuer'])
      .where('provenance', '=', 'ILLUSTRATIVE')
      .orderBy('code')
      .execute()
    expect(rows.map(({ code }) => code)).toEqual(['MH-NGANH', 'MH-SO', 'MH-TINH-1', 'MH-TINH-2', 'MH-XA'])
    for (const { state, note, title, number, issuer } of rows) {
      expect([state, number, issuer]).toEqual(['FROZEN', null, 'Minh họa'])
      expect(note).toContain('minh họa')
      expect(title).toContain('minh họa')
    }
  })

  it('have every leaf with its rule, and answer them read', async () => {
    const db = storeOf(sample)
    const keys = await db
      .selectFrom('framework')
      .select(['id', 'code'])
      .where('provenance', '=', 'ILLUSTRATIVE')
      .execute()
    const rules = await readFrameworkRules(
      db,
      keys.map(({ id }) => id),
    )
    const counts = Object.fromEntries([...rules.values()].map(({ code, leaves }) => [code, leaves.size]))
    expect(counts).toEqual({ 'MH-TINH-1': 89, 'MH-TINH-2': 90, 'MH-SO': 63, 'MH-NGANH': 25, 'MH-XA': 54 })
    const first = [...rules.values()].find(({ code }) => code === 'MH-TINH-1')
    const leaf = first?.leaves.get('3.3.1')
    expect(leaf?.rule.parameters).toMatchObject({ kind: 'RATIO' })
    expect(leaf?.rule.variables[0]?.label.vi).toBe('Hồ sơ đã giải quyết của cơ quan chuyên môn')
    expect([leaf?.part, leaf?.lead, leaf?.maxPoints?.toFixed()]).toEqual(['APPRAISED', 'Văn phòng UBND tỉnh', '1.5'])
    expect(first?.codes.get(first.ids.get('3.3.1') ?? '')).toBe('3.3.1')
    expect(first?.bands.map(({ code }) => code)).toEqual(['XUAT_SAC', 'TOT', 'KHA', 'TRUNG_BINH', 'YEU'])
  })

  it('of a province are its own, with floors, a knock-out condition and caps in them', async () => {
    const db = storeOf(sample)
    const { id, owner } = await db
      .selectFrom('framework')
      .innerJoin('unit', 'unit.id', 'framework.owner_id')
      .select(['framework.id', 'unit.slug as owner'])
      .where('code', '=', 'MH-SO')
      .executeTakeFirstOrThrow()
    expect(owner).toBe('tinh-minh-hoa-07')
    const rules = (await readFrameworkRules(db, [id])).get(id)
    const bands = rules?.bands.map((band) => [band.code, band.floorPercent?.toFixed() ?? null, band.condition?.code])
    expect(bands?.slice(0, 3)).toEqual([
      ['XUAT_SAC', '70', 'HEAD_DISCIPLINED'],
      ['TOT', '60', 'HEAD_DISCIPLINED'],
      ['KHA', null, undefined],
    ])
    expect(rules?.nodes.find(({ code }) => code === 'P')?.cap?.toFixed()).toBe('5')
    expect(rules?.leaves.get('P.1')?.rule.bounds).toEqual({ kind: 'ADJUSTMENT', cap: new Decimal(3) })
  })

  it('use every kind of rule, every rule for what does not apply, and every way to round', async () => {
    const db = storeOf(sample)
    const kinds = await db.selectFrom('criterion').select('rule').distinct().where('leaf', '=', true).execute()
    expect(new Set(kinds.map(({ rule }) => rule?.kind))).toEqual(new Set(Object.keys(RuleKind)))
    const cells = await db
      .selectFrom('criterion')
      .select(['not_applicable', 'when_none'])
      .where('leaf', '=', true)
      .execute()
    const words = new Set(cells.map(({ not_applicable }) => not_applicable?.split('=')[0]))
    for (const word of ['EXCLUDE', 'FULL', 'ZERO', 'ANCHOR']) expect(words).toContain(word)
    expect(new Set(cells.map(({ when_none }) => when_none))).toEqual(new Set(['EXCLUDE', 'FULL', null]))
    const modes = await db.selectFrom('framework').select('rounding_mode').distinct().execute()
    expect(modes.map(({ rounding_mode }) => rounding_mode).sort()).toEqual(['HALF_EVEN', 'HALF_UP', 'TRUNCATE'])
  })

  it('of frozen frameworks are read from the store once', async () => {
    const [key] = await storeOf(sample).selectFrom('framework').select('id').where('code', '=', 'MH-TINH-1').execute()
    const ids = [key?.id ?? '']
    await readFrameworkRules(storeOf(sample), ids)
    const before = sample.statements.length
    await readFrameworkRules(storeOf(sample), ids)
    expect(sample.statements.length).toBe(before)
  })

  it('stay out of lists unless asked for, and out of the series of real units', async () => {
    const list = `query ($of: Provenance) { frameworks(provenance: $of, first: 100) { nodes { code provenance } } }`
    const codes = async (of: string | null) =>
      (await answer<{ frameworks: { nodes: { code: string }[] } }>(sample, list, { of })).frameworks.nodes.map(
        ({ code }) => code,
      )
    expect((await codes(null)).filter((code) => code.startsWith('MH-'))).toEqual([])
    expect((await codes('ILLUSTRATIVE')).every((code) => code.startsWith('MH-'))).toBe(true)
    const { rows } = await sampleSeries()
    expect(rows).toEqual([])
  })

  it.each([
    ['framework-province-1.csv', '1.1.1,1.1,', '1.1.1,9.9,', /row 4, column parent: .*expected a parent/],
    ['framework-province-1.csv', 'completed,1,,', 'completed,1.5,,', /row 3, column max_points: .*adds up to 2/],
    ['framework-province-1.csv', 'RATIO,floor=0.8,', 'RATIO,floor=2,', /row 5, column rule_text: Expected 0 <= floor/],
    [
      'framework-province-1.csv',
      ',ZERO,,Kế hoạch CCHC',
      ',NONE,,Kế hoạch CCHC',
      /column not_applicable: Expected EXCL/,
    ],
    [
      'parts',
      'MH-TINH-1,APPRAISED,61.5',
      'MH-TINH-1,APPRAISED,60',
      /framework-province-1.csv, row 1: APPRAISED: what is below adds up to 61.5, but 60/,
    ],
    [
      'parts',
      'MH-TINH-1,APPRAISED',
      'MH-TINH-9,APPRAISED',
      /framework-parts.csv, row 2, column framework: expected one of MH/,
    ],
    ['bands', 'TOT,Tốt,Good,80', 'TOT,Tốt,Good,90', /bands.csv, row 3, column from_percent: Band TOT/],
    ['links', 'MH-TINH-1,1.1,', 'MH-TINH-1,1.99,', /framework-links.csv, row 3, column from: 1.99 → 1.1/],
    [
      'frameworks',
      'MH-TINH-1,framework-province-1.csv',
      'MH-TINH-1,framework-x.csv',
      /row 2, column file: expected a table/,
    ],
    ['documents', 'Văn bản minh họa', 'Quyết định', /documents.csv, row 2, column title: expected a title that says/],
  ])('of %s with "%s" made "%s" are refused by place', async (part, from, to, message) => {
    expect(await refusalOf(part, from, to)).toMatch(message)
    expect(await storeOf(empty).selectFrom('framework').select('code').execute()).toEqual([])
  })
})

/** Series points of official units that came by way of an illustrative framework. */
async function sampleSeries() {
  const rows = await storeOf(sample)
    .selectFrom('published_figure as figure')
    .innerJoin('criterion', 'criterion.id', 'figure.criterion_id')
    .innerJoin('framework', 'framework.id', 'criterion.framework_id')
    .select('figure.id')
    .where('framework.provenance', '=', 'ILLUSTRATIVE')
    .execute()
  return { rows }
}
