import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { everyView, illustrative } from '../support/every-view.ts'
import {
  overprinted,
  type PaperTable,
  paperTables,
  print,
  promisedRows,
  type Sheet,
  squeezed,
} from '../support/printed.ts'
import { visit } from '../support/view.ts'

const url = inject('url')
const UNREAL = squeezed('Số liệu minh họa: đơn vị và điểm số trên trang này không có thật')
/** Views of figures, each of which says where they come from: beneath them, or in a column. */
const figures =
  /^\/(?:xep-hang|tong-quan\?|so-lieu|ban-do-nhiet|ke-hoach(?:$|\?don-vi=tinh)|nhiem-vu\/tinh|so-sanh\?dv=tinh|tieu-chi\/MH-TINH-2\/7|bo-tieu-chi\/(?:876|MH))|tru-diem\?/u

describe('a view on paper', () => {
  let browser: Browser
  let watched: WatchedPage
  beforeAll(async () => {
    browser = await launchBrowser()
    watched = await openPage(browser)
  })
  afterAll(() => browser?.close())

  it.each(everyView)('%s', async (path) => {
    const { page } = watched
    await visit(page, url + path)
    const title = squeezed(await page.title())
    const promised = await promisedRows(page)
    const tables = await paperTables(page)
    const sheets = await print(page)
    for (const [index, sheet] of sheets.entries()) {
      const at = `sheet ${index + 1} of ${sheets.length}`
      expect(sheet.size, `${at} is A4, landscape`).toEqual([842, 595])
      expect(margins(sheet), at).toEqual({ title: true, day: true, number: true })
      expect(bodyLength(sheet), `${at} is not blank`).toBeGreaterThan(0)
      expect(overprinted(sheet), `${at}: nothing lies over another`).toEqual([])
      expect(sheet.text.includes(UNREAL) || !illustrative(path), `${at} says that its figures are not real`).toBe(true)
    }
    if (figures.test(path))
      expect(sheets.at(-1)?.text, 'the last sheet names the source').toMatch(/Nguồn|điểmcuốicùng/u)
    expect(lostOn(sheets, tables)).toEqual([])
    expect(promised.filter((count) => !tables.some(({ rows }) => rows.length === count))).toEqual([])

    function margins({ text }: Sheet) {
      return {
        title: text.includes(title),
        day: /inngày\d\d\/\d\d\/\d{4}/u.test(text),
        number: text.includes(`/${sheets.length}`),
      }
    }
    function bodyLength({ text }: Sheet): number {
      const [before = '', ...after] = text.split(/inngày\d\d\/\d\d\/\d{4}/u)
      return (before + after.join('')).replace(UNREAL, '').replace(title, '').length
    }
  })

  it('says "minh họa" on the sheets of the illustrative frameworks, and on none of the real ones', async () => {
    await visit(watched.page, `${url}/bo-tieu-chi`)
    const sheets = (await print(watched.page)).map(({ text }) => [/MH-TINH-1/u.test(text), text.includes(UNREAL)])
    expect(new Set(sheets.map(String))).toEqual(new Set(['false,false', 'true,true']))
  })

  it('stands without a complaint of the browser', () => expect(watched.complaints).toEqual([]))
})

/** Rows that no sheet shows whole, and sheets with rows of a table but without its head. */
function lostOn(sheets: readonly Sheet[], tables: readonly PaperTable[]): readonly string[] {
  return tables.flatMap(({ caption, head, rows }) => {
    const lost = (texts: readonly string[]): readonly string[] => {
      const bearing = sheets.filter(({ text }) => texts.every((each) => text.includes(each)))
      if (bearing.length === 0) return [`${caption}: no sheet has ${texts.join(' ')}`]
      const without = bearing.map(({ text }) => head.filter((each) => !text.includes(each)))
      const least = without.reduce((best, next) => (next.length < best.length ? next : best))
      return least.length === 0 ? [] : [`${caption}: over ${texts.join(' ')} no ${least.join(' ')}`]
    }
    return rows.flatMap(lost)
  })
}
