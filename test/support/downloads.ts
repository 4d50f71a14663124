import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from 'playwright-core'

export type FileFormat = 'CSV' | 'XLSX' | 'SVG' | 'PNG'

/** The button that every view has for its own files; a chart's says after a colon what it saves. */
export const downloadButton = (page: Page): Locator =>
  page.locator('main').getByRole('button', { name: 'Tải về', exact: true })

/** Opens the menu of a download button and saves one of the files that it offers. */
export async function saveFrom(button: Locator, format: FileFormat): Promise<Download> {
  const page = button.page()
  await button.click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format, exact: true }).click(),
  ])
  return file
}

export const saveView = (page: Page, format: FileFormat): Promise<Download> => saveFrom(downloadButton(page), format)

/** The text of a file that the view goes out as. */
export const savedText = async (page: Page, format: 'CSV' | 'SVG'): Promise<string> =>
  readFile(await (await saveView(page, format)).path(), 'utf8')
