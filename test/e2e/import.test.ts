import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workbook } from '../../server/src/testing/workbook.ts'
import { everything, violations } from '../support/axe.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { errorRows, giveKey, IMPORT_KEY, paste, pasteField, press, takeBack } from '../support/import-desk.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { settled, visit } from '../support/view.ts'

const MINISTRIES = ['Bộ Tư pháp', 'Bộ Nội vụ', 'Bộ Tài chính', 'Bộ Y tế', 'Bộ Công Thương'] as const
const SOURCE = 'Bảng dựng cho phép thử, minh họa, không có thật'
const HEAD = ['Chỉ số', 'Năm', 'Cấp', 'Đơn vị', 'Nội dung', 'Giá trị', 'Nguồn']

/** Five ministries with a hundred items each; row 2 of the sheet is the first of them. On a server of this test's own. */
const sound = (): string[][] =>
  Array.from({ length: 500 }, (_, at) => [
    ...['Chỉ số dựng', '2019', 'Bộ', MINISTRIES[at % 5] ?? '', `Mục dựng ${Math.floor(at / 5) + 1}`],
    ...[`${(at % 90) + 1},5`, SOURCE],
  ])

const asCopied = (rows: readonly (readonly string[])[]): string =>
  [HEAD, ...rows].map((row) => row.join('\t')).join('\r\n')

/** The same with six faults: one unit misspelt twice, a word for a number, a word for a year, no source, a row twice. */
function faulty(): string[][] {
  const rows = sound()
  const put = (sheetRow: number, column: number, text: string) => {
    const row = rows[sheetRow - 2]
    if (row) row[column] = text
  }
  put(6, 3, 'Bộ Công Thươgn')
  put(11, 3, 'Bộ Công Thươgn')
  put(102, 5, 'tám mươi')
  put(252, 1, 'hai nghìn')
  put(401, 6, '')
  rows[499] = [...(rows[498] ?? [])]
  return rows
}

