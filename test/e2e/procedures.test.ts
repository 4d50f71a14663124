import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { saveFrom } from '../support/downloads.ts'
import { journey, mainText } from '../support/journeys.ts'
import { readRows, settled, visit } from '../support/view.ts'

const url = inject('url')
const TOTALS = 'table:has(caption:has-text("Tổng số thủ tục"))'
const CATALOGUE = 'table:has(caption:has-text("Danh mục thủ tục hành chính"))'
const SAVINGS = 'table:has(caption:has-text("Phương án đơn giản hóa"))'

describe('procedures', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it('read as their source does: totals stated beside what is counted, a plan and a saving, and no procedure made up', () =>
    journey(browser, async (page) => {
      await visit(page, `${url}/ket-luan`)
      await page.getByRole('link', { name: 'Thủ tục', exact: true }).click()
      await page.waitForURL('**/thu-tuc')
      await settled(page)
      await page.locator(TOTALS).waitFor()
      const rows = await readRows(page, TOTALS)
      expect(rows.map(({ cells }) => [cells['noi-dung'], cells['nguon-neu'], cells['dem-duoc']])).toEqual([
        ['Thủ tục được công bố', '533', '0'],
        ['Quyết định công bố danh mục', '44', '0'],
        ['Quyết định phê duyệt quy trình nội bộ', '43', '0'],
        ['Thủ tục liên thông có quy trình', '45', '0'],
        ['Thủ tục không liên thông có quy trình', '137', '0'],
        ['Thủ tục được rà soát', '33', '0'],
        ['Cơ quan có thủ tục được rà soát', '14', '0'],
        ['Thủ tục được đơn giản hóa', '15', '0'],
        ['Đồng tiết kiệm một năm', '334.209.416', '–'],
      ])
      const [plan, option] = await readRows(page, SAVINGS)
      expect(plan?.cells).toMatchObject({ 'giai-doan': 'Kế hoạch rà soát', 'thu-tuc': '33 / 0', 'tiet-kiem': '–' })
      expect(plan?.cells['co-quan']).toContain('299/QĐ-UBND')
      expect(option?.cells).toMatchObject({ 'thu-tuc': '15 / 0', truoc: '–', 'tiet-kiem': '334.209.416nguồn nêu' })
      const text = await mainText(page)
      expect(text).toContain('Kho chưa có thủ tục nào của đơn vị thật')
      expect(text).toMatch(/Nguồn: Bản tin về công tác cải cách hành chính 6 tháng đầu năm 2022/u)
      expect(text).not.toContain('Minh họa 07')
    }))

  it('narrow and sort the catalogue of the demonstration, keep that in the address, and go out as they stand', () =>
    journey(browser, async (page) => {
      await visit(page, `${url}/thu-tuc?minh-hoa=1&ngay=2026-06-30`)
      const all = await readRows(page, CATALOGUE)
      expect(all).toHaveLength(36)
      expect(await page.getByRole('note').first().textContent()).toContain('minh họa')
      await page.getByRole('combobox', { name: 'Công khai' }).selectOption({ label: 'Hết hiệu lực còn đăng' })
      await page.waitForURL('**loi=het-han-con-dang**')
      const stale = await readRows(page, CATALOGUE)
      expect(stale.length).toBeGreaterThan(0)
      expect(stale.length).toBe(all.filter(({ cells }) => cells['cong-khai']?.includes('Hết hiệu lực còn đăng')).length)
      for (const { cells } of stale) expect(cells['hieu-luc']).toContain('hết hiệu lực 01/03/2026')
      await visit(page, `${url}/thu-tuc?minh-hoa=1&ngay=2026-06-30&uq=1&sx=-thoi-han`)
      const delegated = await readRows(page, CATALOGUE)
      const days = delegated.map(({ cells }) => Number.parseInt(cells['thoi-han'] ?? '', 10))
      expect(days).toEqual(days.toSorted((a, b) => b - a))
      for (const { cells } of delegated)
        expect(cells['thoi-han']).toMatch(/ủy quyền cho .* từ 01\/07\/2025: \d+ → \d+ ngày/u)
      const download = page.getByRole('button', { name: 'Tải về: Danh mục thủ tục hành chính' })
      const csv = await readFile(await (await saveFrom(download, 'CSV')).path(), 'utf8')
      expect(csv).toContain('Ủy quyền cho')
      expect(csv.match(/MH\.\d\d/gu)?.length).toBe(delegated.length)
    }))

  it('show each cost with its parts: cost of one time x times x subjects, and the saving as their difference', () =>
    journey(browser, async (page) => {
      await visit(page, `${url}/thu-tuc?minh-hoa=1&gd=thuc-thi`)
      const column = async (id: string): Promise<readonly (readonly string[])[]> => {
        const cells = await page.locator(`${SAVINGS} tbody [data-column="${id}"]`).allInnerTexts()
        return cells.map((cell) => cell.split('\n').filter(Boolean))
      }
      const [before, after, saved] = await Promise.all([column('truoc'), column('sau'), column('tiet-kiem')])
      expect(saved).toHaveLength(2)
      for (const [at, [saving = '', how]] of saved.entries()) {
        const [costBefore, costAfter] = [costOf(before[at]), costOf(after[at])]
        expect([whole(saving), how]).toEqual([costBefore - costAfter, 'tính từ chi phí'])
      }
    }))
})

const whole = (text: string): number => Number(text.replaceAll('.', ''))

/** The cost that a cell states, which must be the product of the three factors beneath it. */
function costOf([stated = '', parts = '']: readonly string[] = []): number {
  const factors = parts.split(' × ').map(whole)
  expect(factors).toHaveLength(3)
  expect(whole(stated)).toBe(factors.reduce((product, factor) => product * factor, 1))
  return whole(stated)
}
