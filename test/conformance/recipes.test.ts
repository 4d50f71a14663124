import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeductionPages, PublishedFigurePages, RankingPages } from '@par-atlas/schema/samples'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { askData } from '../support/ask.ts'
import { type FaultyProxy, faultyProxy } from '../support/faulty-proxy.ts'
import { rowsOf, runtimes } from './recipe-runtimes.ts'

const url = inject('url')

/** Nothing but what a stranger takes from /docs. */
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'par-atlas-stranger-'))
  for (const file of [...runtimes.map((runtime) => runtime.file), 'samples.ts']) {
    const answer = await fetch(`${url}/docs/recipes/${file}`)
    expect(answer.status, file).toBe(200)
    writeFileSync(join(folder, file), await answer.text())
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function totalOf(sample: { readonly query: string; readonly variables: object }): Promise<number> {
  const found: number[] = []
  JSON.stringify(await askData(url, sample.query, { ...sample.variables, first: 1 }), (key, value) => {
    if (key === 'totalCount') found.push(value)
    return value
  })
  return found[0] ?? Number.NaN
}

describe.each(runtimes)('the recipe in $name', (runtime) => {
  const { missing } = runtime
  const test = missing === null ? it : it.skip
  const named = (title: string) => (missing === null ? title : `${title} (skipped: ${missing} does not run here)`)
  const read = (...parameters: string[]) => rowsOf(runtime, folder, parameters)

  test(named('gets the table of the ministries'), async () => {
    const rows = await read(url, 'MinistriesTable')
    expect(rows).toHaveLength(19)
    expect(rows[0]).toMatchObject({
      rank: '1',
      base: '17',
      'unit.name': 'Bộ Tư pháp',
      printed: '89,95',
      points: '89.95',
    })
    expect(rows.filter(({ rank }) => rank === '')).toHaveLength(2)
  })

  test(named('gets a unit’s lost points, with why and who leads'), async () => {
    const rows = await read(url, 'UnitLosses', JSON.stringify({ slug: 'tinh-minh-hoa-07', part: 'APPRAISED' }))
    expect(rows.find((row) => row['criterion.code'] === '3.3.2')).toMatchObject({
      points: '1.25',
      lead: 'Văn phòng UBND tỉnh',
      'score.final.reason': '83,88%, dưới sàn 95%',
    })
  })

  test(named('pages a ranking to the very end, however small the pages'), async () => {
    const rows = await read(url, 'RankingPages', JSON.stringify({ ...RankingPages.variables, first: 7 }))
    expect(rows).toHaveLength(await totalOf(RankingPages))
    expect(new Set(rows.map((row) => row['unit.slug'])).size).toBe(rows.length)
  })

  test(named('pages the deductions of a year to the very end'), async () => {
    const rows = await read(url, 'DeductionPages')
    expect(rows).toHaveLength(await totalOf(DeductionPages))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  test(named('pages published figures to the very end'), async () => {
    const rows = await read(url, 'PublishedFigurePages')
    expect(rows).toHaveLength(await totalOf(PublishedFigurePages))
    const printed = rows.filter((row) => row['unit.slug'] === 'tinh-hoa-binh' && row.year === '2023')
    expect(printed.map((row) => row.printed)).toEqual(expect.arrayContaining(['86,89', '86,76']))
  })
})

describe.each(runtimes.filter(({ missing }) => missing === null))('the recipe in $name', (runtime) => {
  let proxy: FaultyProxy
  beforeAll(async () => {
    const faults = ['pass', 'cut', 'pass', 'stale', 'pass', 'busy', 'pass', 'changed', 'pass'] as const
    proxy = await faultyProxy(url, 130, faults)
  })
  afterAll(() => proxy?.close())

  it('comes to the end over a lost connection, a busy server, a change of the data and pages shorter than asked', async () => {
    // 240 is refused by the proxy, 120 by the list itself.
    const rows = await rowsOf(runtime, folder, [proxy.url, 'PublishedFigurePages', '{"first": 240}'])
    expect(rows).toHaveLength(await totalOf(PublishedFigurePages))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(proxy.dealt).toMatchObject({ cut: 1, busy: 1, stale: 1, changed: 1 })
  })
})