describe('import', () => {
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
  const shownOf = async (page: Page): Promise<number> => {
    await visit(page, `${server.url}/so-lieu?don-vi=bo-tu-phap&q=${encodeURIComponent('Mục dựng')}`)
    return page.locator('main table tbody tr[data-row]').count()
  }

  /** Each of the six faults stands at its cell, and goes out as CSV. */
  async function seeErrors(page: Page): Promise<void> {
    await page.getByRole('heading', { name: '3. Sửa lỗi' }).waitFor()
    const found = await errorRows(page)
    expect(found.map(({ cells }) => cells.o)).toEqual(['D6', 'D11', 'F102', 'B252', 'G401', 'F501'])
    expect(found[0]?.cells.loi).toContain('gặp Bộ Công Thươgn')
    expect(found[0]?.cells.loi).toContain('Có phải: Bộ Công Thương')
    expect(found[5]?.cells.loi).toContain('xem ô F500')
    const sheet = page.getByRole('grid', { name: 'Bảng đã dán' })
    expect(await sheet.locator('td[aria-invalid="true"]').first().getAttribute('data-cell')).toBe('5:3')
    expect(await violations(page, everything)).toEqual([])
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Tải danh sách lỗi (CSV)')])
    expect(
      readFileSync(await download.path(), 'utf8')
        .trimEnd()
        .split('\r\n'),
    ).toHaveLength(7)
  }

  async function mend(page: Page): Promise<void> {
    // By the keyboard alone: the suggestion for both cells, then a text and Enter for each of the others.
    await page.getByRole('button', { name: 'cả 2 ô' }).press('Enter')
    for (const [address, text] of [
      ['F102', '80'],
      ['B252', '2019'],
      ['G401', SOURCE],
      ['F501', '50,25'],
    ] as const) {
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.previousElementSibling?.textContent))
        .toContain(address)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }
    await page.getByText('Còn 0/6 ô sai.').waitFor()
  }

  async function takeBackLater(page: Page): Promise<void> {
    await visit(page, `${server.url}/nhap-lieu/lich-su`)
    await page.getByRole('link', { name: 'dan-tu-excel.csv' }).click()
    await page.getByText('Lý do: Phép thử nhập.').waitFor()
    await takeBack(page, 'Nhầm tệp')
    expect(await violations(page, everything)).toEqual([])
  }

  it('pasted rows are refused cell by cell, mended in place, compared, taken over, seen, and undone', () =>
    inPage(async (page) => {
      expect(await shownOf(page)).toBe(0)
      await visit(page, `${server.url}/nhap-lieu`)
      await paste(page, asCopied(faulty()))
      await press(page, 'Kiểm tra')
      await giveKey(page, 'khoa-khong-dung-cua-ai')
      await page.getByText('Máy chủ không nhận mã đã gửi.').waitFor()
      await giveKey(page)

      await seeErrors(page)
      await mend(page)
      // Whoever leaves and comes back finds the table as it was mended.
      await page.reload()
      await settled(page)
      expect(await pasteField(page).inputValue()).toContain('50,25')
      await press(page, 'Kiểm tra')
      await page.getByRole('heading', { name: '3. Sẽ thay đổi' }).waitFor()
      expect(await page.locator('main').textContent()).toContain('thêm 500, thay đổi 0, giữ nguyên 0')
      await press(page, 'Nhập tất cả 500 thay đổi')
      await page.getByText('Cần lý do, như').waitFor()
      await page.getByRole('textbox', { name: 'Lý do nhập' }).fill('Phép thử nhập')
      await press(page, 'Nhập tất cả 500 thay đổi')
      await page.getByRole('heading', { name: 'Đã nhập xong' }).waitFor()
      expect(await shownOf(page)).toBe(100)

      await takeBackLater(page)
      expect(await shownOf(page)).toBe(0)
    }))

  it('what was changed meanwhile is shown before anything is taken over', () =>
    inPage(async (page) => {
      const rows = sound()
        .map((row) => row.with(4, `${row[4]} khác`))
        .slice(0, 3)
      await visit(page, `${server.url}/nhap-lieu`)
      await paste(page, asCopied(rows))
      await press(page, 'Kiểm tra')
      await giveKey(page)
      await page.getByText('thêm 3, thay đổi 0, giữ nguyên 0').waitFor()
      await importElsewhere(asCopied(rows.slice(0, 1)))
      await page.getByRole('textbox', { name: 'Lý do nhập' }).fill('Hai người một bảng')
      await press(page, 'Nhập tất cả 3 thay đổi')
      await page.getByRole('alert').filter({ hasText: 'Dữ liệu đã đổi từ lần kiểm tra trước' }).waitFor()
      await page.getByText('thêm 2, thay đổi 0, giữ nguyên 1').waitFor()
      await press(page, 'Nhập tất cả 2 thay đổi')
      await page.getByRole('heading', { name: 'Đã nhập xong' }).waitFor()
    }))

  it('nothing is lost while the server is away', async () => {
    const { page, close } = await openPage(browser)
    await visit(page, `${server.url}/nhap-lieu`)
    await paste(page, asCopied(sound().slice(0, 2)))
    await page.route('**/graphql**', (route) => route.abort())
    await press(page, 'Kiểm tra')
    await page.getByRole('alert').filter({ hasText: 'Máy chủ chưa trả lời được.' }).waitFor()
    expect(await pasteField(page).inputValue()).toContain('Bộ Nội vụ')
    await page.unroute('**/graphql**')
    await press(page, 'Tải lại')
    await page.getByLabel('Mã nhập dữ liệu').waitFor()
    expect(await pasteField(page).inputValue()).toContain('Bộ Nội vụ')
    await close()
  })

  it('a file in the old code page is read as such, and said so', () =>
    inPage(async (page) => {
      await visit(page, `${server.url}/nhap-lieu?loai=diem`)
      // "Mã;Giai đoạn" in code page 1258: đ is a letter of its own, ã and ạ are a with a mark behind it.
      const bytes = Buffer.from([
        0x4d,
        0x61,
        0xde,
        0x3b,
        ...Buffer.from('Giai '),
        0xf0,
        0x6f,
        0x61,
        0xf2,
        0x6e,
        0x0a,
        0x31,
      ])
      await page.getByLabel('Chọn tệp').setInputFiles({ name: 'cu.csv', mimeType: 'text/csv', buffer: bytes })
      await expect.poll(() => pasteField(page).inputValue()).toBe('Mã;Giai đoạn\n1')
      await press(page, 'Kiểm tra')
      await giveKey(page)
      await page.getByText('Bảng mã của tệp').waitFor()
      expect(await page.locator('main dl').first().textContent()).toContain('CP1258')
    }))

  it('a workbook is checked whole; what is wrong in it is told by its cells, and mended in Excel', () =>
    inPage(async (page) => {
      const rows = [HEAD, ...sound().slice(0, 3)].map((row, at) => (at === 2 ? row.with(3, 'Bộ Nội vu') : row))
      const file = { name: 'bang.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(workbook({ rows })) }
      await visit(page, `${server.url}/nhap-lieu`)
      await page.getByLabel('Chọn tệp').setInputFiles(file)
      await press(page, 'Kiểm tra')
      await giveKey(page)
      await page.getByText('sửa trong Excel rồi chọn lại tệp').waitFor()
      const found = await errorRows(page)
      expect(found.map(({ cells }) => cells.o)).toEqual(['D3'])
      expect(await page.locator('main dl').first().textContent()).toContain('XLSX')
      expect(await violations(page, everything)).toEqual([])
    }))

  it('what the server says is read in the language of the page', async () => {
    const { page, complaints, close } = await openPage(browser, { language: 'en' })
    await visit(page, `${server.url}/nhap-lieu`)
    await page.getByRole('textbox', { name: 'Paste from Excel' }).fill(asCopied([['Chỉ số dựng']]))
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.getByLabel('Key to imports').fill(IMPORT_KEY)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '3. Mend the errors' }).waitFor()
    expect(await page.locator('main').textContent()).toContain('expected a value')
    expect(complaints).toEqual([])
    await close()
  })

  /** Somebody else imports the same at the same time. */
  async function importElsewhere(text: string): Promise<void> {
    const input = { kind: 'PUBLISHED_FIGURES', fileName: 'khac.csv', base64: Buffer.from(text).toString('base64') }
    const send = async (query: string, variables: unknown) => {
      const answer = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${IMPORT_KEY}` },
        body: JSON.stringify({ query, variables }),
      })
      return (await answer.json()) as { data: Record<string, { report: { digest: string }; import: { id: string } }> }
    }
    const preview = 'mutation ($input: PreviewImportInput!) { previewImport(input: $input) { report { digest } } }'
    const { data } = await send(preview, { input })
    const commit = 'mutation ($input: CommitImportInput!) { commitImport(input: $input) { import { id } } }'
    const done = await send(commit, { input: { ...input, digest: data.previewImport?.report.digest } })
    expect(done.data.commitImport?.import.id).toBeTypeOf('string')
  }
})
