import { parse } from 'csv-parse/sync'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { savedText } from '../support/downloads.ts'
import { hundredths, publishedMinistries, vietnamese } from '../support/published-table.ts'
import { readRows, visit } from '../support/view.ts'

const address = `${inject('url')}/xep-hang`
const published = publishedMinistries()

describe('the ranking of the ministries, 2023', () => {
  let browser: Browser
  let watched: WatchedPage

  beforeAll(async () => {
    browser = await launchBrowser()
    watched = await openPage(browser)
    await visit(watched.page, address)
  })

  afterAll(async () => {
    await watched?.close()
    await browser?.close()
  })

  it('shows the 17 ranked units exactly as published, cell by cell', async () => {
    const ranked = (await readRows(watched.page)).filter(({ cells }) => cells.hang !== '–')
    expect(ranked.map(({ cells }) => [cells.hang, cells.ten, cells.diem])).toEqual(
      published.map(({ rank, unit, total }) => [`${rank}/17`, unit, vietnamese(total)]),
    )
    for (const [index, { appraised, survey }] of published.entries()) {
      expect(ranked[index]?.cells['tham-dinh']).toContain(vietnamese(appraised))
      expect(ranked[index]?.cells.xhh).toContain(vietnamese(survey))
    }
  })

  it('shows the two that were scored and not ranked below them, with the reason', async () => {
    const others = (await readRows(watched.page)).slice(17)
    expect(others.map(({ cells }) => cells.ten).toSorted()).toEqual(['Thanh tra Chính phủ', 'Ủy ban Dân tộc'])
    for (const { text } of others) expect(text).toContain('không xếp hạng')
  })

  it('marks each of the nine rows whose printed parts do not add up, and shows the other sum', async () => {
    const misfits = published.filter(({ appraised, survey, total }) => {
      return hundredths(appraised) + hundredths(survey) !== hundredths(total)
    })
    expect(misfits).toHaveLength(9)
    const rows = await readRows(watched.page)
    const marked = rows.filter(({ cells }) => cells.cong?.includes('lệch số'))
    expect(marked.map(({ cells }) => cells.ten)).toEqual(misfits.map(({ unit }) => unit))
    for (const [index, { appraised, survey }] of misfits.entries()) {
      const sum = (hundredths(appraised) + hundredths(survey)) / 100
      expect(marked[index]?.cells.cong).toContain(vietnamese(sum.toFixed(2)))
    }
  })

  it('says where it comes from: source, edition, the printed average and the check of ranks', async () => {
    const foot = await watched.page.locator('main').textContent()
    expect(foot).toContain('xaydungchinhsach.chinhphu.vn')
    expect(foot).toContain('84,38')
    expect(foot).toContain('17/17')
    expect(foot).toContain('Như công bố')
  })

  it('sorts by a column and keeps the order in the address', async () => {
    const { page } = watched
    await visit(page, address)
    await page
      .getByRole('columnheader', { name: /Điều tra XHH/ })
      .getByRole('button')
      .click()
    const sorted = published.toSorted((a, b) => hundredths(b.survey) - hundredths(a.survey))
    await expect.poll(async () => (await readRows(page))[0]?.cells.ten).toBe(sorted[0]?.unit)
    expect(new URL(page.url()).searchParams.get('sx')).toBeTruthy()
  })

  it('gives the table as CSV for a Vietnamese spreadsheet, with its source inside', async () => {
    const { page } = watched
    await visit(page, address)
    const text = await savedText(page, 'CSV')
    expect(text.startsWith('\uFEFF')).toBe(true)
    const rows = parse(text.slice(1), {
      delimiter: ';',
      relax_column_count: true,
      skip_empty_lines: true,
    }) as string[][]
    for (const { unit, rank, total } of published) {
      const row = rows.find((cells) => cells.includes(unit))
      expect(row, unit).toEqual(expect.arrayContaining([rank, vietnamese(total)]))
    }
    expect(text).toContain('xaydungchinhsach.chinhphu.vn')
  })

  it('has complained about nothing', () => {
    expect(watched.complaints).toEqual([])
  })
})
