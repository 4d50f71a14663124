import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { savedText } from '../support/downloads.ts'
import { readRows, settled, visit } from '../support/view.ts'

const url = inject('url')
const COUNTS = 'table:has(caption:has-text("Số hồ sơ"))'
const UNITS = 'table:has(caption:has-text("Hồ sơ theo đơn vị"))'
const CASES = 'table:has(caption:has-text("Hồ sơ trễ hạn"))'

let browser: Browser
let watched: WatchedPage

beforeAll(async () => {
  browser = await launchBrowser()
  watched = await openPage(browser)
})
afterAll(async () => {
  await watched?.close()
  await browser?.close()
})

const main = async (page: Page): Promise<string> =>
  (await page.locator('main').allInnerTexts()).join(' ').replace(/\s+/g, ' ')

const number = (text = ''): number => Number(text.replaceAll('.', '').replace(',', '.'))

describe('what a source reports of a province', () => {
  it('reads as the source does, a warning in honest words, and what is not stated as no zero', async () => {
    const { page } = watched
    await visit(page, `${url}/ho-so`)
    const text = await main(page)
    expect(text).toContain(
      '2.649/693.016 hồ sơ trễ hạn, bằng 0,38% số tiếp nhận: 2.335 đã giải quyết trễ, 314 đang quá hạn.',
    )
    expect(text).toContain('693.016 bằng đúng 669.916 đã giải quyết + 23.100 đang giải quyết.')
    expect(text).toContain(
      'Tạm dừng 37.795 lớn hơn đang giải quyết 23.100; nguồn không nói hồ sơ tạm dừng có nằm trong số đang giải quyết hay không.',
    )
    expect(text).toMatch(/Nguồn: Bản tin Long An, 30\/9\/2022/)
    const rows = new Map((await readRows(page, COUNTS)).map(({ id, cells }) => [id, cells['bao-cao-1']]))
    expect(rows.get('resolvedEarly')).toBe('354.550')
    expect(rows.get('resolvedOnTime')).toBe('313.031')
    expect(rows.get('carriedOver')).toBe('–')
    expect(await page.getByText('Minh họa', { exact: true }).count()).toBe(0)
  })
})

describe('the dossiers of the demonstration province', () => {
  it('add up to what its units do, and the sentence says the same', async () => {
    const { page } = watched
    await visit(page, `${url}/ho-so?dv=tinh-minh-hoa-07&tu=2026-10-01&den=2026-10-31`)
    const [, late, received] = /([\d.]+)\/([\d.]+) hồ sơ trễ hạn/.exec(await main(page)) ?? []
    const units = await readRows(page, UNITS)
    expect(units).toHaveLength(114)
    const sums = units.reduce(
      ([part, whole], { cells }) => {
        const [of = '', all = ''] = cells['tu-mau']?.split('/') ?? []
        return [(part ?? 0) + number(of), (whole ?? 0) + number(all)]
      },
      [0, 0],
    )
    expect(sums).toEqual([number(late), number(received)])
    await expect.poll(() => page.getByText('Minh họa', { exact: true }).count()).toBeGreaterThan(0)
  })

  it('list each overdue dossier with its cause and its apology, as many as are counted overdue', async () => {
    const { page } = watched
    const overdue = (await readRows(page, COUNTS)).find(({ id }) => id === 'openOverdue')?.cells.cong
    const cases = await readRows(page, CASES)
    expect(cases).toHaveLength(number(overdue))
    const missing = cases.filter(({ cells }) => cells['xin-loi'] === 'thiếu').length
    expect(missing).toBeGreaterThan(0)
    expect(await main(page)).toContain(`${overdue} hồ sơ, ${missing} thiếu văn bản xin lỗi`)
    await page.getByRole('switch', { name: 'Chỉ hồ sơ thiếu văn bản xin lỗi' }).click()
    await page.waitForURL(/thieu=1/)
    await expect.poll(async () => (await readRows(page, CASES)).length).toBe(missing)
  })

  it('are picked by unit, period and field, and the address keeps it all', async () => {
    const { page } = watched
    await visit(page, `${url}/ho-so?dv=tinh-minh-hoa-07`)
    await page.getByLabel('Kỳ').selectOption({ label: 'quý II năm 2026' })
    await page.waitForURL(/tu=2026-04-01&den=2026-06-30/)
    await settled(page)
    await page.getByLabel('Lĩnh vực').selectOption('Hộ tịch')
    await page.waitForURL(/linh-vuc=/)
    await page.reload()
    await settled(page)
    expect(await page.getByLabel('Kỳ').inputValue()).toBe('2026-04-01/2026-06-30')
    expect(await page.getByLabel('Lĩnh vực').inputValue()).toBe('Hộ tịch')
    // Field, unit and period all hold in the figures: one unit of the list, opened, has the same numbers.
    const [first] = await readRows(page, UNITS)
    await page.locator(UNITS).getByRole('link').first().click()
    await page.waitForURL(new RegExp(`dv=${first?.id}`))
    await expect.poll(() => main(page)).toContain(`${first?.cells['tu-mau']} hồ sơ trễ hạn`)
  })

  it('take any period of days, and only months that lie in it whole', async () => {
    const { page } = watched
    await visit(page, `${url}/ho-so?dv=tinh-minh-hoa-07&tu=2026-02-01&den=2026-02-28`)
    const february = (await readRows(page, COUNTS)).map(({ cells }) => cells.cong)
    await visit(page, `${url}/ho-so?dv=tinh-minh-hoa-07&tu=2026-01-15&den=2026-03-15`)
    expect((await readRows(page, COUNTS)).map(({ cells }) => cells.cong)).toEqual(february)
  })

  it('go out as a table with a row for each month', async () => {
    const { page } = watched
    await visit(page, `${url}/ho-so?dv=tinh-minh-hoa-07&tu=2026-04-01&den=2026-06-30`)
    const text = await savedText(page, 'CSV')
    expect(text).toContain('Minh họa')
    expect(text.split('\n').filter((line) => /^"?Tháng\b/.test(line))).toHaveLength(3)
  })

  it('say so where an address names a unit of which nothing is on record', async () => {
    const { page } = watched
    await visit(page, `${url}/ho-so?dv=bo-noi-vu`)
    expect(await main(page)).toContain('Chưa có báo cáo hồ sơ nào của đơn vị này.')
  })
})
