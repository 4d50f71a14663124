import { crc32, deflateRawSync } from 'node:zlib'

/** A cell of a test's workbook: text, or what stands in the XML. `style` 1 is percent, 2 a day, 3 a day of the workbook's own. */
export type TestCell =
  | string
  | number
  | {
      readonly value?: string
      readonly type?: string
      readonly style?: number
      readonly formula?: string
    }

export interface TestSheet {
  readonly name?: string
  readonly state?: string
  /** Rows from 1; an empty one is left out of the file. */
  readonly rows: readonly (readonly TestCell[])[]
  readonly hiddenRows?: readonly number[]
  /** From 1. */
  readonly hiddenColumns?: readonly number[]
  readonly merged?: readonly string[]
}

export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  /** What the entry declares, where that is not the truth. */
  readonly declared?: number
  readonly encrypted?: boolean
}

/** The parts of a workbook as Excel writes them, texts shared; for tests that change one of them. */
export function workbookParts(sheets: readonly TestSheet[], from1904 = false): ZipPart[] {
  const strings: string[] = []
  const part = (name: string, content: string): ZipPart => ({
    name,
    content: `<?xml version="1.0" encoding="UTF-8"?>${content}`,
  })
  const sheetParts = sheets.map((sheet, index) => part(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, strings)))
  const links = sheets.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
  const names = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${escaped(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}" state="${state}" r:id="s${index}"/>`,
  )
  return [
    part('_rels/.rels', relations([relation('r1', 'officeDocument', 'xl/workbook.xml')])),
    part(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...links,
        relation('t', 'styles', 'styles.xml'),
        relation('u', 'sharedStrings', '/xl/sharedStrings.xml'),
      ]),
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${names.join('')}</sheets></workbook>`,
    ),
    part(
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
    ...sheetParts,
    part(
      'xl/sharedStrings.xml',
      `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    ),
  ]
}

export const workbook = (sheet: TestSheet, ...others: readonly TestSheet[]): Uint8Array =>
  zipOf(workbookParts([sheet, ...others]))

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
const relations = (all: readonly string[]) => `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function sheetXml({ rows, hiddenRows = [], hiddenColumns = [], merged = [] }: TestSheet, strings: string[]): string {
  const lines = rows.map((cells, index) => {
    if (cells.length === 0) return ''
    const number = index + 1
    const hidden = hiddenRows.includes(number) ? ' hidden="1"' : ''
    return `<row r="${number}"${hidden}>${cells.map((cell, column) => cellXml(cell, column, number, strings)).join('')}</row>`
  })
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`)
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`)
  return [
    `<worksheet xmlns="${MAIN}">`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${lines.join('')}</sheetData>`,
    ranges.length > 0 ? `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>` : '',
    '</worksheet>',
  ].join('')
}

function cellXml(cell: TestCell, column: number, row: number, strings: string[]): string {
  const at = `${String.fromCharCode(65 + column)}${row}`
  if (cell === '') return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string') {
    const known = strings.indexOf(cell)
    return `<c r="${at}" t="s"><v>${known < 0 ? strings.push(cell) - 1 : known}</v></c>`
  }
  const { value, type, style, formula } = cell
  const attributes = `${type === undefined ? '' : ` t="${type}"`}${style === undefined ? '' : ` s="${style}"`}`
  const said = formula === undefined ? '' : `<f>${escaped(formula)}</f>`
  return `<c r="${at}"${attributes}>${said}${value === undefined ? '' : `<v>${escaped(value)}</v>`}</c>`
}

/** A zip file of these parts, deflated; an entry may lie about its size. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { name, content, declared, encrypted = false } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(encrypted ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(declared ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, central, Buffer.from(name)]))
    bodies.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, directory, Buffer.from('PK\x05\x06'), end])
}
