import type { Bilingual } from '../../shared/tongue.ts'
import { csvSheet } from './csv-sheet.ts'
import { firstBytes, type ImportFile } from './import-file.ts'
import type { SheetReader } from './sheet-reader.ts'
import { type UnreadableFile, unreadable } from './unreadable-file.ts'
import { xlsxSheet } from './xlsx/xlsx-sheet.ts'

/**
 * Opens a sheet of a file by what its first bytes say, whatever it is called.
 *
 * @param sheet name of the sheet; the first one that is not hidden where left out.
 * @throws {UnreadableFile} for what is neither CSV nor XLSX, is encrypted, too large, or swells beyond all measure.
 */
export async function openSheet(file: ImportFile, sheet: string | null): Promise<SheetReader> {
  if (file.size === 0) throw unreadable('FILE_EMPTY', EMPTY)
  const start = await firstBytes(file, 512)
  if (startsWith(start, [0x50, 0x4b, 0x03, 0x04])) return xlsxSheet(file, sheet)
  if (startsWith(start, [0xd0, 0xcf, 0x11, 0xe0])) throw await oldOrEncrypted(file)
  if (
    /^\s*<(!doctype|html|table|\?xml|meta|head)/i.test(
      Buffer.from(start)
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, ''),
    )
  ) {
    throw unreadable('FILE_NOT_A_TABLE', WEB_PAGE)
  }
  return csvSheet(file)
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** Both are compound files; one with a password has a stream of this name, in two bytes a letter. */
const PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')

async function oldOrEncrypted(file: ImportFile): Promise<UnreadableFile> {
  let rest = Buffer.alloc(0)
  for await (const bytes of file.open()) {
    const text = Buffer.concat([rest, bytes])
    if (text.includes(PACKAGE)) return unreadable('FILE_ENCRYPTED', ENCRYPTED)
    rest = text.subarray(-PACKAGE.length)
  }
  return unreadable('FILE_OLD_EXCEL', OLD_EXCEL)
}

const EMPTY: Bilingual = { vi: 'cần một bảng, nhưng tệp trống', en: 'expected a table, but the file is empty' }
const WEB_PAGE: Bilingual = {
  vi: 'cần tệp .xlsx hoặc .csv; đây là trang web (HTML, XML) mang tên tệp Excel: hãy mở bằng Excel và lưu lại dưới dạng .xlsx',
  en: 'expected .xlsx or .csv; this is a web page (HTML, XML) with the name of an Excel file: open it in Excel and save it as .xlsx',
}
const OLD_EXCEL: Bilingual = {
  vi: 'cần tệp .xlsx hoặc .csv; đây là tệp Excel đời cũ (.xls): hãy mở bằng Excel và lưu lại dưới dạng .xlsx',
  en: 'expected .xlsx or .csv; this is an old Excel file (.xls): open it in Excel and save it as .xlsx',
}
const ENCRYPTED: Bilingual = {
  vi: 'cần một tệp không đặt mật khẩu: hãy mở bằng Excel và bỏ mật khẩu',
  en: 'expected a file without a password: open it in Excel and remove the password',
}
