import type { Page } from 'playwright-core'
import { readRows } from './view.ts'

/** The key to imports of a server that a test starts for itself. */
export const IMPORT_KEY = 'khoa-nhap-cho-phep-thu'

export const pasteField = (page: Page) => page.getByRole('textbox', { name: 'Dán từ Excel' })
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** As a clerk does it: from the clipboard, with the keys. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await pasteField(page).focus()
  await page.keyboard.press('Control+V')
}

/** Drags a file of text onto the field for files. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName = '', content = '']) => {
      const data = new DataTransfer()
      data.items.add(new File([content], fileName, { type: 'text/csv' }))
      return data
    },
    [name, text],
  )
  await page.locator('label', { has: page.getByLabel('Chọn tệp') }).dispatchEvent('drop', { dataTransfer: transfer })
}

export async function giveKey(page: Page, key = IMPORT_KEY): Promise<void> {
  await page.getByLabel('Mã nhập dữ liệu').fill(key)
  await page.keyboard.press('Enter')
}

export const errorRows = (page: Page) => readRows(page, 'table:has(caption:has-text("Lỗi theo ô"))')

/** Says what the cell in hand shall say, as in the line above Excel's sheet. */
export async function mendCell(page: Page, address: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: `Ô ${address}` }).fill(text)
  await press(page, 'Sửa ô này')
}

export async function takeOver(page: Page, reason: string): Promise<void> {
  await page.getByRole('heading', { name: '3. Sẽ thay đổi' }).waitFor()
  await page.getByRole('textbox', { name: 'Lý do nhập' }).fill(reason)
  await page.getByRole('button', { name: /^Nhập tất cả/ }).click()
  await page.getByRole('heading', { name: 'Đã nhập xong' }).waitFor()
}

/** Undoes the import whose receipt is open. */
export async function takeBack(page: Page, reason: string): Promise<void> {
  await press(page, 'Hoàn tác lần nhập này…')
  await page.getByRole('heading', { name: 'Hoàn tác sẽ trả lại' }).waitFor()
  await page.getByRole('textbox', { name: 'Lý do hoàn tác' }).fill(reason)
  await press(page, 'Hoàn tác tất cả')
  await page.getByText('Đã hoàn tác: mọi mục trở lại như trước khi nhập.').waitFor()
}
