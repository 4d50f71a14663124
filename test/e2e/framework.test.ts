import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { saveView } from '../support/downloads.ts'
import { readRows, settled, visit } from '../support/view.ts'

const url = inject('url')

describe('frameworks', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  const inPage = async (body: (page: Page) => Promise<void>) => {
    const { page, complaints, close } = await openPage(browser)
    await body(page)
    expect(complaints).toEqual([])
    await close()
  }
  const codes = async (page: Page) =>
    page
      .getByRole('treegrid')
      .locator('tr[data-row]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')))
  const mainText = async (page: Page) => (await page.locator('main').textContent())?.replace(/\s+/g, ' ') ?? ''

  it('stand in a list, real ones apart from illustrative ones, and lead to their tree', () =>
    inPage(async (page) => {
      await visit(page, `${url}/bo-tieu-chi`)
      const official = page.getByRole('table', { name: 'Bộ tiêu chí chính thức' })
      const illustrative = page.getByRole('table', { name: 'Bộ tiêu chí minh họa' })
      expect(await official.getByText('MH-SO').count()).toBe(0)
      expect(await illustrative.locator('tbody tr').count()).toBe(5)
      await illustrative.getByRole('link', { name: 'Bộ tiêu chí minh họa cho các sở' }).click()
      await page.waitForURL('**/bo-tieu-chi/MH-SO')
      await settled(page)
      await expect.poll(() => mainText(page)).toContain('100 điểm cho 63 tiêu chí trong 8 lĩnh vực')
      // Both cuts add up: 83 appraised, 7 + 8 + 2 of surveys and statistics.
      const cuts = page.getByRole('table', { name: 'Điểm tối đa theo lĩnh vực và nguồn điểm' })
      const sums = await cuts.locator('tr[data-row="cong"]').textContent()
      for (const sum of ['83,00', '7,00', '8,00', '2,00', '100,00']) expect(sums).toContain(sum)
      expect(await page.getByText('Không xếp loại Xuất sắc hoặc Tốt nếu người đứng đầu bị kỷ luật').count()).toBe(1)
      expect(await page.getByRole('note').textContent()).toContain('minh họa')
    }))

  it('open a leaf by the keyboard alone: its rule, levels, figures, guidance and evidence; Escape gives focus back', () =>
    inPage(async (page) => {
      await visit(page, `${url}/bo-tieu-chi/MH-XA`)
      await page.getByRole('treegrid').locator('tr[tabindex="0"]').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL('**muc=1.1.2')
      const panel = page.getByRole('complementary', { name: 'Mức độ hoàn thành kế hoạch CCHC' })
      const text = await panel.textContent()
      for (const words of [
        'Nếu hoan_thanh ≥ 0,95',
        'Nhiệm vụ hoàn thành theo phân kỳ (c)',
        'tính là hoàn thành đến thời điểm báo cáo',
        'Bảng theo dõi nhiệm vụ',
        'Không phát sinh: bỏ ra ngoài điểm tối đa.',
      ]) {
        expect(text).toContain(words)
      }
      await page.getByRole('heading', { name: 'Mức độ hoàn thành kế hoạch CCHC' }).focus()
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe('1.1.2')
    }))

  it('are searched without marks, narrowed by the source of points, and closed to their areas', () =>
    inPage(async (page) => {
      await visit(page, `${url}/bo-tieu-chi/MH-XA?q=xin+loi`)
      expect(await codes(page)).toEqual(['3', '3.3', '3.3.2'])
      await visit(page, `${url}/bo-tieu-chi/MH-XA?nguon=kt-xh`)
      expect(await codes(page)).toEqual(['8', '8.2'])
      await visit(page, `${url}/bo-tieu-chi/MH-XA`)
      await page.getByRole('radio', { name: '1: Lĩnh vực' }).check({ force: true })
      await expect.poll(() => codes(page)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', 'T', 'P'])
    }))

  it('go out as CSV with every rule, and say in the file that they are illustrative', () =>
    inPage(async (page) => {
      await visit(page, `${url}/bo-tieu-chi/MH-NGANH`)
      const download = await saveView(page, 'CSV')
      expect(download.suggestedFilename()).toBe('bo-tieu-chi-mh-nganh-minh-hoa.csv')
      const text = readFileSync(await download.path(), 'utf8')
      expect(text).toContain('Chia sẻ dữ liệu với tỉnh')
      expect(text).toContain('không đơn vị có thật nào được chấm theo bộ này')
      // The head, 5 areas, 1 criterion with components, 2 groups and 25 leaves, an empty line, 8 lines to cite it by: title,
      // framework, source, that it is illustrative, address, day, version, day of the version.
      expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 5 + 1 + 2 + 25 + 1 + 8)
    }))

  it('are compared in two versions: added, dropped, moved, re-weighted, reworded, with how far a comparison goes', () =>
    inPage(async (page) => {
      await visit(page, `${url}/bo-tieu-chi/MH-TINH-2`)
      await page.getByRole('link', { name: 'So với bản trước' }).click()
      await page.waitForURL('**/so-sanh?**')
      await settled(page)
      const finding = page.locator('main p').filter({ hasText: 'So được hai năm' })
      await expect
        .poll(() => finding.textContent())
        .toContain('84 tiêu chí: 96,75/100 điểm của bản trước, 96,5/100 điểm của bản sau')
      const moved = page.getByRole('table', { name: 'Chuyển' })
      expect(await moved.textContent()).toContain('Cải cách thủ tục hành chính')
      expect(await page.getByRole('table', { name: 'Đổi điểm' }).textContent()).toContain('(một phần của 2.1.1)')
      await visit(page, `${url}/bo-tieu-chi/so-sanh?tu=MH-TINH-1&den=MH-TINH-2&q=buu+chinh`)
      expect((await readRows(page)).map(({ id }) => id)).toEqual(['7.2.4→'])
    }))

  it('of a code that is not there say so, and never compare a real one with an illustrative one', () =>
    inPage(async (page) => {
      await visit(page, `${url}/bo-tieu-chi/KHONG-CO`)
      expect(await mainText(page)).toContain('Không có bộ tiêu chí nào mang mã ở địa chỉ này')
      await visit(page, `${url}/bo-tieu-chi/so-sanh?tu=2948-TINH`)
      expect(await mainText(page)).toContain('Chưa có bảng chuyển đổi tiêu chí')
    }))
})
