import { fold } from '@par-atlas/schema/fold'
import type { ImportFile } from '../import-file.ts'
import { importProblem, NOWHERE } from '../rules/import-problem.ts'
import { nearestNames } from '../rules/nearest.ts'
import type { SheetReader } from '../sheet-reader.ts'
import { UnreadableFile, unreadable } from '../unreadable-file.ts'
import { readSheetFacts } from './sheet-facts.ts'
import { sheetRows } from './sheet-rows.ts'
import { readParts, type SheetPart } from './workbook-parts.ts'
import { MOST_INFLATED, openWorkbook, type WorkbookZip } from './workbook-zip.ts'

/** A sheet of a workbook, read as a stream: styles and shared texts lie in memory, rows do not. */
export async function xlsxSheet(file: ImportFile, wanted: string | null): Promise<SheetReader> {
  const zip = await openWorkbook(file)
  try {
    refuseOthers(zip)
    const parts = await readParts(zip)
    const sheet = chosen(parts.sheets, wanted)
    const facts = await readSheetFacts(zip.read(sheet.part, MOST_INFLATED.sheet))
    const others = parts.sheets.filter((each) => each !== sheet && !each.hidden).map(({ name }) => name)
    let gone = 0
    return {
      ...{ format: 'XLSX', name: sheet.name, encoding: null, ...facts, close: zip.close },
      notices: wanted !== null || others.length === 0 ? [] : [notRead(sheet.name, others)],
      rows: () =>
        sheetRows(
          counted(zip, sheet.part, (bytes) => {
            gone += bytes
          }),
          parts,
        ),
      share: () => gone / Math.max(1, zip.sizeOf(sheet.part)),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function* counted(zip: WorkbookZip, part: string, taken: (bytes: number) => void): AsyncIterable<Buffer> {
  for await (const piece of zip.read(part, MOST_INFLATED.sheet)) {
    taken(piece.length)
    yield piece
  }
}

/** Zip files of other programs, told by the parts that only they have. */
function refuseOthers(zip: WorkbookZip): void {
  if (zip.has('xl/workbook.bin')) throw unreadable('FILE_NOT_A_TABLE', BINARY)
  if (!zip.has('_rels/.rels') && !zip.has('xl/workbook.xml')) throw unreadable('FILE_NOT_A_TABLE', OTHER_ZIP)
}

function chosen(sheets: readonly SheetPart[], wanted: string | null): SheetPart {
  const found =
    wanted === null
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : sheets.find(({ name }) => fold(name) === fold(wanted))
  if (found !== undefined) return found
  if (wanted === null) throw unreadable('FILE_EMPTY', NO_SHEET)
  const known = sheets.map(({ name }) => ({ name, keys: [fold(name)] }))
  const suggestions = [...new Set([...nearestNames(wanted, known), ...sheets.map(({ name }) => name)])].slice(0, 3)
  throw new UnreadableFile(
    importProblem(NOWHERE, { code: 'SHEET_UNKNOWN', expected: A_SHEET, got: wanted, suggestions }),
  )
}

const notRead = (sheet: string, others: readonly string[]) =>
  importProblem(
    { ...NOWHERE, sheet },
    {
      ...{ code: 'SHEET_OTHERS', got: others.join(', ') },
      expected: {
        vi: `chỉ đọc trang “${sheet}”; các trang khác không được đọc`,
        en: `only the sheet “${sheet}” is read; the others are not`,
      },
    },
  )

const BINARY = {
  vi: 'cần tệp .xlsx hoặc .csv; đây là sổ tính nhị phân (.xlsb): hãy lưu lại dưới dạng .xlsx',
  en: 'expected .xlsx or .csv; this is a binary workbook (.xlsb): save it as .xlsx',
}
const OTHER_ZIP = {
  vi: 'cần tệp .xlsx hoặc .csv; đây là một tệp nén khác (.ods, .zip, …)',
  en: 'expected .xlsx or .csv; this is another kind of zip file (.ods, .zip, …)',
}
const NO_SHEET = { vi: 'cần một trang tính, nhưng sổ tính không có', en: 'expected a sheet, but the workbook has none' }
const A_SHEET = { vi: 'cần tên một trang của sổ tính', en: 'expected the name of a sheet of the workbook' }
