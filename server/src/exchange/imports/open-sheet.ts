import type { Bilingual } from '../../shared/tongue.ts'
import { csvSheet } from './csv-sheet.ts'
import { firstBytes, type ImportFile } from './import-file.ts'
import type { SheetReader } from './sheet-reader.ts'
import { unreadable } from './unreadable-file.ts'

/**
 * Opens a sheet of a file by what its first bytes say, whatever it is called.
 *
 * @param sheet name of the sheet; the first one that is not hidden where left out.
 * @throws {UnreadableFile} for what is neither CSV nor XLSX, is encrypted, too large, or swells beyond all measure.
 */
export async function openSheet(file: ImportFile, _sheet: string | null): Promise<SheetReader> {
  if (file.size === 0) throw unreadable('FILE_EMPTY', EMPTY)
  const start = await firstBytes(file, 8)
  if (startsWith(start, [0x50, 0x4b, 0x03, 0x04])) throw unreadable('FILE_NOT_A_TABLE', NOT_YET)
  if (startsWith(start, [0xd0, 0xcf, 0x11, 0xe0])) throw unreadable('FILE_OLD_EXCEL', OLD_OR_ENCRYPTED)
  return csvSheet(file)
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

const EMPTY: Bilingual = { vi: 'cần một bảng, nhưng tệp trống', en: 'expected a table, but the file is empty' }
const NOT_YET: Bilingual = { vi: 'cần tệp CSV', en: 'expected a CSV file' }
const OLD_OR_ENCRYPTED: Bilingual = {
  vi: 'cần tệp .xlsx hoặc .csv; đây là tệp Excel đời cũ (.xls) hoặc tệp đặt mật khẩu: hãy mở bằng Excel, bỏ mật khẩu, chọn Lưu dưới dạng .xlsx',
  en: 'expected .xlsx or .csv; this is an old Excel file (.xls) or one with a password: open it in Excel, remove the password, save it as .xlsx',
}
