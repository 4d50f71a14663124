import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workbook } from '../../server/src/testing/workbook.ts'
import { ask } from '../support/ask.ts'
import { everything, violations } from '../support/axe.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import {
  dropFile,
  errorRows,
  giveKey,
  IMPORT_KEY,
  mendCell,
  paste,
  pasteField,
  press,
  takeBack,
  takeOver,
} from '../support/import-desk.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { settled, visit } from '../support/view.ts'

const asCopied = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cell).join('\t')).join('\r\n')
const cell = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const data = (name: string): string[][] =>
  parse(readFileSync(fileURLToPath(new URL(`../../server/data/illustrative/${name}`, import.meta.url)), 'utf8'))
const ofFirst = (name: string) => data(name).filter(([code], at) => at === 0 || code === 'MH-TINH-1')
const OWN = [
  ['code', 'index', 'unit kind', 'name', 'first year', 'max points'],
  ['MH-DAN', 'PAR INDEX', 'PROVINCE', 'Bộ tiêu chí minh họa dán thử', '2027', '100'],
]

/** The other kinds of files, on a server of this test's own: each is refused by its cells, mended, compared, taken over, undone. */
describe('import of units, changes and frameworks', () => {
  let server: RunningServer
  let browser: Browser
  beforeAll(async () => {
    server = await startServer({ environment: { IMPORT_TOKEN: IMPORT_KEY } })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const inPage = async (body: (page: Page) => Promise<void>) => {
    const { page, complaints, close } = await openPage(browser)
    await body(page)
    expect(complaints).toEqual([])
    await close()
  }
  const headingAt = async (page: Page, path: string): Promise<string> => {
    await visit(page, server.url + path)
    return (await page.locator('main').textContent()) ?? ''
  }
  /** The receipt of the import just taken over, from the history, where nothing of the window is left. */
  const openLatest = async (page: Page, file: string): Promise<void> => {
    await visit(page, `${server.url}/nhap-lieu/lich-su`)
    await page.getByRole('link', { name: file }).first().click()
    await page.getByText('Lý do: Phép thử nhập.').waitFor()
  }

  it('units that are pasted are mended by what is suggested, stand in the list of units, and go back', () =>
    inPage(async (page) => {
      const rows = [
        ['Tên đơn vị', 'Loại đơn vị', 'Đơn vị cấp trên', 'Từ ngày'],
        ['Xã Minh họa Thử Một', 'xã', 'Tỉnh Minh họa 07', '1/7/2025'],
        ['Xã Minh họa Thử Hai', 'xã', 'Tỉnh Minh hoạ 0777', '1/7/2025'],
        ['Xã Thử Ba', 'làng', 'Tỉnh Minh họa 07', '31/2/2025'],
      ]
      await visit(page, `${server.url}/nhap-lieu`)
      await page.getByLabel('Loại dữ liệu').selectOption({ label: 'Đơn vị' })
      await page.getByLabel('Thật hay minh họa').selectOption({ label: 'Minh họa, không có thật' })
      await paste(page, asCopied(rows))
      await press(page, 'Kiểm tra')
      await giveKey(page)
      await page.getByRole('heading', { name: '3. Sửa lỗi' }).waitFor()
      const found = await errorRows(page)
      expect(found.map(({ cells }) => cells.o)).toEqual(['C3', 'A4', 'B4', 'D4'])
      expect(found[1]?.cells.loi).toContain('Lẫn thật với minh họa')
      await press(page, 'Tỉnh Minh họa 07')
      await mendCell(page, 'A4', 'Xã Minh họa Thử Ba')
      await mendCell(page, 'B4', 'xã')
      await mendCell(page, 'D4', '1/7/2025')
      await press(page, 'Kiểm tra lại')
      await page.getByText('thêm 3, thay đổi 0, giữ nguyên 0').waitFor()
      expect(await violations(page, everything)).toEqual([])
      await takeOver(page, 'Phép thử nhập')
      await page.getByRole('link', { name: 'Xem đơn vị' }).waitFor()
      const address = '/don-vi?loai=moi&minh-hoa=1&q=Minh+họa+Thử'
      expect(await headingAt(page, address)).toContain('Xã Minh họa Thử Ba')
      await openLatest(page, 'dan-tu-excel.csv')
      await takeBack(page, 'Nhầm tệp')
      expect(await headingAt(page, address)).not.toContain('Xã Minh họa Thử')
    }))

  it('changes of units that are dropped rename a unit on a day, and go back', () =>
    inPage(async (page) => {
      const head = 'Thay đổi;Ngày hiệu lực;Loại đơn vị;Đơn vị trước;Tên mới'
      const text = `${head}\nĐổi tên gọi;1/1/2026;tỉnh;Tỉnh Minh họa 12;Tỉnh Minh họa Mười Hai`
      await visit(page, `${server.url}/nhap-lieu?loai=thay-doi&minh-hoa=1`)
      await dropFile(page, 'doi-ten.csv', text)
      await expect.poll(() => pasteField(page).inputValue()).toContain('Mười Hai')
      await press(page, 'Kiểm tra')
      await giveKey(page)
      await page.getByRole('heading', { name: '3. Sửa lỗi' }).waitFor()
      expect((await errorRows(page)).map(({ cells }) => cells.o)).toEqual(['A2'])
      await mendCell(page, 'A2', 'Đổi tên')
      await press(page, 'Kiểm tra lại')
      await page.getByText('thêm 1, thay đổi 0, giữ nguyên 0').waitFor()
      await takeOver(page, 'Phép thử nhập')
      expect(await headingAt(page, '/don-vi/tinh-minh-hoa-12')).toContain('Tỉnh Minh họa Mười Hai')
      await openLatest(page, 'doi-ten.csv')
      await takeBack(page, 'Nhầm tệp')
      expect(await headingAt(page, '/don-vi/tinh-minh-hoa-12')).not.toContain('Tỉnh Minh họa Mười Hai')
    }))

  it('tasks of a plan are mended in their cells, stand on the board of a plan that was not there, and go back', () =>
    inPage(async (page) => {
      const rows = [
        ['Đơn vị', 'Năm', 'Mã nhiệm vụ', 'Nhiệm vụ', 'Chủ trì', 'Hạn', 'Phân kỳ', 'Mã tiêu chí'],
        ['Tỉnh Minh họa 12', '2026', '1.1', 'Kiểm tra 30% số đơn vị', '', '30/06/2026', 'Quý 3: 30/09/2026', '1.1.1'],
        ['Tỉnh Minh họa 12', '2026', '1.2', 'Báo cáo năm', 'Tỉnh Minh họa 1212', '31/12/2026', '', '99.9'],
      ]
      await visit(page, `${server.url}/nhap-lieu`)
      await page.getByLabel('Loại dữ liệu').selectOption({ label: 'Nhiệm vụ của kế hoạch' })
      await page.getByLabel('Thật hay minh họa').selectOption({ label: 'Minh họa, không có thật' })
      await paste(page, asCopied(rows))
      await press(page, 'Kiểm tra')
      await giveKey(page)
      await page.getByRole('heading', { name: '3. Sửa lỗi' }).waitFor()
      expect((await errorRows(page)).map(({ cells }) => cells.o)).toEqual(['G2', 'E3', 'H3'])
      await mendCell(page, 'G2', 'Quý 2: 30/06/2026')
      await mendCell(page, 'E3', 'Tỉnh Minh họa 12')
      await mendCell(page, 'H3', '1.1.2')
      await press(page, 'Kiểm tra lại')
      await page.getByText('thêm 2, thay đổi 0, giữ nguyên 0').waitFor()
      await takeOver(page, 'Phép thử nhập')
      const address = '/ke-hoach?don-vi=tinh-minh-hoa-12&nam=2026'
      expect(await headingAt(page, address)).toContain('Kiểm tra 30% số đơn vị')
      await openLatest(page, 'dan-tu-excel.csv')
      await takeBack(page, 'Nhầm tệp')
      expect(await headingAt(page, address)).toContain('Chưa có kế hoạch năm 2026 của Tỉnh Minh họa 12 trên hồ sơ.')
    }))

  it('visits of an inspection are mended in their cells, stand with their campaign, and go back', () =>
    inPage(async (page) => {
      const campaign = ['thu-2026', 'Tỉnh Minh họa 07', '2026', 'theo kế hoạch', 'Kiểm tra dán thử']
      const head = ['Mã đợt', 'Cơ quan kiểm tra', 'Năm', 'Hình thức', 'Tên đợt kiểm tra', 'Nhóm đơn vị']
      const rows = [
        [...head, 'Loại đơn vị của nhóm', 'Số đơn vị theo kế hoạch', 'Đơn vị được kiểm tra', 'Ngày kiểm tra'],
        [...campaign, 'Sở thử', 'sở', '-2', 'Sở Minh họa Nội vụ', '15/4/2026'],
        [...campaign, 'Sở thử', 'sở', '2', 'Tỉnh Minh họa 12', '16/4/2026'],
      ]
      await visit(page, `${server.url}/nhap-lieu?loai=kiem-tra&minh-hoa=1`)
      await paste(page, asCopied(rows))
      await press(page, 'Kiểm tra')
      await giveKey(page)
      await page.getByRole('heading', { name: '3. Sửa lỗi' }).waitFor()
      // A province is none of the departments that its group is of.
      expect((await errorRows(page)).map(({ cells }) => cells.o)).toEqual(['H2', 'I3'])
      await mendCell(page, 'H2', '2')
      await mendCell(page, 'I3', 'Sở Minh họa Tư pháp')
      await press(page, 'Kiểm tra lại')
      await page.getByText('thêm 2, thay đổi 0, giữ nguyên 0').waitFor()
      await takeOver(page, 'Phép thử nhập')
      await page.getByRole('link', { name: 'Xem kiểm tra' }).waitFor()
      const address = '/kiem-tra?minh-hoa=1&nam=2026'
      expect(await headingAt(page, address)).toContain('Kiểm tra dán thử')
      await openLatest(page, 'dan-tu-excel.csv')
      await takeBack(page, 'Nhầm tệp')
      expect(await headingAt(page, address)).not.toContain('Kiểm tra dán thử')
    }))

  it('a framework is refused as a workbook by its sheets, pasted as one text, a draft afterwards, and goes back', () =>
    inPage(async (page) => {
      const tree = data('framework-province-1.csv')
      const [parts, bands] = [ofFirst('framework-parts.csv'), ofFirst('bands.csv')]
      const wrong = tree.map((row) => (row[0] === '1.1.1' ? row.with(5, '0.6') : row))
      const sheets = [
        { name: 'Bộ tiêu chí', rows: OWN },
        { name: 'Cơ cấu điểm', rows: parts },
        { name: 'Xếp loại', rows: bands },
        { name: 'Tiêu chí', rows: wrong },
      ] as const
      const buffer = Buffer.from(workbook(...sheets))
      await visit(page, `${server.url}/nhap-lieu?loai=bo-tieu-chi&minh-hoa=1`)
      await page.getByLabel('Chọn tệp').setInputFiles({ name: 'bo.xlsx', mimeType: 'application/octet-stream', buffer })
      await press(page, 'Kiểm tra')
      await giveKey(page)
      await page.getByText('sửa trong Excel rồi chọn lại tệp').waitFor()
      // A tenth too much: the criterion above says so, and so does the whole, at the first row of the tree.
      expect((await errorRows(page)).map(({ cells }) => cells.o)).toEqual(['dòng 2', 'F3'])

      await press(page, 'Bỏ, làm lại từ đầu')
      await paste(
        page,
        asCopied([...OWN, [''], ['Cơ cấu điểm'], ...parts, ['Xếp loại'], ...bands, ['Tiêu chí'], ...wrong]),
      )
      await press(page, 'Kiểm tra')
      await page.getByRole('heading', { name: '3. Sửa lỗi' }).waitFor()
      const at = OWN.length + 1 + 1 + parts.length + 1 + bands.length + 1
      expect((await errorRows(page)).map(({ cells }) => cells.o)).toEqual([`dòng ${at + 2}`, `F${at + 3}`])
      const sheet = page.getByRole('grid', { name: 'Bảng đã dán' })
      expect(
        await sheet
          .locator('td[aria-invalid="true"]')
          .evaluateAll((cells) => cells.map((each) => each.getAttribute('data-cell'))),
      ).toEqual([`${at + 1}:0`, `${at + 2}:5`])
      // The parent says 1.5; its first child is back at 0.5.
      await pasteField(page).fill(
        asCopied([...OWN, [''], ['Cơ cấu điểm'], ...parts, ['Xếp loại'], ...bands, ['Tiêu chí'], ...tree]),
      )
      await press(page, 'Kiểm tra lại')
      await page.getByText('thêm 1, thay đổi 0, giữ nguyên 0').waitFor()
      await takeOver(page, 'Phép thử nhập')
      const shown = await headingAt(page, '/bo-tieu-chi/MH-DAN')
      expect(shown).toContain('Bộ tiêu chí minh họa dán thử')
      await openLatest(page, 'dan-tu-excel.csv')
      await takeBack(page, 'Nhầm tệp')
      expect(await headingAt(page, '/bo-tieu-chi/MH-DAN')).not.toContain('Bộ tiêu chí minh họa dán thử')
    }))

  it('scores go into the one round that takes them, are seen by who holds the key alone, and go back as rehearsed', () =>
    inPage(async (page) => {
      const before = await scoreOf(IMPORT_KEY)
      const row = ['Sở Minh họa Nội vụ', '1.1.1', 'Tự chấm', '9', 'Phép thử']
      await visit(page, `${server.url}/nhap-lieu?loai=diem`)
      const round = page.getByLabel('Đợt chấm')
      expect(await round.locator('option').allTextContents()).toEqual([
        expect.stringMatching(/^MH-SO, 2026: .*minh họa/),
      ])
      await paste(page, asCopied([['Đơn vị', 'Mã tiêu chí', 'Giai đoạn', 'Điểm', 'Lý do'], row]))
      await press(page, 'Kiểm tra')
      await giveKey(page)
      await page.getByRole('heading', { name: '3. Sửa lỗi' }).waitFor()
      expect((await errorRows(page)).map(({ cells }) => cells.o)).toEqual(['D2'])
      await mendCell(page, 'D2', '0,25')
      await press(page, 'Kiểm tra lại')
      await page.getByText('thêm 0, thay đổi 1, giữ nguyên 0').waitFor()
      expect(await page.locator('main').textContent()).toContain('0,25 điểm (Phép thử)')
      await takeOver(page, 'Phép thử nhập')
      expect(await scoreOf(IMPORT_KEY)).toBe(0.25)
      expect(await scoreOf(null)).toBeNull()
      await press(page, 'Hoàn tác lần nhập này…')
      await page.getByText('Đã thử, chưa ghi gì: trả lại 1, gỡ bỏ 0.').waitFor()
      expect(await scoreOf(IMPORT_KEY)).toBe(0.25)
      await press(page, 'Thôi')
      await takeBack(page, 'Nhầm tệp')
      expect(await scoreOf(IMPORT_KEY)).toBe(before)
    }))

  /** What the graph says of one leaf of the round, to whoever holds the key, or to anybody; null where it is not seen. */
  async function scoreOf(key: string | null): Promise<number | null> {
    const headers = key === null ? {} : { authorization: `Bearer ${key}` }
    const found = await ask(server.url, '{ unitBySlug(slug: "so-minh-hoa-noi-vu-tinh-minh-hoa-07") { id } }')
    const { id } = (found.data as { unitBySlug: { id: string } }).unitBySlug
    const query = `query ($id: ID!) { assessment(unit: $id, year: 2026, framework: "MH-SO") {
      score(criterion: "1.1.1") { self { points } } } }`
    const { data: seen } = await ask(server.url, query, { id }, headers)
    return (
      (seen as { assessment: { score: { self: { points: number } } } | null }).assessment?.score.self.points ?? null
    )
  }

  it('the template of a framework is a workbook of four sheets that the check can read', () =>
    inPage(async (page) => {
      await visit(page, `${server.url}/nhap-lieu?loai=bo-tieu-chi`)
      const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Tải mẫu XLSX')])
      expect(file.suggestedFilename()).toBe('mau-bo-tieu-chi.xlsx')
      await page.getByLabel('Chọn tệp').setInputFiles(await file.path())
      await settled(page)
      await press(page, 'Kiểm tra')
      await giveKey(page)
      await page.locator('main dl').first().waitFor()
      // Headers alone: nothing is missing of them, and there is nothing to take over.
      expect(await page.locator('main').textContent()).not.toContain('Thiếu cột')
    }))
})
